package org.opencac.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencac.note.Setting;
import org.opencac.suggest.Decision;
import org.opencac.suggest.MissingAttribute;
import org.opencac.suggest.NotCoded;

/** What counts as done, how often, on which side, and what never counts. */
class ServiceFinderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Procedure note. Right knee injection is planned.",
        "Procedure note. Right knee injection discussed.",
        "Procedure note. Right knee injection was offered and declined.",
        "Procedure note. Patient declined injection of the right knee.",
        "Procedure note. Injection of the right knee scheduled for next month.",
        "Procedure note. Injection of the right knee in 2021.",
        "Procedure note. Right knee injected at another hospital.",
        "Procedure note. No injection of the right knee.",
      })
  void whatWasNotDoneHereAndNowIsNeverBilled(String text) {
    ServiceFindings findings = Services.of(text);

    assertThat(Services.lines(findings)).isEmpty();
    assertThat(findings.notCoded())
        .extracting(NotCoded::rule)
        .allMatch(r -> r.startsWith("SERVICE_"));
    assertThat(findings.notCoded()).isNotEmpty();
  }

  @Test
  void anOldOperationIsNoService() {
    assertThat(
            Services.lines(
                "Office note, established. S/p laparoscopic cholecystectomy, doing well."))
        .noneMatch(line -> line.startsWith("47562"));
  }

  @Test
  void aSideIsAddedOnlyFromWords() {
    assertThat(Services.lines("Procedure note. The left knee was injected without complication."))
        .containsExactly("20610 x1 LT");
  }

  @Test
  void twoSidesInOneSentenceGoByDistance() {
    assertThat(
            Services.lines(
                "Procedure note. The right knee was injected, the left knee has no effusion."))
        .containsExactly("20610 x1 RT");
  }

  @Test
  void anUnnamedSideIsAsked() {
    ServiceSuggestion service =
        Services.of("Procedure note. The knee was injected.").services().getFirst();

    assertThat(service.modifiers()).isEmpty();
    assertThat(service.missing()).extracting(MissingAttribute::role).contains("side");
  }

  @Test
  void bothSidesAreModifier50() {
    assertThat(Services.lines("Procedure note. Both knees were injected."))
        .containsExactly("20610 x1 50");
  }

  @ParameterizedTest
  @CsvSource({
    "triamcinolone 40 mg, J3301 x4",
    "triamcinolone 45 mg, J3301 x5",
    "ketorolac 60 mg, J1885 x4",
    "ceftriaxone 1 g, J0696 x4",
    "dexamethasone 8 mg, J1100 x8",
  })
  void aDoseBecomesUnits(String dose, String line) {
    assertThat(Services.lines("Clinic treatment note. " + dose + " given IM.")).contains(line);
  }

  @Test
  void aDoseWithoutUnitIsAQuery() {
    ServiceSuggestion drug =
        Services.of("Clinic treatment note. Triamcinolone 40 given IM.").services().stream()
            .filter(s -> s.code().equals("J3301"))
            .findFirst()
            .orElseThrow();

    assertThat(drug.decision()).isEqualTo(Decision.QUERY);
    assertThat(drug.units()).isEqualTo(1);
    assertThat(drug.missing()).extracting(MissingAttribute::role).containsExactly("dose");
  }

  @Test
  void timesThreeWithoutObjectIsAskedAndNotCounted() {
    ServiceSuggestion service =
        Services.of(
                "Office note. Nebulized albuterol given with good response and then rested, x3.")
            .services()
            .stream()
            .filter(s -> s.code().equals("94640"))
            .findFirst()
            .orElseThrow();

    assertThat(service.units()).isEqualTo(1);
    assertThat(service.missing()).extracting(MissingAttribute::role).contains("quantity");
  }

  @Test
  void wasteStandsOnALineOfItsOwn() {
    assertThat(
            Services.lines(
                "Procedure note. OnabotulinumtoxinA 155 units injected for chronic migraine. 45 units discarded."))
        .contains("J0585 x155", "J0585 x45 JW");
  }

  @Test
  void aPrescribedDrugIsNotGiven() {
    assertThat(
            Services.lines(
                "Office note. Ketorolac 10 mg tablets prescribed, injection not needed."))
        .noneMatch(line -> line.startsWith("J"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Colonoscopy attempted; abandoned in the sigmoid because of poor preparation.|45378 x1 53",
        "Ambulatory surgery center facility record. Left knee arthroscopy with medial meniscectomy"
            + " planned. Cancelled before anesthesia, procedure stopped.|29881 x1 73 LT",
        "Ambulatory surgery center facility record. Left knee arthroscopy with medial meniscectomy"
            + " planned. After anesthesia the procedure was stopped.|29881 x1 74 LT",
      })
  void whatWasBegunAndGivenUpSaysSo(String text, String line) {
    assertThat(Services.lines(text)).containsExactly(line);
  }

  @Test
  void aSuggestionSaysThatItsDescriptorNeedsALicence() {
    ServiceSuggestion service =
        Services.of("Procedure note. The left knee was injected.").services().getFirst();

    assertThat(service.licensed()).isFalse();
    assertThat(service.display()).isEqualTo("needle into a large joint or bursa");
  }

  @Test
  void drugsInAHospitalAreTheFacilitys() {
    assertThat(
            Services.lines(
                Services.of("ED note. Ketorolac 30 mg IV push given.", Setting.EMERGENCY, 40)))
        .noneMatch(line -> line.startsWith("J"));
  }

  @Test
  void theLexiconNamesAtLeast250Services() {
    assertThat(ServiceFinder.load().size()).isGreaterThanOrEqualTo(250);
  }

  @Test
  void theSameNoteGivesTheSameServices() {
    String text =
        "Procedure note. Both knees were injected with triamcinolone 40 mg. Left ear cerumen removed with curette.";

    assertThat(Services.of(text)).isEqualTo(Services.of(text));
  }

  @Test
  void everyWordOfEvidenceStandsInTheNote() {
    String text = "Office note, established. Left shoulder injected with triamcinolone 40 mg.";
    List<ServiceSuggestion> services = Services.of(text).services();

    assertThat(services).isNotEmpty();
    assertThat(services)
        .allSatisfy(s ->
            assertThat(s.evidence())
                .allMatch(e -> e.span().end() <= text.length() && e.span().length() > 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n\n", ".", "x3", "20610", "\uD83D\uDE00", "Stage", "cm 3", "mg"})
  void anyTextIsRead(String text) {
    assertThat(Services.of(text).services()).isNotNull();
  }
}
