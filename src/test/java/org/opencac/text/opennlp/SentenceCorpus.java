package org.opencac.text.opennlp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Our own sentences in {@code corpus/sentences}: files of blocks apart by blank lines, one sentence
 * a line; {@code === name} opens a note, a comment may stand before the first.
 */
record SentenceCorpus(List<Block> blocks, String sha256) {

  /**
   * Sentences that stand in one paragraph.
   *
   * @param document the note's name
   * @param number the block's number in the whole corpus, from 0
   * @param sentences its sentences in order
   */
  record Block(String document, int number, List<String> sentences) {}

  static SentenceCorpus read(Path directory) throws IOException {
    List<Block> blocks = new ArrayList<>();
    MessageDigest digest = newDigest();
    List<Path> files;
    try (Stream<Path> all = Files.list(directory)) {
      files = all.filter(file -> file.toString().endsWith(".sent")).sorted().toList();
    }
    for (Path file : files) {
      digest.update(Files.readAllBytes(file));
      String document = file.getFileName().toString();
      List<String> sentences = new ArrayList<>();
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (line.startsWith("=== ")) {
          document = line.substring(4);
        } else if (line.startsWith("# ") && document.endsWith(".sent")) {
          continue;
        } else if (!line.isBlank()) {
          sentences.add(line);
        } else if (!sentences.isEmpty()) {
          blocks.add(new Block(document, blocks.size(), List.copyOf(sentences)));
          sentences.clear();
        }
      }
    }
    return new SentenceCorpus(blocks, HexFormat.of().formatHex(digest.digest()));
  }

  /** Every fifth document, and every sixth of the blocks made from patterns, is held out. */
  boolean isHeldOut(Block block) {
    return block.document().equals("abbreviations")
        ? block.number() % 6 == 0
        : Integer.parseInt(block.document().replaceAll("\\D", "")) % 5 == 0;
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is always there");
    }
  }
}
