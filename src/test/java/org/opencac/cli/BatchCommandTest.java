package org.opencac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {
  @TempDir private Path directory = Path.of("");
  private Path in = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void writeRecords() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      lines.add(
          i % 10 == 3
              ? "no json"
              : "{\"id\":\"n" + i + "\",\"text\":\"ASSESSMENT:\\n" + i + " Hypertension.\\n\"}");
    }
    in = TinyRelease.file(directory.resolve("in.jsonl"), lines.toArray(String[]::new));
    out = directory.resolve("out.jsonl");
  }

  private Run batch(String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("batch", in.toString(), "-o", out.toString()));
    args.addAll(List.of(more));
    return Run.of(TinyRelease.home(), args.toArray(String[]::new));
  }

  @Test
  void threadsDoNotChangeAByte() throws IOException {
    batch();
    byte[] one = Files.readAllBytes(out);
    batch("--threads", "4");
    assertThat(Files.readAllBytes(out)).isEqualTo(one);
  }

  @Test
  void badRecordsGoToTheRejectsAndTheRunGoesOn() throws IOException {
    Run run = batch();
    assertThat(run.code()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(36);
    assertThat(Files.readAllLines(directory.resolve("out.jsonl.rejects")))
        .hasSize(4)
        .first()
        .isEqualTo("{\"line\":4,\"reason\":\"the line is no JSON\"}");
  }

  @Test
  void resumingGivesTheSameBytesAsARunWithoutABreak() throws IOException {
    batch();
    byte[] whole = Files.readAllBytes(out);
    byte[] rejects = Files.readAllBytes(RecordOutput.rejects(out));
    String text = Files.readString(out);
    Files.writeString(out, text.substring(0, text.indexOf("\"n17\"") + 20));
    String reasons = Files.readString(RecordOutput.rejects(out));
    Files.writeString(
        RecordOutput.rejects(out), reasons.substring(0, reasons.indexOf("\"line\":24") - 1));
    batch("--resume");
    assertThat(Files.readAllBytes(out)).isEqualTo(whole);
    assertThat(Files.readAllBytes(RecordOutput.rejects(out))).isEqualTo(rejects);
  }

  @Test
  void factsOfARecordWinOverTheOptions() throws IOException {
    in =
        TinyRelease.file(
            directory.resolve("dated.jsonl"),
            "{\"text\":\"Hypertension.\",\"context\":{\"dateOfService\":\"2026-01-02\"}}");
    Run run = batch("--date-of-service", "1999-01-01");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aDateBeforeEveryReleaseIsRejected() throws IOException {
    in =
        TinyRelease.file(
            directory.resolve("dated.jsonl"),
            "{\"text\":\"Hypertension.\",\"context\":{\"dateOfService\":\"1999-01-02\"}}");
    batch();
    assertThat(Files.readString(RecordOutput.rejects(out)))
        .contains("1999-01-02 lies before every installed release");
  }

  @Test
  void aRecordThatIsTooLongIsRejected() throws IOException {
    in =
        TinyRelease.file(
            directory.resolve("long.jsonl"),
            "{\"text\":\"" + "x".repeat(NoteInput.LIMIT + 1) + "\"}",
            "{\"id\":\"b\",\"text\":\"Hypertension.\"}");
    batch();
    assertThat(Files.readAllLines(out)).hasSize(1);
    assertThat(Files.readString(RecordOutput.rejects(out))).contains("longer than 2 million");
  }
}
