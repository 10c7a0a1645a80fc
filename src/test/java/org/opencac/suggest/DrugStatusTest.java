package org.opencac.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencac.rule.RuleTable;

class DrugStatusTest {
  private final DrugStatus rules = DrugStatus.load();

  @Test
  void examplesHold() {
    assertThat(new DrugStatusSpec().run()).isEmpty();
  }

  @Test
  void everyLongTermClassOfTheLexiconHasAStatus() {
    Set<String> without = new HashSet<>();
    for (String file : List.of("lexicon/drugs.tsv", "lexicon/drugs-other.tsv")) {
      for (RuleTable.Row row :
          RuleTable.read(file, "from", "to", "kind", "case", "when", "note").rows()) {
        String words = row.get("to");
        if (words.startsWith("long term use of") && rules.statusOf(words).isEmpty()) {
          without.add(words);
        }
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void anUnknownClassHasNone() {
    assertThat(rules.statusOf("vitamin")).isEmpty();
  }
}
