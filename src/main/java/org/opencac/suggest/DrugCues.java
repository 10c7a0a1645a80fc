package org.opencac.suggest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.concept.WordPatterns;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;

/**
 * The phrases of {@code drug-effects.tsv}: what notes say about drugs and poisons (Guidelines
 * I.C.19.e). Immutable and safe to share between threads.
 */
final class DrugCues {
  static final String FILE = "drug-effects.tsv";
  static final String[] COLUMNS = {"words", "cue", "reach", "section"};

  /** What a phrase means; the first lines of the table say it of each. */
  enum Kind {
    CAUSED_BY,
    BEGAN_AFTER,
    CAUSES,
    EFFECT,
    COMPOUND,
    POISONING,
    INGESTED,
    TOOK,
    CHILD,
    NOT_OWN,
    SELF_HARM,
    ASSAULT,
    UNDETERMINED,
    ACCIDENT,
    GIVEN,
    UNDERDOSED,
    UNDERDOSED_COST,
    UNDERDOSED_OWN,
    UNDERDOSED_FORGOT,
    UNDERDOSED_TOLD,
    AS_PRESCRIBED,
    REASON_COST,
    REASON_FORGOT,
    REASON_AGE,
    REASON_OWN,
    CAREGIVER,
    IT,
    ALLERGY,
    ALLERGY_AFTER,
    ANOTHER,
    BLOCKS,
    NO_DRUG,
    RELIEF,
    TALK,
    NOT_TAKEN,
    NOT_TAKEN_BEHIND,
    BEGUN,
    BEGUN_BEHIND,
    TAKEN,
    TAKEN_LONG,
    TAKEN_LONG_BEHIND,
    INHALED,
    INHALED_BEHIND,
    IN_TITLES
  }

  /**
   * A phrase in a sentence.
   *
   * @param kind what it means
   * @param from its first token
   * @param to behind its last token
   * @param reach how many words may stand between it and the drug
   */
  record Cue(Kind kind, int from, int to, int reach) {}

  private final Map<Kind, WordPatterns<Integer>> patterns = new EnumMap<>(Kind.class);
  private final Set<String> inTitles = new HashSet<>();

  /** The kinds that have a phrase which begins with a word. */
  private final Map<String, Set<Kind>> byFirst = new HashMap<>();

  /** The kinds that have a phrase which begins with a placeholder. */
  private final Set<Kind> always = EnumSet.noneOf(Kind.class);

  private DrugCues() {
    for (Kind kind : Kind.values()) {
      patterns.put(kind, new WordPatterns<>());
    }
  }

  /** Reads the program's own table. */
  static DrugCues load() {
    DrugCues cues = new DrugCues();
    List<Fault> faults = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(FILE, COLUMNS).rows()) {
      Optional<Kind> kind = kind(row.get("cue"));
      boolean number = row.get("reach").matches("\\d{1,2}");
      if (kind.isEmpty() || !number) {
        faults.add(
            new Fault(
                "DRUG_EFFECTS",
                "models/rules/" + FILE + ":" + row.line(),
                number ? "unknown cue" : "the reach is no number of words",
                "use a cue of the file's first lines and a number"));
      } else if (kind.get() == Kind.IN_TITLES) {
        cues.inTitles.add(row.get("words"));
      } else {
        cues.pattern(kind.get()).add(row.get("words"), Integer.valueOf(row.get("reach")));
      }
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    cues.patterns.forEach((kind, phrases) -> {
      for (String first : phrases.beginnings()) {
        Set<Kind> kinds =
            first.startsWith("{")
                ? cues.always
                : cues.byFirst.computeIfAbsent(first, f -> EnumSet.noneOf(Kind.class));
        kinds.add(kind);
      }
    });
    return cues;
  }

  private static Optional<Kind> kind(String label) {
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(label)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private WordPatterns<Integer> pattern(Kind kind) {
    return patterns.getOrDefault(kind, new WordPatterns<>());
  }

  /** The kinds of which a phrase may begin in a sentence. */
  Set<Kind> mayHave(List<Token> tokens) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    kinds.addAll(always);
    for (Token token : tokens) {
      kinds.addAll(byFirst.getOrDefault(token.form(), Set.of()));
    }
    return kinds;
  }

  /** The phrases of some kinds in a sentence, kind by kind, each in order of position. */
  List<Cue> find(List<Token> tokens, Kind... kinds) {
    List<Cue> found = new ArrayList<>();
    for (Kind kind : kinds) {
      for (WordPatterns.Found<Integer> phrase : pattern(kind).find(tokens, token -> true)) {
        found.add(new Cue(kind, phrase.from(), phrase.to(), phrase.value()));
      }
    }
    return found;
  }

  /** Whether a phrase of the kind stands between two tokens. */
  boolean any(List<Token> tokens, int from, int to, Kind kind) {
    return from < to && !pattern(kind).find(tokens.subList(from, to), token -> true).isEmpty();
  }

  /** The words by which a title says that a drug did it. */
  Set<String> inTitles() {
    return Set.copyOf(inTitles);
  }
}
