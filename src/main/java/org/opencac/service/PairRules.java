package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.rule.RuleTable;

/**
 * What a service needs or loses beside another one, from {@code models/rules/services/pairs.tsv}.
 * Immutable.
 */
final class PairRules {
  /** One code, or all from the first to the last. */
  private record Codes(String first, String last) {
    static Codes of(String text) {
      int dash = text.indexOf('-');
      return dash < 0
          ? new Codes(text, text)
          : new Codes(text.substring(0, dash), text.substring(dash + 1));
    }

    boolean covers(String code) {
      return code.length() == first.length()
          && code.compareTo(first) >= 0
          && code.compareTo(last) <= 0;
    }
  }

  private record Rule(Codes code, Codes beside, String effect, String reason) {}

  private final List<Rule> rules = new ArrayList<>();

  private PairRules() {}

  static PairRules load() {
    PairRules pairs = new PairRules();
    for (RuleTable.Row row :
        RuleTable.read("services/pairs.tsv", "code", "beside", "effect", "reason").rows()) {
      pairs.rules.add(
          new Rule(
              Codes.of(row.get("code")),
              Codes.of(row.get("beside")),
              row.get("effect"),
              row.get("reason")));
    }
    return pairs;
  }

  /**
   * Drops what is part of another service and marks what is distinct from it.
   *
   * @param drafts the services; changed
   * @param note says whether it reports an operation
   * @param says the modifier that the note earns instead of 59, if it says in which way the
   *     services are distinct
   */
  void apply(
      List<ServiceDraft> drafts, ServiceNote note, Optional<DocumentedModifiers.Earned> says) {
    for (Rule rule : rules) {
      List<ServiceDraft> hit =
          drafts.stream()
              .filter(draft -> rule.code().covers(draft.code))
              .filter(draft -> drafts.stream().anyMatch(other -> beside(rule, other)))
              .toList();
      switch (rule.effect()) {
        case "drop" -> drafts.removeAll(hit);
        case "needs" ->
            drafts.removeIf(draft ->
                rule.code().covers(draft.code)
                    && drafts.stream().noneMatch(other -> beside(rule, other)));
        case "part" -> {
          if (note.operative()) {
            drafts.removeAll(hit);
          }
        }
        default -> hit.forEach(draft -> mark(draft, rule, says));
      }
    }
  }

  private static boolean beside(Rule rule, ServiceDraft other) {
    return rule.beside().covers(other.code) && !rule.code().covers(other.code);
  }

  private static void mark(
      ServiceDraft draft, Rule rule, Optional<DocumentedModifiers.Earned> says) {
    String beside = " (" + rule.beside().first() + ")";
    if (rule.effect().equals("59") && says.isPresent()) {
      DocumentedModifiers.Earned earned = says.orElseThrow();
      draft.modifier(earned.modifier(), earned.reason() + beside, earned.words());
    } else {
      draft.modifier(rule.effect(), rule.reason() + beside, List.copyOf(draft.evidence));
    }
  }
}
