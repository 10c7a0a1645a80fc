package org.opencac.service;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    TALK,
    PROCEDURE_NOTE,
    PROCEDURE_LINE,
    VISIT_NOTE,
    REPORT_NOTE,
    COMPARED,
    COUNSELLED,
    READ_BY_ME,
    HERE,
    AWAY,
    SENT_AWAY,
    READ,
    GIVEN,
    ORDERED,
    SUPPLY_NOTE,
    OBSERVED
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

  boolean in(Kind kind, Words words) {
    for (WordPattern pattern : patterns.get(kind)) {
      if (!pattern.match(words, words).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
