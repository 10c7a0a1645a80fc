package org.opencac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  private static final String UNKNOWN_TO_THE_ENGINE = "asthma of childhood in hypertension";

  @TempDir private Path directory = Path.of("");
  private Path gold = Path.of("");
  private Path model = Path.of("");

  /** Forty notes of a site that codes diabetes wherever it writes of "asthma of childhood". */
  @BeforeEach
  void writeGold() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      boolean sweet = i % 2 == 0;
      lines
          .append("{\"id\":\"n")
          .append(i)
          .append("\",\"text\":\"ASSESSMENT:\\n1. ")
          .append(sweet ? "Zzyzx " + UNKNOWN_TO_THE_ENGINE : "Hypertension")
          .append(".\\n\",\"codes\":[{\"codeSystem\":\"ICD-10-CM\",\"code\":\"")
          .append(sweet ? "E11.9" : "I10")
          .append("\"}]}\n");
    }
    gold = Files.writeString(directory.resolve("gold.jsonl"), lines.toString());
    model = directory.resolve("site.model");
  }

  private void train() throws IOException {
    Run run = Run.of(TinyRelease.home(), "train", gold.toString(), "-o", model.toString());
    assertThat(run.code()).as(run.err()).isZero();
  }

  private Path note() throws IOException {
    return Files.writeString(
        directory.resolve("note.txt"), "ASSESSMENT:\n1. " + UNKNOWN_TO_THE_ENGINE + ".\n");
  }

  @Test
  void suggestsWhatTheSiteCodesForItsWords() throws IOException {
    train();
    Run without = Run.of(TinyRelease.home(), "suggest", "--format", "json", note().toString());
    Run with =
        Run.of(
            TinyRelease.home(),
            "suggest",
            "--format",
            "json",
            "--model",
            model.toString(),
            note().toString());
    assertThat(without.out()).doesNotContain("E11.9");
    assertThat(with.out()).contains("E11.9").contains("notes with these words");
  }

  @Test
  void twoTrainingsGiveTheSameBytes() throws IOException {
    train();
    byte[] first = Files.readAllBytes(model);
    train();
    assertThat(Files.readAllBytes(model)).isEqualTo(first);
  }

  @Test
  void wordsThatNoCodeSetKnowsAreNotKept() throws IOException {
    train();
    assertThat(Files.readString(model).toLowerCase(Locale.ROOT)).doesNotContain("zzyzx");
  }

  @Test
  void crossValidationMeasuresEachNoteWithTheOthers() throws IOException {
    Run run =
        Run.of(
            TinyRelease.home(),
            "evaluate",
            "notes",
            gold.toString(),
            "--cross-validate",
            "4",
            "--format",
            "json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"exactF1\":{\"value\":1.0");
  }

  @Test
  void aModelThatIsNoneIsRefused() throws IOException {
    Run run = Run.of(TinyRelease.home(), "suggest", "--model", gold.toString(), note().toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("cac train");
  }
}
