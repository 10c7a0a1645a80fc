package org.opencac.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencac.codeset.CodeSystem;
import org.opencac.engine.CodingEngine;
import org.opencac.engine.CodingRequest;
import org.opencac.engine.StarterEngine;
import org.opencac.note.Encounter;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds the scores of our own corpus to what {@code corpus/run.yml} says of them. */
class CorpusScoreTest {
  private static final Path CORPUS = Path.of("corpus");
  private static final JsonNode RUN =
      YAMLMapper.builder().build().readTree(CORPUS.resolve("run.yml"));

  @Test
  void theCorpusIsTheOneTheScoresWereMeasuredOn() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path file : files()) {
      digest.update(Files.readAllBytes(file));
    }
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo(RUN.path("checksum").asString());
  }

  @Test
  void theScoresAreThoseOfTheRecord() {
    Encounter defaults = Encounter.outpatient(LocalDate.of(2026, 1, 15));
    NoteScorer scorer =
        new NoteScorer(CodeSystem.ICD_10_CM, Matching.EXACT, Folding.NONE, code -> true);
    CodingEngine engine = StarterEngine.get();
    Counts exact = Counts.NONE;
    Counts category = Counts.NONE;
    for (GoldNote gold : GoldNoteFile.read(CORPUS, defaults)) {
      if (gold.codes().stream().noneMatch(code -> code.system() == CodeSystem.ICD_10_CM)) {
        continue;
      }
      NoteScore score = scorer.score(gold, engine.code(gold.note(), CodingRequest.DEFAULT).chart());
      exact = exact.plus(score.counts(Matching.EXACT));
      category = category.plus(score.counts(Matching.CATEGORY));
    }
    assertThat(100 * exact.f1()).isCloseTo(expected("exactF1"), within(tolerance()));
    assertThat(100 * category.f1()).isCloseTo(expected("categoryF1"), within(tolerance()));
  }

  private static double expected(String metric) {
    return RUN.path("expected").path(metric).asDouble();
  }

  private static double tolerance() {
    return RUN.path("tolerance").asDouble();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(CORPUS, 2)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> CORPUS.relativize(file).getNameCount() == 2)
          .filter(file -> !CORPUS.relativize(file).startsWith("procedures"))
          .filter(file -> file.toString().endsWith(".txt") || file.toString().endsWith(".yml"))
          .sorted()
          .toList();
    }
  }
}
