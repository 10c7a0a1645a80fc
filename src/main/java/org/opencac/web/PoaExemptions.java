package org.opencac.web;

import java.util.ArrayList;
import java.util.List;
import org.opencac.rule.RuleTable;

/**
 * Diagnoses without a present-on-admission indicator, by the beginning of their codes, from {@code
 * models/rules/poa-exempt.tsv} (ICD-10-CM Guidelines, Appendix I). Immutable.
 */
final class PoaExemptions {
  private final List<String> codes;
  private final List<String> exceptions;

  private PoaExemptions(List<String> codes, List<String> exceptions) {
    this.codes = List.copyOf(codes);
    this.exceptions = List.copyOf(exceptions);
  }

  static PoaExemptions load() {
    List<String> codes = new ArrayList<>();
    List<String> exceptions = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read("poa-exempt.tsv", "codes", "exempt", "note").rows()) {
      (row.get("exempt").equals("no") ? exceptions : codes).add(row.get("codes"));
    }
    return new PoaExemptions(codes, exceptions);
  }

  boolean has(String code) {
    return codes.stream().anyMatch(code::startsWith)
        && exceptions.stream().noneMatch(code::startsWith);
  }
}
