package org.opencac.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Span;
import tools.jackson.databind.JsonNode;

/**
 * Chooses words to assert in sentences whose gold is scopes of cues. A mention is a longest run of
 * words with content ("focal pneumonia"): at least three letters, no function word, no verb of
 * reporting, no part of a cue, not interrupted by a mark or by the border of a scope. It should be
 * negated when it lies in the scope of a negation cue, and possible when it lies in the scope of a
 * speculation cue.
 */
final class ScopeMentions {
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}'-]*");
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "the",
          "and",
          "for",
          "are",
          "was",
          "were",
          "has",
          "had",
          "have",
          "been",
          "being",
          "with",
          "within",
          "from",
          "into",
          "this",
          "that",
          "these",
          "those",
          "there",
          "their",
          "its",
          "which",
          "who",
          "when",
          "than",
          "then",
          "also",
          "but",
          "not",
          "any",
          "all",
          "some",
          "other",
          "both",
          "each",
          "seen",
          "noted",
          "demonstrated",
          "identified",
          "shown",
          "shows",
          "show",
          "appear",
          "appears",
          "appearing",
          "represent",
          "represents",
          "suggest",
          "suggests",
          "suggestive",
          "consistent",
          "compatible",
          "evaluate",
          "evaluation",
          "due",
          "since",
          "again",
          "does",
          "did",
          "will",
          "would",
          "should",
          "may",
          "might",
          "can",
          "could",
          "because",
          "however",
          "although",
          "otherwise",
          "she",
          "her",
          "his",
          "him",
          "they",
          "now",
          "prior",
          "previous",
          "compared",
          "comparison",
          "study",
          "examination",
          "exam");

  private ScopeMentions() {}

  private record Scope(Span span, AssertionValue value) {}

  static List<GoldMention> of(String text, JsonNode cues, JsonNode scopes) {
    Map<String, AssertionValue> values = new HashMap<>();
    List<Span> cueSpans = new ArrayList<>();
    for (JsonNode cue : cues) {
      boolean negation = cue.path("type").asString("").equals("negation");
      values.put(
          cue.path("ref").asString(""),
          negation ? AssertionValue.NEGATED : AssertionValue.POSSIBLE);
      cueSpans.add(span(cue));
    }
    List<Scope> read = new ArrayList<>();
    for (JsonNode scope : scopes) {
      AssertionValue value = values.get(scope.path("id").asString(""));
      if (value != null) {
        read.add(new Scope(span(scope), value));
      }
    }
    return mentions(text, cueSpans, read);
  }

  private static List<GoldMention> mentions(String text, List<Span> cues, List<Scope> scopes) {
    List<GoldMention> mentions = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      Span word = new Span(words.start(), words.end());
      if (!hasContent(words.group()) || cues.stream().anyMatch(cue -> cue.overlaps(word))) {
        continue;
      }
      GoldMention mention = new GoldMention(word, valuesAt(word, scopes));
      if (!mentions.isEmpty()) {
        GoldMention before = mentions.getLast();
        boolean adjacent = text.substring(before.span().end(), word.begin()).isBlank();
        if (adjacent && before.values().equals(mention.values())) {
          mentions.removeLast();
          mention = new GoldMention(before.span().cover(word), mention.values());
        }
      }
      mentions.add(mention);
    }
    return mentions;
  }

  private static boolean hasContent(String word) {
    return word.length() >= 3 && !EMPTY_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Map<AssertionValue, Boolean> valuesAt(Span word, List<Scope> scopes) {
    Map<AssertionValue, Boolean> values = new EnumMap<>(AssertionValue.class);
    for (AssertionValue value : List.of(AssertionValue.NEGATED, AssertionValue.POSSIBLE)) {
      values.put(
          value, scopes.stream().anyMatch(s -> s.value() == value && s.span().contains(word)));
    }
    return values;
  }

  private static Span span(JsonNode node) {
    int start = Math.max(0, node.path("start").asInt(0));
    return new Span(start, Math.max(start, node.path("end").asInt(0)));
  }
}
