package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.concept.Assertion;
import org.opencac.concept.Concept;
import org.opencac.note.Setting;
import org.opencac.rule.RuleTable;

/** Whether a mention may be coded, from what the note says about it and the setting. Immutable. */
final class Codability {
  private final List<String> chronic;
  private final List<String> confirmedOnly;

  private Codability(List<String> chronic, List<String> confirmedOnly) {
    this.chronic = List.copyOf(chronic);
    this.confirmedOnly = List.copyOf(confirmedOnly);
  }

  static Codability load() {
    List<String> chronic = new ArrayList<>();
    List<String> confirmedOnly = new ArrayList<>();
    for (RuleTable.Row row :
        RuleTable.read("codability.tsv", "codes", "rule", "section", "note").rows()) {
      ("chronic".equals(row.get("rule")) ? chronic : confirmedOnly).add(row.get("codes"));
    }
    return new Codability(chronic, confirmedOnly);
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
          !operatedOn && startsWithAny(code, chronic)
              ? certain(assertion, code, setting)
              : new Left(
                  "historical: not a current condition",
                  "III.A, IV.J",
                  Optional.of(HistoryCodes.Kind.PERSONAL));
      case CURRENT -> certain(assertion, code, setting);
    };
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
