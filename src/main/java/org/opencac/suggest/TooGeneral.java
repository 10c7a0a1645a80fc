package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Words that name no codable condition by themselves: a mention of "pain" or "follow-up" and
 * nothing else. Word order does not matter; a mention is compared as the set of its stems, without
 * articles and prepositions. The words are in {@code too-general.tsv}. Immutable and safe to share
 * between threads.
 */
final class TooGeneral {
  static final String FILE = "too-general.tsv";

  /** Words of a time that something has lasted. */
  private static final Set<String> DURATION =
      Set.of(
          ("x day days week weeks wk wks month months mo year years hour hours hr hrs"
                  + " one two three four five six seven eight ten several few couple"
                  + " last past since yesterday today")
              .split(" "));

  private static final Set<String> CONNECTIVES =
      Set.of(
          "the", "a", "an", "of", "on", "in", "at", "to", "from", "for", "and", "or", "with", "his",
          "her", "this", "both");

  private final Map<Set<String>, Severity> severities;

  /** How little the words of a mention say. */
  enum Severity {
    /** They may name a condition. */
    NONE,
    /** They name a code, but need support from elsewhere in the note. */
    WEAK,
    /** They name a condition only where they are all that the name of a problem says. */
    ALONE,
    /** They name no condition by themselves. */
    NEVER
  }

  private TooGeneral(Map<Set<String>, Severity> severities) {
    this.severities = Map.copyOf(severities);
  }

  /** Reads the program's own table; stems are those of the tokenizer. */
  static TooGeneral load(Tokenizer tokenizer) {
    Map<Set<String>, Severity> severities = new HashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(FILE, "words", "severity", "section", "note").rows()) {
      Severity severity =
          switch (row.get("severity")) {
            case "never" -> Severity.NEVER;
            case "weak" -> Severity.WEAK;
            case "alone" -> Severity.ALONE;
            default -> Severity.NONE;
          };
      if (severity == Severity.NONE) {
        faults.add(
            new Fault(
                "TOO_GENERAL_SEVERITY",
                "models/rules/" + FILE + ":" + row.line(),
                "unknown severity",
                "use never, weak or alone"));
      }
      severities.putIfAbsent(content(stems(tokenizer, row.get("words"))), severity);
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return new TooGeneral(severities);
  }

  /** How little a mention says that consists of these stems. */
  Severity of(Set<String> stems) {
    return severities.getOrDefault(content(stems), Severity.NONE);
  }

  /** Whether a word only joins others. */
  boolean isConnective(Token token) {
    return CONNECTIVES.contains(token.form());
  }

  /** Whether a word only tells how long: "fever x 3 days", "chest pain for two weeks". */
  boolean isDuration(Token token) {
    return token.kind() == Token.Kind.NUMBER || DURATION.contains(token.form());
  }

  /** The stems of a phrase, marks left out. */
  static Set<String> stems(Tokenizer tokenizer, String words) {
    Set<String> stems = new HashSet<>();
    for (Token token : tokenizer.tokenize(words)) {
      if (token.kind() != Token.Kind.MARK) {
        stems.add(token.stem());
      }
    }
    return stems;
  }

  private static Set<String> content(Set<String> stems) {
    Set<String> content = new HashSet<>(stems);
    content.removeAll(CONNECTIVES);
    return Set.copyOf(content);
  }
}
