package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.opencac.rule.RuleTable;

/**
 * Which codes ICD-10-CM says with one code: combination codes (ICD-10-CM Guidelines, I.B.9), the
 * link that "with" assumes (I.A.15), and the general code that a more exact one makes superfluous.
 * A provider's statement that two conditions are unrelated is for the caller to respect. The rules
 * are in {@code combinations.tsv} and {@code combinations-linked.tsv}. Immutable and safe to share
 * between threads.
 */
final class CombinationRules {
  static final List<String> FILES = List.of("combinations.tsv", "combinations-linked.tsv");
  static final String[] COLUMNS = {
    "id", "all-of", "result", "replaces", "unless", "section", "note"
  };

  private final List<CombinationRule> rules;

  /** Per rule and part, where the codes stand that fulfil it. */
  private final List<List<CodeBuckets>> buckets;

  private CombinationRules(List<CombinationRule> rules) {
    this.rules = List.copyOf(rules);
    this.buckets =
        rules.stream()
            .map(rule -> rule.parts().stream().map(CodeBuckets::ofPatterns).toList())
            .toList();
  }

  /** Reads the program's own tables. */
  static CombinationRules load() {
    List<CombinationRule> rules = new ArrayList<>();
    FILES.forEach(file -> read(file, rules));
    return new CombinationRules(rules);
  }

  private static void read(String file, List<CombinationRule> rules) {
    for (RuleTable.Row row : RuleTable.read(file, COLUMNS).rows()) {
      String where = "models/rules/" + file + ":" + row.line();
      List<List<CodePattern>> parts = new ArrayList<>();
      for (String part : row.get("all-of").split(" \\+ ", -1)) {
        parts.add(CodePattern.list(part, where));
      }
      rules.add(
          new CombinationRule(
              row.get("id"),
              parts,
              row.get("result"),
              row.get("replaces"),
              row.get("unless"),
              row.get("section")));
    }
  }

  List<CombinationRule> rules() {
    return rules;
  }

  /**
   * What the codes of a chart say together, in the order of the rules. Each rule looks at the given
   * codes, not at what other rules made of them; apply again to the outcome for chains.
   *
   * @param codes the codes of the chart, with their dots
   */
  List<Combination> apply(Collection<String> codes) {
    List<Combination> found = new ArrayList<>();
    CodeBuckets present = CodeBuckets.ofCodes(codes);
    for (int i = 0; i < rules.size(); i++) {
      if (mayApply(buckets.get(i), present)) {
        found.addAll(rules.get(i).apply(codes));
      }
    }
    return List.copyOf(found);
  }

  private static boolean mayApply(List<CodeBuckets> parts, CodeBuckets present) {
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).meets(present)) {
        return false;
      }
    }
    return true;
  }
}
