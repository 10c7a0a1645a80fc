package org.opencac.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencac.rule.RuleTable;
import org.opencac.text.Tokenizer;
import org.opencac.text.corenlp.CoreNlpStems;
import org.opencac.text.corenlp.CoreNlpTokenizer;

class TooGeneralTest {
  private static final Tokenizer TOKENIZER = new CoreNlpTokenizer(new CoreNlpStems());
  private final TooGeneral rules = TooGeneral.load(TOKENIZER);

  @Test
  void examplesHold() {
    assertThat(new TooGeneralSpec(TOKENIZER).run()).isEmpty();
  }

  @Test
  void tableHasAtLeastTwoHundredEntries() {
    assertThat(RuleTable.read(TooGeneral.FILE, "words", "severity", "section", "note").rows())
        .hasSizeGreaterThan(200);
  }

  @Test
  void aBareWordNamesNothing() {
    assertThat(rules.of(Set.of("lesion"))).isEqualTo(TooGeneral.Severity.NEVER);
  }

  @Test
  void articlesAddNothing() {
    assertThat(rules.of(Set.of("the", "lesion"))).isEqualTo(TooGeneral.Severity.NEVER);
  }

  @Test
  void aSiteMakesItNameable() {
    assertThat(rules.of(Set.of("lesion", "scalp"))).isEqualTo(TooGeneral.Severity.NONE);
  }

  @Test
  void noWordsAreNotJudged() {
    assertThat(rules.of(Set.of())).isEqualTo(TooGeneral.Severity.NONE);
  }
}
