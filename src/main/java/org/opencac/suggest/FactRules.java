package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.fault.BadInputException;
import org.opencac.rule.RuleTable;

/**
 * Which codes the facts of a chart make, alone or together with other codes, after {@code
 * fact-rules.tsv}. Immutable and safe to share between threads.
 */
final class FactRules {
  static final String FILE = "fact-rules.tsv";
  static final String[] COLUMNS = {
    "id", "facts", "reach", "all-of", "result", "replaces", "unless", "section", "note"
  };

  private final List<FactRule> rules;

  /** Places of the rules that need a fact, by the first they need; "" for none. */
  private final Map<String, List<Integer>> byFact = new HashMap<>();

  private FactRules(List<FactRule> rules) {
    this.rules = List.copyOf(rules);
    for (int i = 0; i < rules.size(); i++) {
      byFact.computeIfAbsent(rules.get(i).firstNeeded(), f -> new ArrayList<>()).add(i);
    }
  }

  static FactRules load() {
    List<FactRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (RuleTable.Row row : RuleTable.read(FILE, COLUMNS).rows()) {
      String where = "models/rules/" + FILE + ":" + row.line();
      if (!ids.add(row.get("id"))) {
        throw new BadInputException(
            "FACT_RULE",
            where,
            "another rule has the id " + row.get("id") + " already",
            "a suggestion names the rule that made it: give each its own id");
      }
      List<List<CodePattern>> parts = new ArrayList<>();
      if (!row.get("all-of").isEmpty()) {
        for (String part : row.get("all-of").split(" \\+ ", -1)) {
          parts.add(CodePattern.list(part, where));
        }
      }
      rules.add(
          new FactRule(
              row.get("id"),
              conditions(row.get("facts"), where),
              reach(row.get("reach"), where),
              new CombinationRule(
                  row.get("id"),
                  parts,
                  row.get("result"),
                  row.get("replaces"),
                  row.get("unless"),
                  row.get("section"))));
    }
    return new FactRules(rules);
  }

  private static FactRule.Reach reach(String cell, String where) {
    return FactRule.Reach.of(cell)
        .orElseThrow(() ->
            new BadInputException(
                "FACT_RULE", where, "unknown reach", "use chart, near or together"));
  }

  private static List<FactRule.Condition> conditions(String cell, String where) {
    try {
      return Arrays.stream(cell.split(" ", -1)).map(FactRule.Condition::of).toList();
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "FACT_RULE",
          where,
          "the facts are no list of conditions",
          "write name, !name, name=value, name>=number or name<number");
    }
  }

  /** The rules that a chart with facts of these names may fulfil, in file order. */
  List<FactRule> forFacts(Set<String> names) {
    List<Integer> places = new ArrayList<>(byFact.getOrDefault("", List.of()));
    names.forEach(name -> places.addAll(byFact.getOrDefault(name, List.of())));
    return places.stream().sorted().map(rules::get).filter(rule -> rule.mayHold(names)).toList();
  }

  /** Whether one of the codes fulfils a pattern of a space-separated list. */
  static boolean anyPresent(String patterns, Collection<String> codes) {
    List<CodePattern> list = CodePattern.list(patterns, FILE);
    return codes.stream().anyMatch(code -> CodePattern.anyMatches(list, code));
  }
}
