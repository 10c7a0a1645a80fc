package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencac.concept.Asserter;
import org.opencac.concept.Assertion;
import org.opencac.concept.SentenceAsserter;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;

/** What was read of a note so far. Confined to its thread. */
final class Gathered {
  private final ParsedNote note;
  private final Asserter asserter;
  private final List<NeoplasmMention> mentions = new ArrayList<>();
  private final List<NeoplasmReading.Replaced> replaced = new ArrayList<>();
  private final Map<Integer, List<Span>> taken = new HashMap<>();
  private final Map<Integer, SentenceAsserter> assertions = new HashMap<>();

  Gathered(ParsedNote note, Asserter asserter) {
    this.note = note;
    this.asserter = asserter;
  }

  /** Adds a mention, whose words belong to it from now on. */
  void add(SentenceWords words, NeoplasmMention mention) {
    take(words, mention.words());
    mentions.add(mention);
  }

  /** Adds a condition beside a neoplasm, which replaces what its words name by themselves. */
  void addBeside(SentenceWords words, NeoplasmMention mention, List<String> codes) {
    for (Span span : mention.words()) {
      replaced.add(new NeoplasmReading.Replaced(words.number(), span, codes));
    }
    mentions.add(mention);
  }

  void take(SentenceWords words, List<Span> spans) {
    taken.computeIfAbsent(words.number(), s -> new ArrayList<>()).addAll(spans);
  }

  Assertion assertion(SentenceWords words, Span span) {
    return assertions
        .computeIfAbsent(words.number(), s -> asserter.forSentence(note, note.sentences().get(s)))
        .assess(span);
  }

  NeoplasmReading reading(List<SentenceWords> sentences) {
    mentions.sort(
        Comparator.comparingInt(NeoplasmMention::sentence)
            .thenComparing(NeoplasmMention::span)
            .thenComparing(NeoplasmMention::code));
    return new NeoplasmReading(mentions, taken, Specimens.of(sentences), replaced);
  }
}
