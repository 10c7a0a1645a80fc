package org.opencac.edit.payment;

import java.util.List;
import java.util.Optional;
import org.opencac.rule.RuleTable;

/** Hospital-acquired conditions that a diagnosis alone defines. Immutable. */
final class HospitalAcquired {
  private final List<RuleTable.Row> rows =
      RuleTable.read("hospital-acquired.tsv", "code", "number", "condition").rows();

  /** The condition a diagnosis belongs to. */
  Optional<String> condition(String code) {
    return rows.stream()
        .filter(row -> begins(code, row.get("code")))
        .map(row -> row.get("condition"))
        .findFirst();
  }

  private static boolean begins(String code, String pattern) {
    if (code.length() < pattern.length()) {
      return false;
    }
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '?' && pattern.charAt(i) != code.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
