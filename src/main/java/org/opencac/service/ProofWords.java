package org.opencac.service;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * Words that prove, or speak against, that a service was done here, from {@code
 * models/rules/services/performed.tsv}. Immutable.
 */
final class ProofWords {
  /** What the words of a row say. */
  enum Kind {
    DOING,
    TECHNIQUE,
    UNTOLD,
    THEATRE,
    TALK,
    PROCEDURE_NOTE,
    PROCEDURE_LINE,
    VISIT_NOTE,
    REPORT_NOTE,
    COMPARED,
    COUNSELLED,
    UNCOUNSELLED,
    PLACED,
    MUSCLE,
    PUSH,
    INFUSION,
    ANTITUMOR,
    HORMONAL,
    RENTED,
    BOUGHT,
    POLICY_MET,
    READ_BY_ME,
    HERE,
    DRAWN,
    AWAY,
    SENT_AWAY,
    READ,
    GIVEN,
    NEEDLE,
    UNGIVEN,
    ORDERED,
    SUPPLY_NOTE,
    DELIVERY_NOTE,
    OBSERVED,
    DRUG_GIVEN,
    PRESCRIBED,
    PLAINLY,
    WASTED,
    UNWASTED,
    USED_UP,
    SEDATIVE,
    SEDATION,
    FLUSHED,
    FLUSH,
    MIST,
    NO_MIST,
    CONVERTED,
    LABORATORY,
    GIVEN_UP,
    LEFT_OFF,
    BEGUN
  }

  private final Map<Kind, List<WordPattern>> patterns = new EnumMap<>(Kind.class);

  private ProofWords() {}

  static ProofWords load() {
    ProofWords words = new ProofWords();
    for (RuleTable.Row row : RuleTable.read("services/performed.tsv", "kind", "words").rows()) {
      Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
      words
          .patterns
          .computeIfAbsent(kind, k -> new ArrayList<>())
          .add(WordPattern.of(row.get("words")));
    }
    return words;
  }

  boolean in(Kind kind, ServiceSentence sentence) {
    return in(kind, sentence.words());
  }

  /** Whether a number is among those of a kind. */
  boolean in(Kind kind, String code) {
    return in(kind, Words.of(code, new Span(0, code.length())));
  }

  boolean in(Kind kind, Words words) {
    for (WordPattern pattern : patterns.getOrDefault(kind, List.of())) {
      if (!pattern.match(words, words).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The first words of a kind in other words. */
  Optional<Span> first(Kind kind, Words words) {
    for (WordPattern pattern : patterns.getOrDefault(kind, List.of())) {
      List<Span> found = pattern.match(words, words);
      if (!found.isEmpty()) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }

  /** How many characters lie between words of a kind and a place; the largest number for none. */
  int nearest(Kind kind, Words words, Span place) {
    int nearest = Integer.MAX_VALUE;
    for (WordPattern pattern : patterns.getOrDefault(kind, List.of())) {
      for (Span span : pattern.places(words)) {
        int gap = Math.max(span.begin() - place.end(), place.begin() - span.end());
        nearest = Math.min(nearest, Math.max(0, gap));
      }
    }
    return nearest;
  }
}
