package org.opencac.codeset.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.IndexEntry;
import org.opencac.codeset.Progress;
import org.opencac.codeset.PublishedCodeSets;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The starter release against the published one: its codes exist and are billable, its titles mean
 * the same, its Index leads to codes that exist, and it covers what notes are coded with.
 */
class StarterAgreementTest {
  /** Titles with less agreement must be on the list of those that were compared by eye. */
  private static final double THRESHOLD = 0.5;

  @TempDir static Path home;
  private static CodeSet starter;
  private static CodeSet published;

  @BeforeAll
  static void install() {
    Path orderFile = PublishedCodeSets.require("icd-10-cm/FY2026/icd10cm-order-2026.txt");
    ReleaseStore full = new ReleaseStore(home.resolve("full"));
    published = full.load(full.install(List.of(orderFile), Progress.NONE).getFirst());
    ReleaseStore small = new ReleaseStore(home.resolve("small"));
    small.install(List.of(Path.of("codesets/starter")), Progress.NONE);
    Release release = small.newest(CodeSystem.ICD_10_CM).orElseThrow();
    starter = small.load(release);
  }

  @Test
  void everyCodeExistsAndIsBillableExactlyWhenThePublishedOneIs() {
    List<String> wrong = new ArrayList<>();
    for (Code code : starter.codes()) {
      Optional<Code> official = published.find(code.code());
      if (official.isEmpty() || official.get().billable() != code.billable()) {
        wrong.add(code.code());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void titlesAgreeInMeaning() throws IOException {
    List<String> comparedByEye = comparedByEye();
    List<String> wrong = new ArrayList<>();
    for (Code code : starter.codes()) {
      String official = published.find(code.code()).map(Code::display).orElse("");
      double agreement = TitleAgreement.of(code.display(), official);
      if (agreement < THRESHOLD && comparedByEye.stream().noneMatch(code.code()::startsWith)) {
        wrong.add(code.code() + " | " + code.display());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void indexLeadsToPublishedCodes() {
    List<String> wrong = new ArrayList<>();
    for (IndexEntry entry : starter.index()) {
      for (String code : List.of(entry.code(), entry.manifestationCode())) {
        String stem = code.replaceAll("\\.?-$", "");
        if (!stem.isEmpty() && published.find(stem).isEmpty()) {
          wrong.add(entry.table() + " " + entry.path().getLast().title() + " " + code);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "aci-bench/coding-a.jsonl, 0.90",
    "aci-bench/coding-b.jsonl, 0.90",
    "codiesp-en/dev.jsonl, 0.55"
  })
  void coversTheDiagnosesOfNotes(String corpus, double share) throws IOException {
    String configured = System.getenv("CAC_CORPORA");
    Path file = Path.of(configured == null ? "../shared/corpora" : configured).resolve(corpus);
    Assumptions.assumeTrue(Files.exists(file), "skipped: no corpus at " + file);
    JsonMapper json = new JsonMapper();
    int all = 0;
    int covered = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      for (JsonNode code : json.readTree(line).path("codes")) {
        if (code.path("codeSystem").asString("").equals("ICD-10-CM")) {
          all++;
          covered += starter.find(code.path("code").asString("")).isPresent() ? 1 : 0;
        }
      }
    }
    assertThat((double) covered / all).as(covered + " of " + all).isGreaterThanOrEqualTo(share);
  }

  private static List<String> comparedByEye() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            StarterAgreementTest.class.getResourceAsStream("titles-compared-by-eye.tsv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t")[0])
          .toList();
    }
  }
}
