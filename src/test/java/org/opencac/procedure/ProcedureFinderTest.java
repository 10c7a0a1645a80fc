package org.opencac.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencac.concept.CueAsserter;
import org.opencac.concept.Cues;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.suggest.Decision;
import org.opencac.suggest.Evidence;
import org.opencac.suggest.EvidenceRole;
import org.opencac.suggest.Suggestion;
import org.opencac.text.Parsers;
import org.opencac.text.corenlp.CoreNlpStems;
import org.opencac.text.corenlp.CoreNlpTokenizer;

/** Sentences to codes, on the published release of 2026 with the tables of 2025. */
class ProcedureFinderTest {
  private static final double SHOWN = 0.5;

  /** Made once for all tests. */
  private static final class Made {
    private static final ProcedureFinder FINDER =
        new ProcedureFinder(
            PublishedProcedures.codes("2026"),
            PublishedProcedures.store().procedures(PublishedProcedures.release("2026")),
            ProcedureLexicon.load(new CoreNlpTokenizer(new CoreNlpStems())),
            new CueAsserter(Cues.load()));
  }

  private static ChartSuggestions chart(String text) {
    PublishedProcedures.store();
    Encounter stay =
        new Encounter(
            Setting.INPATIENT, Sex.UNKNOWN, OptionalInt.empty(), LocalDate.of(2026, 1, 15));
    return Made.FINDER.find(
        Parsers.clinical().parse(new Note("n", new NoteText(text), stay)), SHOWN, 20);
  }

  private static List<String> codes(String text) {
    return chart(text).suggestions().stream().map(s -> s.code().code()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Laparoscopic cholecystectomy was performed. | 0FT44ZZ",
        "She underwent an open appendectomy. | 0DTJ0ZZ",
        "Laparoscopic-assisted sigmoid colectomy was performed. | 0DTN4ZZ",
        "Right total knee arthroplasty with cemented components was performed. | 0SRC0J9",
        "Left radical nephrectomy was done through a subcostal incision. | 0TT10ZZ",
        "Lumbar puncture was performed. | 009U3ZX",
        "Chest X-ray showed no infiltrate. | BW03ZZZ",
        "MRI of the brain without contrast was normal. | B030ZZZ",
        "He was on mechanical ventilation for 6 days. | 5A1955Z",
        "Low transverse cesarean section was performed. | 10D00Z1",
        "EGD with biopsy of the stomach was performed. | 0DB68ZX",
        "A pigtail catheter was placed percutaneously in the right pleural space. | 0W9930Z"
      })
  void aSentenceBecomesACode(String text, String code) {
    assertThat(codes(text)).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Status post cholecystectomy. | historical",
        "Colonoscopy is scheduled for Thursday. | planned, not done",
        "The patient declined hemodialysis. | declined",
        "Lumbar puncture was not performed. | not done",
        "Coronary angiography was done at an outside hospital. | done elsewhere",
        "Her mother had a hysterectomy. | not the patient's",
        "Colonoscopy was abandoned. | attempted and abandoned, coded to the extent done"
      })
  void whatWasNotDoneHereIsLeftWithItsReason(String text, String reason) {
    ChartSuggestions chart = chart(text);
    assertThat(chart.suggestions()).isEmpty();
    assertThat(chart.notCoded()).anyMatch(left -> left.reason().equals(reason));
  }

  @Test
  void eachBodyPartIsCoded() {
    assertThat(codes("EGD with biopsies of the stomach and the duodenum was performed."))
        .contains("0DB68ZX", "0DB98ZX")
        .doesNotContain("0DJ08ZZ");
  }

  @Test
  void whatWasConvertedToOpenIsAnInspectionToo() {
    assertThat(codes("Laparoscopic right hemicolectomy, converted to open, was performed."))
        .contains("0DTF0ZZ", "0DJD4ZZ");
  }

  @Test
  void whatTheNoteLeavesOpenIsAskedWithTheValuesOfTheTable() {
    Suggestion suggestion = chart("An appendectomy was performed.").suggestions().getFirst();
    assertThat(suggestion.decision()).isEqualTo(Decision.QUERY);
    assertThat(suggestion.missing())
        .anyMatch(missing ->
            missing.role().equals("approach")
                && missing.question().contains("Open; Percutaneous Endoscopic"));
  }

  @Test
  void eachCharacterHasItsWords() {
    String text = "Laparoscopic right nephrectomy was performed.";
    Suggestion suggestion = chart(text).suggestions().getFirst();
    assertThat(suggestion.code().code()).isEqualTo("0TT04ZZ");
    assertThat(suggestion.evidence())
        .extracting(Evidence::role)
        .contains(EvidenceRole.OPERATION, EvidenceRole.APPROACH, EvidenceRole.SIDE);
  }

  @Test
  void aRankingHasTheKnownBeginningBeforeTheGuessedCode() {
    assertThat(chart("An appendectomy was performed.").ranked())
        .extracting(ranked -> ranked.code().code())
        .startsWith("0DTJ", "0DTJ0ZZ");
  }

  @Test
  void textWithoutProceduresHasNoCodes() {
    assertThat(codes("The patient feels well and walks without pain.")).isEmpty();
  }

  @Test
  void eachKindOfCoronaryGraftIsCountedByItself() {
    assertThat(codes("CABG x3 was performed: LIMA to LAD, SVG to OM1 and SVG to PDA."))
        .containsExactlyInAnyOrder("02100Z9", "021109W");
  }

  @Test
  void graftsThatAreNotListedComeFromTheAortaAndAreAsked() {
    ChartSuggestions chart = chart("CABG x3 was performed with LIMA to LAD.");

    assertThat(chart.suggestions())
        .extracting(s -> s.code().code())
        .containsExactlyInAnyOrder("02100Z9", "021109W");
    assertThat(chart.suggestions())
        .filteredOn(s -> s.code().code().equals("021109W"))
        .allMatch(s -> s.decision() == Decision.QUERY);
  }

  @Test
  void anOldBypassIsNotCodedByItsGrafts() {
    assertThat(codes("History of CABG x3 with LIMA to LAD.")).isEmpty();
  }

  @Test
  void whatWasGivenUpIsCodedToTheExtentDone() {
    assertThat(codes("Open sigmoid colectomy was aborted after the abdomen was opened."))
        .containsExactly("0DJD0ZZ");
  }

  @Test
  void whatWasGivenUpBeforeItBeganIsNotCoded() {
    assertThat(codes("Colonoscopy was abandoned because of poor preparation.")).isEmpty();
  }

  @Test
  void aNameThatOnlyTheIndexHasIsUnderstood() {
    assertThat(codes("Open cecopexy was performed.")).containsExactly("0DSH0ZZ");
  }
}
