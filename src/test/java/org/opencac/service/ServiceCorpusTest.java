package org.opencac.service;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencac.codeset.CodeSystem;
import org.opencac.engine.CodingEngine;
import org.opencac.engine.CodingRequest;
import org.opencac.engine.StarterEngine;
import org.opencac.evaluate.GoldServiceFolder;
import org.opencac.evaluate.GoldServiceNote;
import org.opencac.evaluate.ServiceScore;
import org.opencac.note.Encounter;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds the scores of the notes with services to what {@code corpus/run.yml} says. */
class ServiceCorpusTest {
  private static final Path CORPUS = Path.of("corpus", "services");
  private static final JsonNode RUN =
      YAMLMapper.builder().build().readTree(Path.of("corpus", "run.yml")).path("services");

  static Stream<String> parts() {
    return RUN.propertyNames().stream().filter(part -> RUN.path(part).has("checksum"));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void theNotesAreTheOnesTheScoresWereMeasuredOn(String part)
      throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path file : files(CORPUS.resolve(part))) {
      digest.update(Files.readAllBytes(file));
    }
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo(RUN.path(part).path("checksum").asString());
  }

  @ParameterizedTest
  @MethodSource("parts")
  void theScoresAreThoseOfTheRecord(String part) {
    ServiceScore score = score(part);
    JsonNode expected = RUN.path(part).path("expected");
    double tolerance = RUN.path("tolerance").asDouble();

    assertThat(100 * score.f1()).isCloseTo(expected.path("exactF1").asDouble(), within(tolerance));
    assertThat(100 * score.ofHits(score.units()))
        .isCloseTo(expected.path("units").asDouble(), within(tolerance));
    assertThat(100 * score.ofHits(score.modifiers()))
        .isCloseTo(expected.path("modifiers").asDouble(), within(tolerance));
    assertThat(score.visits()).isEqualTo(expected.path("visits").asInt());
    assertThat(score.visitsExact()).isEqualTo(expected.path("visitsExact").asInt());
    assertThat(score.visitsNear()).isEqualTo(expected.path("visitsWithinOne").asInt());
    assertThat(score.forbidden()).isEqualTo(expected.path("forbidden").asInt());
  }

  private static ServiceScore score(String part) {
    CodingEngine engine = StarterEngine.get();
    EmLevels levels = EmLevels.load();
    CodingRequest request = new CodingRequest(List.of(CodeSystem.CPT, CodeSystem.HCPCS), -1, 0);
    ServiceScore sum = ServiceScore.NONE;
    for (GoldServiceNote gold :
        GoldServiceFolder.read(
            CORPUS.resolve(part), Encounter.outpatient(LocalDate.of(2026, 3, 10)))) {
      sum =
          sum.plus(
              ServiceScore.of(
                  gold, engine.code(gold.note(), request).services().services(), levels));
    }
    return sum;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
