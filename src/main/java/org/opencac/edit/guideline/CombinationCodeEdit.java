package org.opencac.edit.guideline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.CategoryIndex;
import org.opencac.edit.CodePattern;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;
import org.opencac.rule.RuleTable;

/**
 * Two or more codes that ICD-10-CM says with one (Guidelines, I.B.9), and the link that "with"
 * assumes (I.A.15). The rules are those by which the engine codes, {@code combinations.tsv} and
 * {@code combinations-linked.tsv}. A combination is only asked for when one of the codes present
 * would go.
 */
final class CombinationCodeEdit implements Edit {
  private static final List<String> FILES = List.of("combinations.tsv", "combinations-linked.tsv");
  private static final String[] COLUMNS = {
    "id", "all-of", "result", "replaces", "unless", "section", "note"
  };
  private static final Pattern SLOT = Pattern.compile("\\{([1-9])(?::([1-8]))?}");
  private static final int CATEGORY = 3;

  private final CategoryIndex<Rule> rules;

  /** A line of a file, numbered through both; templates as they stand there. */
  private record Rule(
      int number,
      String where,
      List<List<CodePattern>> parts,
      String result,
      String replaces,
      String unless,
      String section) {}

  private CombinationCodeEdit(List<Rule> rules) {
    this.rules = new CategoryIndex<>(rules, rule -> rule.parts().getFirst());
  }

  /** Reads the rules. */
  static CombinationCodeEdit load() {
    List<Rule> rules = new ArrayList<>();
    for (String file : FILES) {
      for (RuleTable.Row row : RuleTable.read(file, COLUMNS).rows()) {
        rules.add(rule(rules.size(), row, "models/rules/" + file + ":" + row.line()));
      }
    }
    return new CombinationCodeEdit(rules);
  }

  private static Rule rule(int number, RuleTable.Row row, String where) {
    List<List<CodePattern>> parts = new ArrayList<>();
    for (String part : row.get("all-of").split(" \\+ ", -1)) {
      parts.add(CodePattern.list(part, where));
    }
    return new Rule(
        number,
        where,
        parts,
        row.get("result"),
        row.get("replaces"),
        row.get("unless"),
        row.get("section"));
  }

  @Override
  public String id() {
    return "COMBINATION_CODE";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    List<String> codes =
        context.diagnoses().stream()
            .filter(diagnosis -> diagnosis.system() == CodeSystem.ICD_10_CM)
            .map(Diagnosis::code)
            .distinct()
            .toList();
    Set<Rule> possible = new TreeSet<>(Comparator.comparingInt(Rule::number));
    for (String code : codes) {
      for (Rule rule : rules.of(code)) {
        if (CodePattern.anyMatches(rule.parts().getFirst(), code)) {
          possible.add(rule);
        }
      }
    }
    for (Rule rule : possible) {
      tuple(rule, codes, List.of())
          .ifPresent(tuple -> judge(context, rule, codes, tuple, findings));
    }
  }

  /** The first way to fulfil the parts, each by another code. */
  private static Optional<List<String>> tuple(Rule rule, List<String> codes, List<String> some) {
    if (some.size() == rule.parts().size()) {
      return Optional.of(some);
    }
    for (String code : codes) {
      if (!some.contains(code) && CodePattern.anyMatches(rule.parts().get(some.size()), code)) {
        List<String> longer = new ArrayList<>(some);
        longer.add(code);
        Optional<List<String>> whole = tuple(rule, codes, longer);
        if (whole.isPresent()) {
          return whole;
        }
      }
    }
    return Optional.empty();
  }

  private static void judge(
      EditContext context, Rule rule, List<String> codes, List<String> tuple, Findings findings) {
    String result = expand(rule.result(), tuple);
    List<CodePattern> forbidden = CodePattern.list(expand(rule.unless(), tuple), rule.where());
    List<CodePattern> superfluous = CodePattern.list(expand(rule.replaces(), tuple), rule.where());
    List<String> gone =
        codes.stream()
            .filter(code -> !code.equals(result) && CodePattern.anyMatches(superfluous, code))
            .toList();
    if (gone.isEmpty()
        || codes.stream().anyMatch(code -> CodePattern.anyMatches(forbidden, code))
        || context.codeSet(CodeSystem.ICD_10_CM).flatMap(set -> set.find(result)).isEmpty()) {
      return;
    }
    int position = position(context, gone.getFirst());
    boolean there = codes.contains(result);
    findings.add(
        Draft.at(
                Place.diagnosis(position),
                there
                    ? result + " already says what " + String.join(", ", gone) + " says"
                    : String.join(" with ", tuple) + " is said by one code, " + result)
            .about(tuple)
            .toFix(
                there
                    ? "Remove " + String.join(", ", gone)
                    : "Report "
                        + result
                        + " instead of "
                        + String.join(", ", gone)
                        + ", unless the provider says that the conditions are unrelated")
            .in(rule.section()));
  }

  private static int position(EditContext context, String code) {
    int number = 1;
    for (Diagnosis diagnosis : context.diagnoses()) {
      if (diagnosis.code().equals(code)) {
        return number;
      }
      number++;
    }
    return 1;
  }

  private static String expand(String template, List<String> tuple) {
    return SLOT.matcher(template)
        .replaceAll(slot -> {
          String code = tuple.get(Integer.parseInt(slot.group(1)) - 1);
          int length = slot.group(2) == null ? CATEGORY : Integer.parseInt(slot.group(2));
          return Matcher.quoteReplacement(code.substring(0, Math.min(length, code.length())));
        });
  }
}
