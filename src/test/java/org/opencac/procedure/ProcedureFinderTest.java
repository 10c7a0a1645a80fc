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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Left femoral-popliteal bypass with reversed saphenous vein was performed. | 041L09L",
        "Right fem-pop bypass with PTFE was performed. | 041K0JL",
        "Aortobifemoral bypass with a Dacron graft was performed. | 04100JK",
        "Left carotid-subclavian bypass with PTFE was performed. | 031J0JY",
        "Right axillobifemoral bypass with PTFE graft was performed. | 03150J8",
        "Left to right femoral-femoral bypass with PTFE graft was performed. | 041L0JH",
        "Bypass from the left common femoral artery to the peroneal artery with in situ saphenous vein was performed. | 041L09M",
        "Creation of left radiocephalic fistula. | 031C0ZF",
        "Left brachiocephalic AV fistula creation was performed. | 03180ZD",
        "Brachial artery to axillary vein AV graft placement with PTFE, right arm. | 03170JD",
        "Right superficial temporal artery to middle cerebral artery bypass was performed. | 031S0ZG",
        "Left femoral to dorsalis pedis bypass with reversed saphenous vein was performed. | 041L09P",
        "Bypass from the aorta to the celiac and to the superior mesenteric artery with Dacron was performed. | 04100J1 04100J2",
        "Right iliofemoral bypass with PTFE was performed. | 041C0JH",
        "Bilateral femoral-popliteal bypass with PTFE was performed. | 041K0JL 041L0JL",
        "Right popliteal to posterior tibial bypass with vein graft. | 041M09Q",
        "Portacaval shunt was performed. | 06180ZY",
        "Splenorenal shunt was performed. | 06110ZB",
        "Mesocaval shunt with PTFE was performed. | 06150JY",
        "Left axillary to left popliteal bypass with PTFE was performed. | 03160JB",
        "Aortorenal bypass to the left renal artery with saphenous vein. | 0410094"
      })
  void aBypassIsCodedFromTheVesselThatIsLeftToTheOneThatIsReached(String text, String codes) {
    assertThat(codes(text)).containsExactlyInAnyOrder(codes.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Open biopsy of the liver and of the pancreas was performed. | 0FB00ZX 0FBG0ZX",
        "Right carotid endarterectomy and left femoral endarterectomy were performed. | 03CK0ZZ 04CL0ZZ",
        "Open destruction of a lesion of the sigmoid colon and sigmoid colostomy were performed. | 0D1N0Z4 0D5N0ZZ",
        "Radical cystectomy with ileal conduit was performed through an open incision. | 0T180ZC 0TTB0ZZ",
        "Open sigmoid colectomy with end colostomy was performed. | 0D1M0Z4 0DTN0ZZ",
        "Laparoscopic cholecystectomy was converted to open cholecystectomy. | 0FJ44ZZ 0FT40ZZ",
        "EGD with biopsy of the duodenum and banding of esophageal varices was performed. | 06L38CZ 0DB98ZX",
        "PCI with a drug-eluting stent to the LAD and a drug-eluting stent to the RCA was performed percutaneously. | 027135Z",
        "PCI with Xience stents in the LAD, circumflex and RCA was performed percutaneously. | 027236Z",
        "PCI of the 90% LAD lesion with a drug-eluting stent was performed; the RCA has a 40% stenosis. | 027034Z"
      })
  void severalProceduresOfOneOperationAreCodedAsTheRulesSay(String text, String codes) {
    assertThat(codes(text)).containsExactlyInAnyOrder(codes.split(" "));
  }

  @Test
  void separateBodyPartsOfOneValueAreReportedForEach() {
    Suggestion both =
        chart("The right sartorius muscle and the right gracilis muscle were excised openly.")
            .suggestions()
            .getFirst();
    Suggestion one =
        chart("The right sartorius muscle was excised openly.").suggestions().getFirst();

    assertThat(both.code().code()).isEqualTo("0KBQ0ZZ");
    assertThat(both.rules()).anyMatch(rule -> rule.section().equals("B3.2b"));
    assertThat(one.rules()).noneMatch(rule -> rule.section().equals("B3.2b"));
  }
}
