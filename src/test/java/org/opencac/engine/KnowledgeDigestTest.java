package org.opencac.engine;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeDigestTest {
  @TempDir Path classes;

  @BeforeEach
  void knowledge() throws IOException {
    write("rules/a.tsv", "words\tcode\n");
    write("rules/services/b.tsv", "words\tunits\n");
    write("rules/a.spec.yml", "- text: one\n");
    write("sentences/model.bin", "model");
  }

  private void write(String name, String text) throws IOException {
    Path file = classes.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private boolean changes(String name, String text) throws IOException {
    byte[] before = KnowledgeDigest.of(classes);
    write(name, text);
    return !Arrays.equals(before, KnowledgeDigest.of(classes));
  }

  @Test
  void everyRuleFileAndTheModelCount() throws IOException {
    assertAll(
        () -> assertTrue(changes("rules/a.tsv", "words\n")),
        () -> assertTrue(changes("rules/services/b.tsv", "x\n")),
        () -> assertTrue(changes("rules/new.tsv", "x\n")),
        () -> assertTrue(changes("sentences/model.bin", "n")));
  }

  @Test
  void examplesDoNotCount() throws IOException {
    assertFalse(changes("rules/a.spec.yml", "- text: two\n"));
  }

  @Test
  void theRunningProgramHasTheDigestOfItsOwnFiles() throws IOException {
    Path own = Path.of("target", "classes");
    assertArrayEquals(KnowledgeDigest.of(own), KnowledgeDigest.read());
  }
}
