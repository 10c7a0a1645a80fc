package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.concept.Assertion;
import org.opencac.concept.Concept;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.note.Setting;
import org.opencac.rule.RuleTable;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;

/** Whether a mention may be coded, from what the note says about it and the setting. Immutable. */
final class Codability {
  private static final String FILE = "codability.tsv";

  /** What the table may say of codes. */
  private static final List<String> RULES =
      List.of(
          "chronic",
          "may-end",
          "passing",
          "confirmed-only",
          "complaint",
          "systemic",
          "ended",
          "episode");

  private static final Set<String> PURPOSES =
      Set.of("to rule out", "ruling out", "to r/o", "to exclude", "to evaluate for");

  /** Thoughts on the way to a diagnosis. */
  private static final Set<String> THOUGHTS =
      Set.of(
          "may",
          "might",
          "could",
          "can",
          "possibility",
          "possibilities",
          "whether",
          "differential");

  private final List<String> chronic;
  private final List<String> confirmedOnly;

  /** What lasts and bears on any stay. */
  private final List<CodePattern> systemic;

  /** What lasts long, but may end. */
  private final List<String> mayEnd;

  /** Histories of what no longer exists. */
  private final List<CodePattern> ended;

  /** What ends by itself or is treated: under a past history it is past. */
  private final List<String> passing;

  /** What ends, and is past where the time of an episode is told. */
  private final List<String> episodes;

  /** What patients come with, and what a diagnosis explains. */
  private final List<CodePattern> complaints;

  private final EndedByOperation operations = EndedByOperation.load();

  /** Lasting diseases of the whole patient, which bear on each operation. */
  private Codability(Map<String, List<String>> codes) {
    this.chronic = List.copyOf(codes.getOrDefault("chronic", List.of()));
    this.confirmedOnly = List.copyOf(codes.getOrDefault("confirmed-only", List.of()));
    this.mayEnd = List.copyOf(codes.getOrDefault("may-end", List.of()));
    this.complaints =
        CodePattern.list(String.join(" ", codes.getOrDefault("complaint", List.of())), FILE);
    this.systemic =
        CodePattern.list(String.join(" ", codes.getOrDefault("systemic", List.of())), FILE);
    this.ended = CodePattern.list(String.join(" ", codes.getOrDefault("ended", List.of())), FILE);
    this.episodes = List.copyOf(codes.getOrDefault("episode", List.of()));
    this.passing = List.copyOf(codes.getOrDefault("passing", List.of()));
  }

  static Codability load() {
    return of(RuleTable.read(FILE, "codes", "rule", "section", "note"));
  }

