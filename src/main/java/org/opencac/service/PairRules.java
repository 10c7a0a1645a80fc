package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /**
   * Drops what is part of another service and marks what is distinct from it.
   *
   * @param drafts the services; changed
   * @param says the modifier that the note earns instead of 59, if it says in which way the
   *     services are distinct
   */
  void apply(List<ServiceDraft> drafts, Optional<DocumentedModifiers.Earned> says) {
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
            mark(draft, rule, says);
          }
        }
      }
    }
  }

  private static void mark(
      ServiceDraft draft, Rule rule, Optional<DocumentedModifiers.Earned> says) {
    String beside = " (" + rule.beside() + ")";
    if (rule.effect().equals("59") && says.isPresent()) {
      DocumentedModifiers.Earned earned = says.orElseThrow();
      draft.modifier(earned.modifier(), earned.reason() + beside, earned.words());
    } else {
      draft.modifier(rule.effect(), rule.reason() + beside, List.copyOf(draft.evidence));
    }
  }
}
