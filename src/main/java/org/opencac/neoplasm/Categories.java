package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.rule.RuleTable;

/**
 * Categories of neoplasms outside the Neoplasm Table, by the code that the table gives to the site
 * as a malignant primary one: {@code neoplasms/categories.tsv}. Immutable and safe to share.
 */
final class Categories {
  static final String FILE = "neoplasms/categories.tsv";

  private final List<Row> rows = new ArrayList<>();

  private record Row(String category, List<String> sites, String code) {}

  Categories() {
    for (RuleTable.Row row : RuleTable.read(FILE, "category", "sites", "code", "note").rows()) {
      rows.add(new Row(row.get("category"), List.of(row.get("sites").split(" ")), row.get("code")));
    }
  }

  /** The code of a category at a site; empty when the category says nothing of the site. */
  Optional<String> code(String category, String primary) {
    return rows.stream()
        .filter(row ->
            row.category().equals(category)
                && row.sites().stream().anyMatch(site -> holds(site, primary)))
        .map(Row::code)
        .findFirst();
  }

  /** Whether a code lies below a prefix or within a range of categories. */
  private static boolean holds(String site, String code) {
    int dash = site.indexOf('-');
    if (site.equals("*")) {
      return true;
    }
    if (dash < 0) {
      return code.startsWith(site);
    }
    String last = site.substring(dash + 1);
    return code.compareTo(site.substring(0, dash)) >= 0
        && (code.compareTo(last) <= 0 || code.startsWith(last));
  }
}
