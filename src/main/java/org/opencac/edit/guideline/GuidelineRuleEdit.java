package org.opencac.edit.guideline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencac.edit.CodePattern;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.note.Setting;
import org.opencac.rule.RuleTable;

/**
 * The lines of {@code guideline-edits.tsv} that share an id.
 *
 * @param id the id
 * @param rules its lines, in file order
 * @param index knows the lines of all edits
 */
record GuidelineRuleEdit(String id, List<GuidelineRule> rules, GuidelineRuleIndex index)
    implements Edit {
  static final String FILE = "guideline-edits.tsv";
  private static final String[] COLUMNS = {
    "id", "kind", "codes", "other", "unless", "settings", "level", "section", "message", "fix"
  };

  /** Copies the lines. */
  GuidelineRuleEdit {
    rules = List.copyOf(rules);
  }

  @Override
  public void check(EditContext context, Findings findings) {
    for (GuidelineRule rule : rules) {
      if (index.concerns(rule, context)) {
        rule.check(context, findings);
      }
    }
  }

  /** All edits of the file, in its order; all faults at once. */
  static List<Edit> load() {
    List<Fault> faults = new ArrayList<>();
    Map<String, List<GuidelineRule>> byId = new LinkedHashMap<>();
    for (RuleTable.Row row : RuleTable.read(FILE, COLUMNS).rows()) {
      String where = "models/rules/" + FILE + ":" + row.line();
      try {
        byId.computeIfAbsent(row.get("id"), id -> new ArrayList<>()).add(rule(row, where));
      } catch (BadInputException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    GuidelineRuleIndex index =
        new GuidelineRuleIndex(byId.values().stream().flatMap(List::stream).toList());
    List<Edit> edits = new ArrayList<>();
    byId.forEach((id, rules) -> edits.add(new GuidelineRuleEdit(id, rules, index)));
    return edits;
  }

  private static GuidelineRule rule(RuleTable.Row row, String where) {
    GuidelineRule.Kind kind =
        GuidelineRule.Kind.of(row.get("kind"))
            .orElseThrow(() ->
                new BadInputException(
                    "RULE_KIND",
                    where,
                    "unknown kind '" + row.get("kind") + "'",
                    "use never-first, first, never-with, needs, before or only-one"));
    List<Setting> settings = new ArrayList<>();
    for (String word : row.get("settings").split(" ", -1)) {
      Optional<Setting> setting = Setting.of(word);
      setting.ifPresent(settings::add);
    }
    return new GuidelineRule(
        row.get("id"),
        kind,
        CodePattern.list(row.get("codes"), where),
        CodePattern.list(row.get("other"), where),
        CodePattern.list(row.get("unless"), where),
        settings,
        Level.of(row.get("level")).orElse(Level.ERROR),
        row.get("section"),
        row.get("message"),
        row.get("fix"));
  }
}
