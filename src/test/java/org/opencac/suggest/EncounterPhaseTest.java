package org.opencac.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencac.concept.CueAsserter;
import org.opencac.concept.Cues;
import org.opencac.text.Parsers;

class EncounterPhaseTest {

  @Test
  void examplesHold() {
    CueAsserter asserter = new CueAsserter(Cues.load());
    assertThat(new EncounterPhaseSpec(Parsers.clinical(), asserter).run()).isEmpty();
  }

  @Test
  void onlyInjuriesAndTheirLikeHaveAPhase() {
    assertThat(EncounterPhase.appliesTo("S52.501")).isTrue();
    assertThat(EncounterPhase.appliesTo("M80.08X")).isTrue();
    assertThat(EncounterPhase.appliesTo("H40.11X")).isFalse();
  }

  @Test
  void withoutWordsTheInjuryIsUnderActiveTreatment() {
    assertThat(EncounterPhase.Found.DEFAULT.characters()).isEqualTo("A");
  }
}
