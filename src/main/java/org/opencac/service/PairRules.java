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
  private static final ProofWords WORDS = ProofWords.load();

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
   * @param distinct says by what the note tells two services apart
   */
  void apply(List<ServiceDraft> drafts, ServiceNote note, Distinct distinct) {
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
        case "reached" -> {
          if (drafts.stream()
              .anyMatch(other -> beside(rule, other) && Circumstances.stopped(other))) {
            drafts.removeAll(hit);
          }
        }
        case "part" -> {
          if (note.operative()) {
            drafts.removeAll(hit);
          }
        }
        case "converted" -> {
          if (WORDS.in(ProofWords.Kind.CONVERTED, note.all())) {
            drafts.removeAll(hit);
          }
        }
        case "distinct" -> hit.forEach(draft -> tell(draft, rule, drafts, note, distinct));
        case "apart" ->
            hit.stream()
                .filter(draft -> distinct.of(draft, other(rule, drafts), note).isEmpty())
                .forEach(drafts::remove);
        case "whole" -> hit.forEach(draft -> whole(draft, rule, drafts));
        case "decision" ->
            hit.forEach(draft ->
                mark(
                    draft,
                    rule,
                    distinct.decision(note),
                    "Did these pictures lead to the decision to treat?"));
        default ->
            hit.forEach(
                draft -> draft.modifier(rule.effect(), reason(rule), List.copyOf(draft.evidence)));
      }
    }
  }

  /** Drops what is part of services that were found late, as those counted by minutes are. */
  void included(List<ServiceDraft> drafts) {
    rules.stream()
        .filter(rule -> rule.effect().equals("drop"))
        .forEach(rule ->
            drafts.removeIf(draft ->
                rule.code().covers(draft.code)
                    && drafts.stream().anyMatch(other -> beside(rule, other))));
  }

  /** Two parts of one examination that have a number together, which the rule's reason begins. */
  private static void whole(ServiceDraft draft, Rule rule, List<ServiceDraft> drafts) {
    ServiceDraft other = other(rule, drafts);
    String[] parts = rule.reason().split(" ", 2);
    ServiceDraft whole =
        new ServiceDraft(
            parts[0], parts[1], draft.family, draft.carries, draft.sentence, draft.documented);
    whole.evidence.addAll(draft.evidence);
    whole.evidence.addAll(other.evidence);
    whole.modifiers.addAll(draft.modifiers);
    drafts.removeAll(List.of(draft, other));
    drafts.add(whole);
  }

  private static ServiceDraft other(Rule rule, List<ServiceDraft> drafts) {
    return drafts.stream().filter(one -> beside(rule, one)).findFirst().orElseThrow();
  }

  private static boolean beside(Rule rule, ServiceDraft other) {
    return rule.beside().covers(other.code) && !rule.code().covers(other.code);
  }

  private static String reason(Rule rule) {
    return rule.reason() + " (" + rule.beside().first() + ")";
  }

  /** Marks a service that the note tells apart from the other, drops it where it is the same. */
  private static void tell(
      ServiceDraft draft,
      Rule rule,
      List<ServiceDraft> drafts,
      ServiceNote note,
      Distinct distinct) {
    ServiceDraft other = other(rule, drafts);
    if (distinct.same(draft, other, note)) {
      drafts.remove(draft);
    } else {
      mark(
          draft,
          rule,
          distinct.of(draft, other, note),
          "Was it another lesion, place or session than the other service?");
    }
  }

  private static void mark(
      ServiceDraft draft, Rule rule, Optional<DocumentedModifiers.Earned> says, String question) {
    if (says.isPresent()) {
      DocumentedModifiers.Earned earned = says.orElseThrow();
      draft.modifier(
          earned.modifier(), earned.reason() + " (" + rule.beside().first() + ")", earned.words());
    } else if (draft.missing.stream().noneMatch(m -> m.role().equals("distinct"))) {
      draft.ask("distinct", question);
    }
  }
}
