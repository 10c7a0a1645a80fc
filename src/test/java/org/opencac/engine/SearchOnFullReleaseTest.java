package org.opencac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencac.codeset.CodeSystem;

/**
 * The first code that a search for a phrase gives, with the complete release of FY2026: where the
 * Index has the very words, its code stands first (Guidelines I.B.1).
 */
class SearchOnFullReleaseTest {
  private static CodingEngine engine = CodingEngine.open(Path.of("unused"));

  @BeforeAll
  static void open() {
    engine = FullReleaseEngine.get();
  }

  private static String first(String phrase) {
    return engine.search(phrase, List.of(CodeSystem.ICD_10_CM), 1).getFirst().code().code();
  }

  @ParameterizedTest
  @CsvSource({
    "runny nose, R09.89",
    "pain in throat, R07.0",
    "neck strain, S16.1XXA",
    "bleeding gums, K06.8",
    "dyslexia, R48.0",
    "volume depletion, E86.9",
    "elevated liver function tests, R79.89",
  })
  void theVeryWordsOfTheIndexStandBeforeTheirSynonyms(String phrase, String code) {
    assertThat(first(phrase)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "nausea with vomiting, R11.2",
    "nausea without vomiting, R11.0",
    "nausea, R11.0",
  })
  void whatParenthesesDenyIsNoPartOfTheName(String phrase, String code) {
    assertThat(first(phrase)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "status nephrectomy, Z90.5",
    "status post colectomy, Z90.49",
    "encounter for vaccination, Z23",
  })
  void aStatusOrAnEncounterIsNamedByOneWordMore(String phrase, String code) {
    assertThat(first(phrase)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "edema of eyelid, H02.849",
    "chalazion, H00.19",
    "hordeolum, H00.019",
  })
  void noSideIsChosenWhereNoneIsNamed(String phrase, String code) {
    assertThat(first(phrase)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "laceration of the forehead, S01.81XA",
    "laceration of the scalp, S01.01XA",
    "head laceration, S01.91XA",
    "dislocation of the acromioclavicular joint, S43.109A",
  })
  void aPartOfTheBodyIsNotWhatItIsPartOf(String phrase, String code) {
    assertThat(first(phrase)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "Ca of vulva, C51.9",
    "malignant mesothelioma of the peritoneum, C45.1",
    "t2dm ckd3, E11.22",
    "right great toe amputation status, Z89.411",
  })
  void aStatementThatHoldsWhatWasTypedStandsBeforeNames(String phrase, String code) {
    assertThat(first(phrase)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"hyperparathyroidotic crisis, E21.3", "glomerulosclerotic kidney, N26.9"})
  void namesThatAreSpeltAlikeAreOnThePage(String phrase, String code) {
    assertThat(engine.search(phrase, List.of(CodeSystem.ICD_10_CM), 10))
        .extracting(hit -> hit.code().code())
        .contains(code);
  }
}
