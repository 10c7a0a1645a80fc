package org.opencac.suggest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * The parts of the body that names of operations tell without naming them: a myringotomy is one of
 * the ear. From {@code operated-sites.tsv}. Immutable and safe to share between threads.
 */
final class OperatedSites {
  static final String FILE = "operated-sites.tsv";

  private final Map<String, List<Token>> sites;

  private OperatedSites(Map<String, List<Token>> sites) {
    this.sites = Map.copyOf(sites);
  }

  /** Reads the program's own table. */
  static OperatedSites load(Tokenizer tokenizer) {
    Map<String, List<Token>> sites = new HashMap<>();
    for (RuleTable.Row row : RuleTable.read(FILE, "operations", "sites").rows()) {
      for (String operation : row.get("operations").split(" ")) {
        sites.put(operation, List.copyOf(tokenizer.tokenize(row.get("sites"))));
      }
    }
    return new OperatedSites(sites);
  }

  /** The parts of the body that a word of an operation tells. */
  List<Token> of(Token word) {
    return sites.getOrDefault(word.form(), List.of());
  }
}
