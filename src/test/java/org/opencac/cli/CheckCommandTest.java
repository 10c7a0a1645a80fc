package org.opencac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
  private static final String GOOD =
      "{\"id\":\"c1\",\"context\":{\"setting\":\"outpatient\",\"dateOfService\":\"2026-03-01\"},"
          + "\"diagnoses\":[{\"code\":\"I10\"},{\"code\":\"e119\"}]}";

  @TempDir private Path folder = Path.of("");

  @Test
  void anEncounterWithoutFaultsHasNoErrors() throws IOException {
    Run run = check("in.json", GOOD);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith(
            "{\"id\":\"c1\",\"codeSets\":[{\"codeSystem\":\"ICD-10-CM\",\"release\":\"2026\"")
        .doesNotContain("\"level\":\"error\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"XYZ.9\"] | INVALID_CODE",
        "[\"J45\"] | HEADER_CODE",
        "[\"I10\",\"I10\"] | DUPLICATE",
        "[] | NO_DIAGNOSIS",
        "[{\"code\":\"I10\"},{\"code\":\"E11.9\",\"principal\":true}] | TWO_PRINCIPALS",
        "[\"I10\"] | DATE",
      })
  void aCodingProblemIsAFindingAndNoFailure(String diagnoses, String id) throws IOException {
    Run run = check("in.json", "{\"diagnoses\":" + diagnoses + "}");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"id\":\"" + id + "\"");
  }

  @Test
  void fiveHundredCodesAreJudged() throws IOException {
    StringBuilder codes = new StringBuilder("\"I10\"");
    for (int i = 1; i < 500; i++) {
      codes.append(",\"I").append(100 + i).append('"');
    }
    Run run = check("in.json", "{\"diagnoses\":[" + codes + "]}");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("TOO_MANY_CODES", "INVALID_CODE");
  }

  @ParameterizedTest
  @CsvSource({"0", "1000000"})
  void unitsThatCannotBeAreAFinding(String units) throws IOException {
    Run run =
        check(
            "in.json",
            "{\"diagnoses\":[\"I10\"],\"procedures\":[{\"code\":\"E0601\",\"units\":"
                + units
                + "}]}");
    assertThat(run.out()).contains("\"id\":\"UNITS\",\"level\":\"error\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"diagnoses\":[ | in.json:3: is no JSON",
        "[1] | in.json[1]: is no JSON object",
        "{\"diagnoses\":\"I10\"} | diagnoses is no list",
        "{\"diagnoses\":[{}]} | diagnoses[1] lacks a code",
        "{\"context\":{\"setting\":\"moon\"}} | context.setting is unknown",
        "{\"context\":{\"dateOfService\":\"soon\"}} | context.dateOfService is no date",
        "{\"context\":{\"ageYears\":999}} | context.ageYears is no age",
        "{\"diagnoses\":[{\"code\":\"I10\",\"codeSystem\":\"X\"}]} | unknown codeSystem",
        "{\"procedures\":[{\"code\":\"E0601\",\"units\":\"two\"}]} | units is no whole number",
      })
  void whatCannotBeReadIsSaidInOneLineWithItsPlace(String json, String message) throws IOException {
    Run run = check("in.json", json + "\n");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(message).doesNotContain("Exception");
  }

  @Test
  void aBadLineIsRejectedAndTheRunGoesOn() throws IOException {
    Path in = TinyRelease.file(folder.resolve("in.jsonl"), GOOD, "{", GOOD.replace("c1", "c2"));
    Path out = folder.resolve("out.jsonl");
    Run run = Run.of(TinyRelease.home(), "check", in.toString(), "-o", out.toString());
    assertThat(run.code()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(2);
    assertThat(Files.readString(folder.resolve("out.jsonl.rejects"))).contains("\"line\":2");
  }

  @Test
  void theSameBytesComeOutWhateverTheThreads() throws IOException {
    String[] lines = new String[50];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = GOOD.replace("c1", "n" + i);
    }
    Path in = TinyRelease.file(folder.resolve("in.jsonl"), lines);
    Path one = folder.resolve("one.jsonl");
    Path two = folder.resolve("two.jsonl");
    Run.of(TinyRelease.home(), "check", in.toString(), "-o", one.toString());
    Run.of(TinyRelease.home(), "check", in.toString(), "-o", two.toString(), "--threads", "2");
    assertThat(Files.readString(one)).isEqualTo(Files.readString(two)).isNotEmpty();
  }

  @Test
  void failOnErrorGivesExitCodeOne() throws IOException {
    Path in = TinyRelease.file(folder.resolve("in.json"), "{\"diagnoses\":[\"J45\"]}");
    assertThat(Run.of(TinyRelease.home(), "check", "--fail-on", "error", in.toString()).code())
        .isEqualTo(1);
  }

  private Run check(String name, String json) throws IOException {
    return Run.of(
        TinyRelease.home(), "check", TinyRelease.file(folder.resolve(name), json).toString());
  }
}
