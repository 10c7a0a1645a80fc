package org.opencac.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opencac.fault.Fault;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Span;
import tools.jackson.databind.JsonNode;

/**
 * Reads sentences with judged words, in two shapes. With {@code mentions}, each carries {@code
 * negated}, {@code temporality} and {@code experiencer}. With {@code cues} and {@code scopes}, the
 * mentions are chosen by {@link ScopeMentions}.
 */
public final class GoldSentenceFile {
  private GoldSentenceFile() {}

  /** The sentences that have mentions, in order of the file. */
  public static List<GoldSentence> read(Path gold, Encounter defaults) {
    return GoldLines.read(
        gold,
        (line, node, where, faults) -> {
          String text = node.path("text").asString("");
          if (text.isEmpty() && !node.isEmpty()) {
            faults.add(new Fault("GOLD_TEXT", where, "has no text", "add \"text\""));
          }
          if (text.isEmpty()) {
            return List.of();
          }
          List<GoldMention> mentions =
              node.has("mentions")
                  ? mentions(node.get("mentions"), text.length(), where, faults)
                  : ScopeMentions.of(text, node.path("cues"), node.path("scopes"));
          String id = node.path("id").asString("line-" + line);
          return mentions.isEmpty()
              ? List.of()
              : List.of(new GoldSentence(new Note(id, new NoteText(text), defaults), mentions));
        });
  }

  private static List<GoldMention> mentions(
      JsonNode nodes, int length, String where, List<Fault> faults) {
    List<GoldMention> mentions = new ArrayList<>();
    for (JsonNode node : nodes) {
      int start = node.path("start").asInt(-1);
      int end = node.path("end").asInt(-1);
      if (start < 0 || end <= start || end > length) {
        faults.add(
            new Fault("GOLD_SPAN", where, "has a mention outside its text", "correct its span"));
        continue;
      }
      mentions.add(new GoldMention(new Span(start, end), values(node)));
    }
    return mentions;
  }

  private static Map<AssertionValue, Boolean> values(JsonNode node) {
    Map<AssertionValue, Boolean> values = new EnumMap<>(AssertionValue.class);
    if (node.has("negated")) {
      values.put(AssertionValue.NEGATED, node.path("negated").asBoolean(false));
    }
    if (node.has("certainty")) {
      values.put(AssertionValue.POSSIBLE, word(node, "certainty").equals("possible"));
    }
    if (node.has("temporality")) {
      String when = word(node, "temporality");
      values.put(AssertionValue.HISTORICAL, when.equals("historical"));
      values.put(AssertionValue.HYPOTHETICAL, when.equals("hypothetical"));
    }
    if (node.has("experiencer")) {
      values.put(AssertionValue.FAMILY_OR_OTHER, !word(node, "experiencer").equals("patient"));
    }
    return values;
  }

  private static String word(JsonNode node, String name) {
    return node.path(name).asString("").toLowerCase(Locale.ROOT);
  }
}
