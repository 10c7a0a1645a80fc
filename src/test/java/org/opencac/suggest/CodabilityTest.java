package org.opencac.suggest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencac.fault.BadInputException;
import org.opencac.rule.RuleTable;

class CodabilityTest {
  private static final List<String> COLUMNS = List.of("codes", "rule");

  @Test
  void aRuleThatNobodyKnowsIsRefused() {
    RuleTable table =
        new RuleTable(
            "codability.tsv",
            COLUMNS,
            List.of(
                new RuleTable.Row(2, COLUMNS, List.of("E11", "chronic")),
                new RuleTable.Row(3, COLUMNS, List.of("E12", "chronical"))));
    assertThatThrownBy(() -> Codability.of(table))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("models/rules/codability.tsv:3");
  }
}
