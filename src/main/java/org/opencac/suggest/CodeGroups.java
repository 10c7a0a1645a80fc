package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import org.opencac.rule.RuleTable;

/** Groups of codes that are asked for by name, from {@code code-groups.tsv}. */
final class CodeGroups {
  private static final String FILE = "code-groups.tsv";

  private CodeGroups() {}

  /**
   * The codes of a group.
   *
   * @throws IllegalStateException when the table does not have it
   */
  static List<CodePattern> of(String group) {
    List<CodePattern> codes = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(FILE, "group", "codes", "section", "note").rows()) {
      if (row.get("group").equals(group)) {
        codes.addAll(CodePattern.list(row.get("codes"), FILE + ":" + row.line()));
      }
    }
    if (codes.isEmpty()) {
      throw new IllegalStateException("no group " + group + " in " + FILE);
    }
    return List.copyOf(codes);
  }
}
