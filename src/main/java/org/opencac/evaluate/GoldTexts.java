package org.opencac.evaluate;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencac.fault.Fault;

/**
 * Texts of notes that may be used but not passed on, so that their labels stand in a file of their
 * own: {@code {"id","text"}} a line. Immutable.
 */
public final class GoldTexts {
  /** No texts beside the labels. */
  public static final GoldTexts NONE = new GoldTexts(Map.of());

  private final Map<String, String> byId;

  private GoldTexts(Map<String, String> byId) {
    this.byId = Map.copyOf(byId);
  }

  /** Reads a JSONL file of texts; of two with one id the first counts. */
  public static GoldTexts read(Path file) {
    Map<String, String> texts = new HashMap<>();
    GoldLines.read(
        file,
        (line, node, where, faults) -> {
          String id = node.path("id").asString("");
          String text = node.path("text").asString("");
          if (id.isEmpty() || text.isEmpty()) {
            faults.add(new Fault("GOLD_TEXT", where, "has no id or no text", "give both"));
            return List.<String>of();
          }
          texts.putIfAbsent(id, text);
          return List.of(id);
        });
    return new GoldTexts(texts);
  }

  /** The text of a note; empty when there is none. */
  String of(String id) {
    return byId.getOrDefault(id, "");
  }
}
