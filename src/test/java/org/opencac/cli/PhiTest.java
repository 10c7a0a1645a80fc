package org.opencac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.fault.BugRecord;

/** Words of a note must not appear where nobody expects them. */
class PhiTest {
  private static final String CANARY = "Zyxwvutsky";

  @TempDir private Path directory = Path.of("");

  private void assertSilent(Run run) throws IOException {
    assertThat(run.err()).doesNotContainIgnoringCase(CANARY);
    for (Path root : new Path[] {TinyRelease.home(), directory}) {
      try (Stream<Path> walk = Files.walk(root)) {
        for (Path file :
            walk.filter(p -> p.toString().matches(".*(errors.*txt|rejects)")).toList()) {
          assertThat(Files.readString(file)).doesNotContainIgnoringCase(CANARY);
        }
      }
    }
  }

  @Test
  void aRefusedNoteIsNotQuoted() throws IOException {
    byte[] name = CANARY.getBytes(StandardCharsets.UTF_8);
    byte[] note = java.util.Arrays.copyOf(name, name.length + 1);
    for (byte last : new byte[] {0, (byte) 0xFF}) {
      note[name.length] = last;
      Path file = Files.write(directory.resolve("note.txt"), note);
      Run run = Run.of(TinyRelease.home(), "suggest", file.toString());
      assertThat(run.code()).isEqualTo(2);
      assertSilent(run);
    }
  }

  @Test
  void rejectedRecordsAreNotQuoted() throws IOException {
    Path in =
        TinyRelease.file(
            directory.resolve("in.jsonl"),
            "{\"text\":\"" + CANARY + "\",",
            "[\"" + CANARY + "\"]",
            CANARY,
            "{\"text\":{\"" + CANARY + "\":1}}",
            "{\"text\":\"" + CANARY + "\",\"context\":{\"setting\":\"" + CANARY + "\"}}",
            "{\"text\":\"" + CANARY + "\",\"context\":{\"sex\":\"" + CANARY + "\"}}",
            "{\"text\":\"" + CANARY + "\",\"context\":{\"ageYears\":\"" + CANARY + "\"}}",
            "{\"text\":\"" + CANARY + "\",\"context\":{\"dateOfService\":\"" + CANARY + "\"}}",
            "{\"text\":\"" + CANARY + "\\u0000\"}");
    Path out = directory.resolve("out.jsonl");
    Run run = Run.of(TinyRelease.home(), "batch", in.toString(), "-o", out.toString());
    assertThat(Files.readAllLines(RecordOutput.rejects(out))).hasSize(9);
    assertSilent(run);
    assertSilent(Run.of(TinyRelease.home(), "evaluate", "notes", in.toString()));
    assertSilent(Run.of(TinyRelease.home(), "evaluate", "phrases", in.toString()));
    assertSilent(Run.of(TinyRelease.home(), "evaluate", "assertion", in.toString()));
  }

  @Test
  void aCodedNoteIsNotQuotedInMessages() throws IOException {
    Path in =
        TinyRelease.file(
            directory.resolve("in.jsonl"),
            "{\"text\":\"ASSESSMENT: Mr. " + CANARY + " has hypertension \\uD800 \\uFFFF.\"}");
    Path out = directory.resolve("out.jsonl");
    assertSilent(Run.of(TinyRelease.home(), "batch", in.toString(), "-o", out.toString()));
    assertSilent(Run.of(TinyRelease.home(), "annotate", in.toString(), "-o", out.toString()));
  }

  @Test
  void aBugIsRecordedAsClassesAndLinesOnly() throws IOException {
    BugRecord bug =
        BugRecord.of(new IllegalStateException(CANARY, new RuntimeException("for " + CANARY)));
    assertThat(bug.write(directory)).isTrue();
    assertThat(Files.readString(bug.file(directory)))
        .contains("java.lang.IllegalStateException", "PhiTest")
        .doesNotContain(CANARY);
  }

  @Test
  void theSameBugHasTheSameId() {
    BugRecord[] bugs = new BugRecord[2];
    for (int i = 0; i < 2; i++) {
      bugs[i] = BugRecord.of(new IllegalStateException("note " + i));
    }
    assertThat(bugs[0].id()).isEqualTo(bugs[1].id()).hasSize(8);
  }
}