  static Codability of(RuleTable table) {
    Map<String, List<String>> codes = new HashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (RuleTable.Row row : table.rows()) {
      if (!RULES.contains(row.get("rule"))) {
        faults.add(
            new Fault(
                "RULE_CELL",
                "models/rules/" + FILE + ":" + row.line(),
                "names no known rule",
                "use one of " + RULES));
      }
      codes
          .computeIfAbsent(row.get("rule"), rule -> new ArrayList<>())
          .addAll(List.of(row.get("codes").split(" ", -1)));
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return new Codability(codes);
  }

  /** Whether an item of a past history or list tells what is over. */
  boolean isPast(Concept concept, String code, Sentence sentence, ParsedNote note) {
    boolean lasts = startsWithAny(code, chronic);
    return PastItems.inHistory(sentence, note)
            && (startsWithAny(code, passing) || PastConditions.isOperatedOn(concept, sentence))
        || !lasts && PastItems.isDated(concept, sentence, note)
        || (!lasts || startsWithAny(code, mayEnd))
            && PastItems.isOver(concept, code, sentence, note)
        || (!lasts || startsWithAny(code, mayEnd) || code.charAt(0) == 'C')
            && isEpisode(concept, code, sentence, note)
        || operations.ended(concept, code, sentence, note);
  }

  /** Whether it is told of another time behind its name; a status is of no time. */
  private boolean isEpisode(Concept concept, String code, Sentence sentence, ParsedNote note) {
    return code.charAt(0) != 'Z'
        && PastEpisodes.isOver(
            concept,
            startsWithAny(code, passing) || startsWithAny(code, episodes),
            code.charAt(0) == 'S' || code.charAt(0) == 'T',
            sentence,
            note);
  }

  /** What was decided. */
  sealed interface Verdict {}

  /**
   * May be coded.
   *
   * @param rules the rules that allowed it
   */
  record Coded(List<AppliedRule> rules) implements Verdict {}

  /**
   * Is left.
   *
   * @param reason why, in a coder's words
   * @param rule the rule that decided
   * @param history whose history it is, where it has a code of its own
   */
  record Left(String reason, String rule, Optional<HistoryCodes.Kind> history) implements Verdict {
    Left(String reason, String rule) {
      this(reason, rule, Optional.empty());
    }
  }

  /** Whether a code is that of a complaint or sign that a diagnosis of the stay explains. */
  boolean isComplaint(String code) {
    return CodePattern.anyMatches(complaints, code);
  }

  /** Whether it is the history of what no longer exists (Guidelines I.C.21.c.4). */
  boolean isEnded(String code) {
    return CodePattern.anyMatches(ended, code);
  }

  /** Whether it is a lasting disease that is coded however it is told (Guidelines III, IV.J). */
  boolean isSystemic(String code) {
    return CodePattern.anyMatches(systemic, code);
  }

  /** What is told as past. */
  static Left past() {
    return new Left(
        "historical: not a current condition",
        "III.A, IV.J",
        Optional.of(HistoryCodes.Kind.PERSONAL));
  }

  Verdict judge(Concept concept, String code, Setting setting) {
    return judge(concept, code, setting, false);
  }

  /**
   * The verdict on a mention.
   *
   * @param operatedOn whether the words name an operation on it, so that being past ends it
   */
  Verdict judge(Concept concept, String code, Setting setting, boolean operatedOn) {
    Assertion assertion = concept.assertion();
    if (assertion.negated()) {
      return new Left("negated", "NEGATED");
    }
    if (assertion.experiencer() != Assertion.Experiencer.PATIENT) {
      return assertion.experiencer() == Assertion.Experiencer.FAMILY
          ? new Left("someone else's", "FAMILY", Optional.of(HistoryCodes.Kind.FAMILY))
          : new Left("someone else's", "FAMILY");
    }
    return switch (assertion.temporality()) {
      case HYPOTHETICAL -> new Left("hypothetical", "HYPOTHETICAL");
      case PLANNED -> new Left("planned", "PLANNED");
      case HISTORICAL ->
          !operatedOn && startsWithAny(code, chronic) ? certain(assertion, code, setting) : past();
      case CURRENT -> certain(assertion, code, setting);
    };
  }

  /**
   * Whether the doubt is what a test is made for, "a scan to rule out an embolism", or a thought of
   * what it "could be": no diagnosis of the time of discharge (Guidelines II.H).
   */
  static boolean isTestedFor(Concept concept, String text) {
    return concept
        .assertion()
        .cue()
        .map(cue -> text.substring(cue.begin(), cue.end()).toLowerCase(Locale.ROOT))
        .filter(cue -> PURPOSES.stream().anyMatch(cue::startsWith) || isThought(cue))
        .isPresent();
  }

  private static boolean isThought(String cue) {
    return Arrays.stream(cue.split(" ")).anyMatch(THOUGHTS::contains);
  }

  /** Guidelines II.H and III.C for inpatients, IV.H for everybody else. */
  private Verdict certain(Assertion assertion, String code, Setting setting) {
    if (!assertion.possible()) {
      return new Coded(List.of());
    }
    if (setting != Setting.INPATIENT) {
      return new Left("uncertain: not coded in this setting", "IV.H");
    }
    if (startsWithAny(code, confirmedOnly)) {
      return new Left("uncertain: coded only when confirmed", "I.C.1, I.C.10");
    }
    return new Coded(
        List.of(
            AppliedRule.guideline("UNCERTAIN_INPATIENT", "II.H, III.C", "coded as if it existed")));
  }

  private static boolean startsWithAny(String code, List<String> prefixes) {
    for (String prefix : prefixes) {
      if (code.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
