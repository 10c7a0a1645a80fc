package org.opencac.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencac.fault.Fault;
import tools.jackson.databind.JsonNode;

/** Reads phrases with their codes: JSONL with {@code phrase} and {@code codes}. */
public final class GoldPhraseFile {
  private GoldPhraseFile() {}

  /** The phrases, in order of the file. */
  public static List<GoldPhrase> read(Path gold) {
    return GoldLines.read(gold, GoldPhraseFile::phrase);
  }

  private static List<GoldPhrase> phrase(
      int line, JsonNode node, String where, List<Fault> faults) {
    if (node.isEmpty()) {
      return List.of();
    }
    String phrase = node.path("phrase").asString("");
    List<String> codes = new ArrayList<>();
    for (JsonNode code : node.path("codes")) {
      codes.add(code.asString(""));
    }
    if (phrase.isBlank() || codes.isEmpty()) {
      faults.add(
          new Fault(
              "GOLD_PHRASE", where, "lacks phrase or codes", "give \"phrase\" and \"codes\""));
      return List.of();
    }
    return List.of(new GoldPhrase(line, phrase, codes));
  }
}
