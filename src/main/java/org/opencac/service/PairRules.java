package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.rule.RuleTable;

/**
 * What a service needs or loses beside another one, from {@code models/rules/services/pairs.tsv}.
 * Immutable.
 */
final class PairRules {
  private record Rule(String code, String beside, String effect, String reason) {}

  private final List<Rule> rules = new ArrayList<>();

  private PairRules() {}

  static PairRules load() {
    PairRules pairs = new PairRules();
    for (RuleTable.Row row :
        RuleTable.read("services/pairs.tsv", "code", "beside", "effect", "reason").rows()) {
      pairs.rules.add(
          new Rule(row.get("code"), row.get("beside"), row.get("effect"), row.get("reason")));
    }
    return pairs;
  }

  /** Drops what is part of another service and marks what is distinct from it. */
  void apply(List<ServiceDraft> drafts) {
    Set<String> codes = new TreeSet<>();
    drafts.forEach(draft -> codes.add(draft.code));
    for (Rule rule : rules) {
      if (!codes.contains(rule.code()) || !codes.contains(rule.beside())) {
        continue;
      }
      if (rule.effect().equals("drop")) {
        drafts.removeIf(draft -> draft.code.equals(rule.code()));
        codes.remove(rule.code());
      } else {
        for (ServiceDraft draft : drafts) {
          if (draft.code.equals(rule.code())) {
            draft.modifier(rule.effect(), rule.reason() + " (" + rule.beside() + ")", List.of());
          }
        }
      }
    }
  }
}
