package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencac.concept.Assertion;
import org.opencac.concept.Concept;
import org.opencac.concept.WordPatterns;
import org.opencac.rule.RuleTable;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * What a chart gives up: a diagnosis that others listed or raised and of which the author says that
 * it is not there ("Removed from list", "which it isn't"), also a sentence later. It is not coded
 * (Guidelines II.H, IV.H). The words are in {@code verdicts.tsv}. Immutable and safe to share.
 */
final class Verdicts {
  private static final String FILE = "verdicts.tsv";

  /** How many sentences before it a verdict that stands alone may be about. */
  private static final int SENTENCES = 4;

  /** Marks around the words of others. */
  private static final String MARKS = "\"'“”‘’?";

  private final WordPatterns<String> verdicts;

  private Verdicts(WordPatterns<String> verdicts) {
    this.verdicts = verdicts;
  }

  /** Reads the program's own table. */
  static Verdicts load() {
    WordPatterns<String> verdicts = new WordPatterns<>();
    for (RuleTable.Row row : RuleTable.read(FILE, "verdict", "reach", "note").rows()) {
      verdicts.add(row.get("verdict"), row.get("reach"));
    }
    return new Verdicts(verdicts);
  }

  /** The mentions of a note that are given up, each with where the verdict stands. */
  Map<Concept, Integer> of(ParsedNote note, List<Concept> concepts) {
    Map<Integer, List<Concept>> bySentence = new HashMap<>();
    for (Concept concept : concepts) {
      bySentence.computeIfAbsent(concept.sentence(), s -> new ArrayList<>(2)).add(concept);
    }
    Map<Concept, Integer> givenUp = new HashMap<>();
    for (int s = 0; s < note.sentences().size(); s++) {
      Sentence sentence = note.sentences().get(s);
      if (sentence.role() == Sentence.Role.HEADING) {
        continue;
      }
      for (WordPatterns.Found<String> verdict : verdicts.find(sentence.tokens(), token -> false)) {
        if (verdict.value().equals("none")) {
          continue;
        }
        int at = sentence.tokens().get(verdict.from()).begin();
        List<Concept> before =
            before(bySentence.getOrDefault(s, List.of()), clause(sentence, at), at);
        if (before.isEmpty()) {
          before =
              verdict.value().equals("alone")
                  ? above(note, s, bySentence)
                  : heading(note, s, bySentence);
        }
        before.forEach(concept -> givenUp.put(concept, at));
      }
    }
    return givenUp;
  }

  /**
   * Where the clauses begin that a verdict may be about: behind a full stop inside the sentence.
   */
  private static int clause(Sentence sentence, int at) {
    int begin = sentence.span().begin();
    for (Token token : sentence.tokens()) {
      if (token.end() <= at && token.form().equals(".")) {
        begin = token.end();
      }
    }
    return begin;
  }

  private static List<Concept> before(List<Concept> mentions, int from, int at) {
    return mentions.stream()
        .filter(mention -> mention.span().begin() >= from && mention.span().end() <= at)
        .toList();
  }

  /**
   * What a verdict without a name is about: what was doubted, quoted or stated nearest above it in
   * its section.
   */
  private static List<Concept> above(
      ParsedNote note, int verdict, Map<Integer, List<Concept>> bySentence) {
    List<Concept> stated = List.of();
    for (int s = verdict - 1; s >= Math.max(0, verdict - SENTENCES); s--) {
      if (note.sentences().get(s).section() != note.sentences().get(verdict).section()) {
        break;
      }
      List<Concept> mentions = bySentence.getOrDefault(s, List.of());
      List<Concept> doubted =
          mentions.stream().filter(mention -> isDoubted(note, mention)).toList();
      if (!doubted.isEmpty()) {
        return doubted;
      }
      if (stated.isEmpty() && note.sentences().get(s).role() == Sentence.Role.STATEMENT) {
        stated = mentions.stream().filter(mention -> !mention.terms().isEmpty()).toList();
      }
    }
    return stated;
  }

  /** The name of a problem on whose line a verdict stands: "Afib: never documented". */
  private static List<Concept> heading(
      ParsedNote note, int verdict, Map<Integer, List<Concept>> bySentence) {
    if (verdict == 0 || note.sentences().get(verdict - 1).role() != Sentence.Role.STATEMENT) {
      return List.of();
    }
    int end = note.sentences().get(verdict - 1).span().end();
    int begin = note.sentences().get(verdict).span().begin();
    boolean apart = note.note().text().reveal().substring(end, begin).contains("\n");
    return apart ? List.of() : bySentence.getOrDefault(verdict - 1, List.of());
  }

  /** Whether a mention is told as possible or in the words of others. */
  private static boolean isDoubted(ParsedNote note, Concept mention) {
    if (mention.assertion().possible()
        || mention.assertion().temporality() == Assertion.Temporality.HYPOTHETICAL) {
      return true;
    }
    String text = note.note().text().reveal();
    int begin = mention.span().begin() - 1;
    int end = mention.span().end();
    return begin >= 0
        && end < text.length()
        && MARKS.indexOf(text.charAt(begin)) >= 0
        && MARKS.indexOf(text.charAt(end)) >= 0;
  }
}
