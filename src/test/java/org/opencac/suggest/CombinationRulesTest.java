package org.opencac.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CombinationRulesTest {
  private final CombinationRules rules = CombinationRules.load();

  @Test
  void examplesHold() {
    assertThat(new CombinationSpec().run()).isEmpty();
  }

  @Test
  void tableHasAtLeastNinetyRules() {
    assertThat(rules.rules()).hasSizeGreaterThan(90);
  }

  @Test
  void saysWhatLedToTheCodeAndWhatItReplaces() {
    assertThat(rules.apply(List.of("I10", "I50.9")))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.code()).isEqualTo("I11.0");
          assertThat(found.because()).containsExactlyInAnyOrder("I10", "I50.9");
          assertThat(found.replaced()).containsExactly("I10");
          assertThat(found.section()).isEqualTo("I.C.9.a.1");
        });
  }

  @Test
  void diabetesKeepsItsCategory() {
    assertThat(rules.apply(List.of("E08.9", "E11.9", "N18.4")))
        .extracting(Combination::code)
        .containsExactly("E08.22", "E11.22");
  }

  @Test
  void nothingComesOfCodesThatSayItAlready() {
    assertThat(rules.apply(List.of("I11.0", "I50.9"))).isEmpty();
  }

  @Test
  void theOrderOfTheCodesDoesNotMatter() {
    assertThat(rules.apply(List.of("N18.4", "I50.9", "E11.9", "I10")))
        .isEqualTo(rules.apply(List.of("I10", "E11.9", "I50.9", "N18.4")));
  }

  @Test
  void aTemplateTakesTheBeginningOfACode() {
    assertThat(CombinationRule.expand("{1:5}1 {2}.9 {2:8}", List.of("K57.30", "E11.22")))
        .isEqualTo("K57.31 E11.9 E11.22");
  }
}
