package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.concept.Concept;
import org.opencac.note.Span;
import org.opencac.term.Terminology;
import org.opencac.text.ParsedNote;
import org.opencac.text.Token;

/**
 * The words that belong to the other problems of a list in one sentence: in "migraine and chronic
 * kidney disease" the migraine is not chronic. What stands before the first name may hold for all
 * ("lumbar stenosis and spondylosis"), as does a place behind the last ("contusion and hematoma of
 * the scalp"), where a problem tells no place of its own. Immutable once made.
 */
final class WordsOfOthers {
  private static final Set<String> JOINTS =
      Set.of("and", "&", ",", ";", "/", "+", "plus", "also", "well", "along");

  /** What makes one problem of two, or one the cause of the other. */
  private static final Set<String> LINKS =
      Set.of(
          "with",
          "w",
          "due",
          "from",
          "secondary",
          "because",
          "causing",
          "of",
          "in",
          "by",
          "after",
          "without",
          ":",
          "-",
          "(");

  private static final Set<String> AT = Set.of("of", "in", "at", "on", "over", "around", "to");

  private final Map<Concept, Set<Integer>> keys = new HashMap<>();
  private final Map<Concept, Set<Token>> words = new HashMap<>();

  WordsOfOthers(
      ParsedNote note, Terminology terminology, AttributeKeys attributes, List<Concept> concepts) {
    Map<Integer, List<Concept>> bySentence = new HashMap<>();
    for (Concept concept : concepts) {
      bySentence.computeIfAbsent(concept.sentence(), s -> new ArrayList<>(2)).add(concept);
    }
    for (Map.Entry<Integer, List<Concept>> own : bySentence.entrySet()) {
      if (own.getValue().size() > 1) {
        List<Token> tokens = note.sentences().get(own.getKey()).tokens();
        if (tokens.stream().anyMatch(token -> JOINTS.contains(token.form()))) {
          own.getValue()
              .forEach(concept -> read(concept, own.getValue(), tokens, terminology, attributes));
        }
      }
    }
  }

  /** The keys of a mention's sentence that only other problems say. */
  Set<Integer> of(Concept concept) {
    return keys.getOrDefault(concept, Set.of());
  }

  /** The words themselves. */
  Set<Token> words(Concept concept) {
    return words.getOrDefault(concept, Set.of());
  }

  private void read(
      Concept concept,
      List<Concept> all,
      List<Token> tokens,
      Terminology terminology,
      AttributeKeys attributes) {
    boolean placed =
        tokens.stream().anyMatch(token -> isIn(token, concept) && attributes.isSite(token));
    Set<Token> others = new HashSet<>();
    for (Concept other : all) {
      if (!other.terms().isEmpty()
          && !other.span().overlaps(concept.span())
          && isJoined(concept.span(), other.span(), tokens)) {
        others.addAll(taken(other, concept, placed, tokens));
      }
    }
    if (others.isEmpty()) {
      return;
    }
    Set<Integer> said = new HashSet<>();
    others.forEach(token -> said.add(terminology.keyOf(token)));
    for (Token token : tokens) {
      if (!others.contains(token)) {
        said.remove(terminology.keyOf(token));
      }
    }
    said.removeAll(concept.keys());
    keys.put(concept, said);
    words.put(concept, others);
  }

  /** The words of another problem that say nothing of this one. */
  private static List<Token> taken(
      Concept other, Concept concept, boolean placed, List<Token> tokens) {
    List<Token> own = tokens.stream().filter(token -> isIn(token, other)).toList();
    if (placed || own.isEmpty()) {
      return own;
    }
    int place = own.size();
    for (int at = 1; at < own.size() && place == own.size(); at++) {
      int before = tokens.indexOf(own.get(at)) - 1;
      place = AT.contains(tokens.get(before).form()) || isAfterAt(tokens, before) ? at : place;
    }
    boolean behind = concept.span().end() <= other.span().begin();
    return behind ? own.subList(0, place) : own.subList(Math.max(0, place - 1), own.size());
  }

  /** Whether only a side or article stands between a preposition and a word. */
  private static boolean isAfterAt(List<Token> tokens, int at) {
    return at > 0
        && Set.of("the", "left", "right", "both").contains(tokens.get(at).form())
        && AT.contains(tokens.get(at - 1).form());
  }

  private static boolean isIn(Token token, Concept concept) {
    return token.isWordOrNumber()
        && concept.words().stream().anyMatch(span -> span.contains(token.span()));
  }

  private static boolean isJoined(Span one, Span two, List<Token> tokens) {
    int from = Math.min(one.end(), two.end());
    int to = Math.max(one.begin(), two.begin());
    boolean joint = false;
    boolean along = false;
    boolean link = false;
    for (Token token : tokens) {
      if (token.begin() >= from && token.end() <= to) {
        joint |= JOINTS.contains(token.form());
        along |= token.form().equals("along");
        link |= LINKS.contains(token.form());
      }
    }
    return joint && (!link || along);
  }
}
