package org.opencac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
  @TempDir private Path directory = Path.of("");

  private void refuses(byte[] note, String what) throws IOException {
    Path file = Files.write(directory.resolve("note.txt"), note);
    assertOneLine(Run.of(TinyRelease.home(), "suggest", file.toString()), what);
  }

  private static void assertOneLine(Run run, String what) {
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).singleElement().asString().startsWith("cac: ").contains(what);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void anEmptyFile() throws IOException {
    refuses(new byte[0], "is empty");
  }

  @Test
  void aBinaryFile() throws IOException {
    refuses(new byte[] {80, 75, 0, 3}, "byte 2 is NUL");
  }

  @Test
  void aFileThatIsNotUtf8() throws IOException {
    refuses(new byte[] {'a', 'b', (byte) 0xE9, ' '}, "is not UTF-8 (byte 2)");
  }

  @Test
  void aNoteOfFiftyMegabytes() throws IOException {
    refuses(new byte[50_000_000], "is longer than 2 MB");
  }

  @Test
  void aDirectory() throws IOException {
    assertOneLine(Run.of(TinyRelease.home(), "suggest", directory.toString()), "is a directory");
  }

  @Test
  void aFileThatIsNotThere() throws IOException {
    assertOneLine(Run.of(TinyRelease.home(), "suggest", "nowhere.txt"), "there is no such file");
  }

  @ParameterizedTest
  @CsvSource({
    "--setting, hotel, unknown setting 'hotel'",
    "--sex, both, unknown sex 'both'",
    "--age-years, 131, is no age",
    "--age-years, -1, is no age",
    "--date-of-service, 2026-02-30, is no date",
    "--date-of-service, 1999-01-01, before every installed release",
    "--systems, ICD-11, unknown code system 'ICD-11'",
    "--min-confidence, 2, is no confidence",
    "--ranked, many, is no number",
    "--format, xml, unknown format",
    "--colour, red, unknown option"
  })
  void anOptionThatCannotBe(String option, String value, String what) throws IOException {
    Path file = Files.writeString(directory.resolve("note.txt"), "Hypertension.");
    assertOneLine(
        Run.of(TinyRelease.home(), "suggest", option + "=" + value, file.toString()), what);
  }

  @Test
  void nothingInstalled() throws IOException {
    Path file = Files.writeString(directory.resolve("note.txt"), "Hypertension.");
    Run run = Run.of(directory.resolve("empty"), "suggest", file.toString());
    assertOneLine(run, "no release is installed");
  }

  @Test
  void aGoldFileWithTwoBadLinesNamesBoth() throws IOException {
    Path gold = TinyRelease.file(directory.resolve("gold.jsonl"), "{", "{\"id\":\"a\"}");
    Run run = Run.of(TinyRelease.home(), "evaluate", "notes", gold.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("gold.jsonl:1: is no JSON")
        .contains("gold.jsonl:2: has no text");
  }

  @Test
  void aBatchInWhichNoRecordCanBeUsed() throws IOException {
    Path in = TinyRelease.file(directory.resolve("in.jsonl"), "no JSON", "{\"id\":\"a\"}");
    Path out = directory.resolve("out.jsonl");
    Run run = Run.of(TinyRelease.home(), "batch", in.toString(), "-o", out.toString());
    assertOneLine(run, "2 records rejected");
    assertThat(Files.readAllLines(directory.resolve("out.jsonl.rejects")))
        .containsExactly(
            "{\"line\":1,\"reason\":\"the line is no JSON\"}",
            "{\"line\":2,\"reason\":\"lacks text (add the note as \\\"text\\\")\"}");
  }

  @Test
  void anUnknownCommand() throws IOException {
    assertOneLine(Run.of(TinyRelease.home(), "sugest"), "cac --help");
  }
}
