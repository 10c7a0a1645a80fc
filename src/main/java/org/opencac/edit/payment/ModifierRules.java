package org.opencac.edit.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencac.edit.payment.ServiceKinds.Kind;
import org.opencac.rule.RuleTable;

/** The table of modifiers: where each belongs, what it excludes, what it needs. Immutable. */
final class ModifierRules {
  private final Map<String, Rule> rules = new LinkedHashMap<>();

  /**
   * A modifier.
   *
   * @param modifier two characters
   * @param on the kind of service it belongs to; blank for any
   * @param notWith modifiers that contradict it on the same line
   * @param needs what it needs; blank for nothing
   * @param says what it means
   */
  record Rule(String modifier, String on, List<String> notWith, String needs, String says) {

    /** Whether it may stand on a service. */
    boolean belongsTo(ServiceKinds kinds, String code) {
      return switch (on) {
        case "evaluation" -> kinds.is(Kind.EVALUATION, code);
        case "not-evaluation" -> !kinds.is(Kind.EVALUATION, code);
        case "laboratory" -> kinds.is(Kind.LABORATORY, code);
        case "not-laboratory" -> !kinds.is(Kind.LABORATORY, code);
        case "equipment" -> kinds.is(Kind.EQUIPMENT, code);
        default -> true;
      };
    }
  }

  ModifierRules() {
    for (RuleTable.Row row :
        RuleTable.read("modifiers.tsv", "modifier", "on", "not_with", "needs", "section", "says")
            .rows()) {
      rules.put(
          row.get("modifier"),
          new Rule(
              row.get("modifier"),
              row.get("on"),
              List.of(row.get("not_with").split(" ")),
              row.get("needs"),
              row.get("says")));
    }
  }

  /** The rule of each modifier that has one. */
  Map<String, Rule> byModifier() {
    return rules;
  }
}
