package org.opencac.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencac.note.Setting;

/** Levels of visits, with the public mistakes as negative tests. */
class EmVisitTest {
  private final EmLevels levels = EmLevels.load();

  private static ServiceSuggestion visit(String text, Setting setting) {
    return Services.of(text, setting, 50).services().stream()
        .filter(s -> s.worksheet().isPresent())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "office-established, 39, 99214",
    "office-established, 40, 99215",
    "office-established, 60, 99215",
    "office-new, 44, 99203",
    "office-new, 60, 99205",
    "hospital-initial, 74, 99222",
    "hospital-subsequent, 50, 99233",
  })
  void minutesAreLeastMinutesWithoutMidpoint(String family, int minutes, String code) {
    assertThat(levels.byMinutes(family, minutes)).contains(code);
  }

  @Test
  void ninetyNineTwoFifteenBeginsAt40MinutesNotAt60() {
    assertThat(levels.byMinutes("office-established", 40)).contains("99215");
  }

  @Test
  void timeNeverCountsInTheEmergencyDepartment() {
    assertThat(levels.byMinutes("emergency", 240)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,0,3,0", "3,0,0,0", "1,3,0,1", "2,2,0,2", "3,3,1,3", "1,2,3,2"})
  void twoOfThreeColumnsMakeTheLevel(int problems, int data, int risk, int level) {
    assertThat(EmLevels.ofColumns(problems, data, risk)).isEqualTo(level);
  }

  @Test
  void theHighestSingleColumnIsNotTheLevelOfAnEmergencyVisit() {
    ServiceSuggestion service =
        visit(
            "ED visit. Dx: ankle sprain, acute, uncomplicated. Prednisone 20 mg prescribed.",
            Setting.EMERGENCY);

    assertThat(service.code()).isEqualTo("99283");
  }

  @Test
  void aPrescriptionDrugIsModerateRiskNotLow() {
    Worksheet sheet =
        visit(
                "Office visit, established. Assessment: acute sinusitis. Plan: amoxicillin 500 mg TID prescribed.",
                Setting.OUTPATIENT)
            .worksheet()
            .orElseThrow();

    assertThat(sheet.levels().get(2)).isEqualTo(2);
    assertThat(sheet.mdmCode()).isEqualTo("99213");
  }

  @Test
  void aListOfDrugsIsNoDecision() {
    Worksheet sheet =
        visit(
                "Office visit, established.\nMedications: metformin 500 mg daily, lisinopril 10 mg daily.\nAssessment: acute sinusitis.\n",
                Setting.OUTPATIENT)
            .worksheet()
            .orElseThrow();

    assertThat(sheet.levels().get(2)).isLessThan(2);
    assertThat(sheet.notCounted()).extracting(Worksheet.Element::what).contains("list of drugs");
  }

  @Test
  void chronicDiseaseOffGoalIsNotStable() {
    Worksheet sheet =
        visit(
                "Office visit, established. Assessment: hypertension, asymptomatic, not at goal.",
                Setting.OUTPATIENT)
            .worksheet()
            .orElseThrow();

    assertThat(sheet.levels().getFirst()).isEqualTo(2);
  }

  @Test
  void everyCountedElementHasWordsAndAReason() {
    Worksheet sheet =
        visit(
                "Office visit, established. Assessment: asthma, worsening. Start prednisone 40 mg daily. CBC and BMP ordered.",
                Setting.OUTPATIENT)
            .worksheet()
            .orElseThrow();

    assertThat(sheet.problems()).isNotEmpty();
    assertThat(sheet.problems()).allMatch(e -> !e.evidence().isEmpty() && !e.reason().isEmpty());
    assertThat(sheet.data()).hasSize(2).allMatch(e -> !e.evidence().isEmpty());
    assertThat(sheet.risk()).allMatch(e -> !e.evidence().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "99215, 54, false,",
    "99215, 55, false, 99417 x1",
    "99215, 70, false, 99417 x2",
    "99215, 68, true,",
    "99215, 69, true, G2212 x1",
    "99205, 75, false, 99417 x1",
    "99205, 89, true, G2212 x1",
    "99223, 90, true, G0316 x1",
  })
  void prolongedTimeGoesByPayer(String code, int minutes, boolean medicare, String expected) {
    Optional<EmLevels.ProlongedTime> more = levels.prolonged(code, minutes, medicare);

    assertThat(more.map(m -> m.code() + " x" + m.units()).orElse(null)).isEqualTo(expected);
  }

  @Test
  void theWorkOfAMinorProcedureIsNoVisit() {
    assertThat(
            Services.lines(
                "Office visit, established. Abscess of the left forearm. Incision and drainage of the abscess performed."))
        .containsExactly("10060 x1");
  }

  @Test
  void aSeparateProblemBesideAProcedureIsAVisitWithModifier25() {
    assertThat(
            Services.lines(
                "Office visit, established.\nLeft knee injected for effusion.\nAssessment: hypertension uncontrolled, start losartan 50 mg daily.\n"))
        .contains("20610 x1 LT")
        .anyMatch(line -> line.matches("9921[34] x1 25"));
  }
}
