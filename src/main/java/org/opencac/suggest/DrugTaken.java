package org.opencac.suggest;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.opencac.concept.Asserter;
import org.opencac.concept.Assertion;
import org.opencac.fault.BadInputException;
import org.opencac.rule.RuleTable;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Whether a sentence says that the patient takes a drug now, and for what it is mostly taken. From
 * {@code drug-taken.tsv}. Immutable and safe to share between threads.
 */
final class DrugTaken {
  static final String FILE = "drug-taken.tsv";

  /** So many tokens behind a drug its end or purpose is told. */
  private static final int BEHIND = 5;

  private enum Kind {
    TAKEN,
    NOT,
    ENDED,
    FOR,
    PERSON
  }

  private final Map<Kind, Set<String>> words;

  private DrugTaken(Map<Kind, Set<String>> words) {
    this.words = words;
  }

  /** Reads the program's own table. */
  static DrugTaken load() {
    Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    for (RuleTable.Row row : RuleTable.read(FILE, "words", "kind").rows()) {
      words
          .computeIfAbsent(kind(row), kind -> new HashSet<>())
          .addAll(List.of(row.get("words").split(" ")));
    }
    return new DrugTaken(words);
  }

  private static Kind kind(RuleTable.Row row) {
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(row.get("kind"))) {
        return kind;
      }
    }
    throw new BadInputException(
        "RULE_CELL",
        "models/rules/" + FILE + ":" + row.line(),
        "names no kind",
        "use taken, not, ended, for or person");
  }

  /** Whether a sentence may tell of drugs of the patient at all. */
  boolean tells(ParsedNote note, Sentence sentence) {
    return switch (note.sectionOf(sentence).kind()) {
      case ALLERGIES, FAMILY_HISTORY -> false;
      case MEDICATIONS -> true;
      default -> sentence.tokens().stream().anyMatch(token -> is(Kind.TAKEN, token));
    };
  }

  /** Whether the drug at a token of such a sentence is taken. */
  boolean isTaken(ParsedNote note, Sentence sentence, int at, Asserter asserter) {
    List<Token> tokens = sentence.tokens();
    for (int i = at - 1; i >= 0 && !isBreak(tokens.get(i)); i--) {
      boolean another = is(Kind.PERSON, tokens.get(i)) && takes(tokens, i + 1, at);
      if (another || is(Kind.NOT, tokens.get(i)) || is(Kind.ENDED, tokens.get(i))) {
        return false;
      }
    }
    if (isEndedOrForAnother(tokens, at)) {
      return false;
    }
    Assertion said = asserter.assess(note, sentence, tokens.get(at).span());
    boolean listed = note.sectionOf(sentence).kind() == SectionKind.MEDICATIONS;
    return said.experiencer() == Assertion.Experiencer.PATIENT
        && (listed || !said.negated() && said.temporality() != Assertion.Temporality.HISTORICAL);
  }

  /** Whether a word between here and the drug, the first or the second, says that it is taken. */
  private boolean takes(List<Token> tokens, int from, int drug) {
    return is(Kind.TAKEN, tokens.get(from))
        || from + 1 < drug
            && tokens.get(from).isWordOrNumber()
            && is(Kind.TAKEN, tokens.get(from + 1));
  }

  private boolean isEndedOrForAnother(List<Token> tokens, int at) {
    boolean purpose = false;
    boolean apart = false;
    for (int i = at + 1; i < Math.min(tokens.size(), at + 1 + BEHIND); i++) {
      Token token = tokens.get(i);
      if (isBreak(token)) {
        return false;
      }
      if (is(Kind.ENDED, token) && (!apart || tokens.get(i - 1).form().equals(","))) {
        return true;
      }
      apart |= token.form().equals(",");
      purpose |= token.form().equals("for") && !apart;
      if (purpose && is(Kind.FOR, token)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBreak(Token token) {
    return switch (token.form()) {
      case ";", ".", "but", "now" -> true;
      default -> false;
    };
  }

  private boolean is(Kind kind, Token token) {
    return words.getOrDefault(kind, Set.of()).contains(token.form());
  }
}
