package org.opencac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a licensee of CPT has installed is shown with the suggestion, and to nobody else. The words
 * are invented.
 */
class LicensedDescriptorTest {
  private static final String NEEDS = "descriptor needs a CPT licence";

  @TempDir private Path home = Path.of("");
  @TempDir private Path delivery = Path.of("");
  private Path note = Path.of("");

  @BeforeEach
  void installACptDelivery() throws IOException {
    Path full = Files.createDirectories(delivery.resolve("cpt-2026")).resolve("LONGULT.txt");
    Files.writeString(full, "Notice\n20610\tMaking of a large wooden hat\n");
    Path plain = full.resolveSibling("Consumer.txt");
    Files.writeString(plain, "Concept Id\tCode\tText\n1000001\t20610\tA hat of wood\n");
    Run run =
        Run.of(
            home,
            "codesets",
            "install",
            "--cpt-licence",
            "Made-up Clinic 42",
            Path.of("codesets", "starter").toString(),
            full.toString(),
            plain.toString());
    assertThat(run.code()).as(run.err()).isZero();
    note =
        Files.writeString(
            delivery.resolve("note.txt"), "Procedure note. Right knee joint aspirated.");
  }

  private Run suggest(String format) {
    return Run.of(home, "suggest", "--systems", "CPT", "--format", format, note.toString());
  }

  private JsonNode service() {
    Run run = suggest("json");
    assertThat(run.code()).as(run.err()).isZero();
    return JsonMapper.builder().build().readTree(run.out()).path("suggestions").get(0);
  }

  private void forgetTheLicence() throws IOException {
    Files.delete(home.resolve("codesets/cpt/2026/licence.txt"));
  }

  @Test
  void aLicenseeReadsTheDescriptorAndTheTextForPatients() {
    JsonNode service = service();

    assertThat(service.path("code").asString()).isEqualTo("20610");
    assertThat(service.path("display").asString()).isEqualTo("Making of a large wooden hat");
    assertThat(service.path("displayForPatients").asString()).isEqualTo("A hat of wood");
    assertThat(service.has("displayNote")).isFalse();
  }

  @Test
  void theReportShowsBothToo() {
    assertThat(suggest("text").out())
        .contains("Making of a large wooden hat", "for patients: A hat of wood")
        .doesNotContain(NEEDS);
  }

  @Test
  void withoutTheAcknowledgementOurOwnWordsStandThere() throws IOException {
    forgetTheLicence();
    JsonNode service = service();

    assertThat(service.path("code").asString()).isEqualTo("20610");
    assertThat(service.path("display").asString()).isNotBlank().doesNotContain("hat");
    assertThat(service.path("displayNote").asString()).isEqualTo(NEEDS);
    assertThat(service.has("displayForPatients")).isFalse();
    assertThat(suggest("text").out()).contains(NEEDS).doesNotContain("hat");
  }

  @Test
  void anAcknowledgementWithoutAHolderIsNone() throws IOException {
    Files.writeString(home.resolve("codesets/cpt/2026/licence.txt"), "licence=\n");

    assertThat(service().path("displayNote").asString()).isEqualTo(NEEDS);
  }

  @Test
  void theCodeIsShownByItsNumberAloneWithoutTheAcknowledgement() throws IOException {
    forgetTheLicence();
    Run run = Run.of(home, "codesets", "show", "--system", "CPT", "20610");

    assertThat(run.out()).contains("20610", NEEDS).doesNotContain("hat");
  }
}
