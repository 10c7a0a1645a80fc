package org.opencac.edit.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencac.edit.CheckResult;
import org.opencac.edit.CodedEncounter;
import org.opencac.edit.EncounterChecker;
import org.opencac.edit.Finding;
import org.opencac.edit.Grouping;
import org.opencac.edit.Grouping.Candidate;
import org.opencac.edit.Grouping.Category;
import org.opencac.edit.Grouping.Complication;
import org.opencac.edit.UsedTable;
import org.opencac.edit.catalog.EditCatalog;
import org.opencac.edit.catalog.SampleReferences;
import org.opencac.note.Setting;
import org.opencac.note.Sex;

/** The grouping by the sample tables of the examples. */
class GroupingTest {
  private static final EncounterChecker CHECKER = EditCatalog.checker(SampleReferences.load());

  @Test
  void aComplicationThatThePrincipalDiagnosisExcludesDoesNotCount() {
    CheckResult result = check(MadeEncounter.inpatient("A41.51/Y", "A41.9/Y").encounter());
    assertThat(complications(result))
        .singleElement()
        .satisfies(found -> assertThat(found.counts()).isEqualTo("no"));
    assertThat(messages(result, "CC_MCC"))
        .containsExactly(
            "A41.9: this MCC does not count because the principal diagnosis A41.51 excludes it");
  }

  @Test
  void aComplicationBesideAnotherPrincipalDiagnosisCounts() {
    CheckResult result = check(MadeEncounter.inpatient("J18.9/Y", "N39.0/Y").encounter());
    assertThat(complications(result)).extracting(Complication::counts).containsExactly("yes");
    assertThat(drgs(result)).containsExactly("194");
  }

  @Test
  void anMccOutweighsACc() {
    assertThat(drgs(check(MadeEncounter.inpatient("J18.9/Y", "N39.0/Y", "A41.9/Y").encounter())))
        .containsExactly("193");
    assertThat(drgs(check(MadeEncounter.inpatient("J18.9/Y", "I10/Y").encounter())))
        .containsExactly("195");
  }

  @Test
  void aHospitalAcquiredConditionOnlyCountsWhenItWasPresentOnAdmission() {
    assertThat(drgs(check(MadeEncounter.inpatient("J18.9/Y", "L89.153/N").encounter())))
        .containsExactly("195");
    assertThat(drgs(check(MadeEncounter.inpatient("J18.9/Y", "L89.153/U").encounter())))
        .containsExactly("195");
    assertThat(drgs(check(MadeEncounter.inpatient("J18.9/Y", "L89.153/W").encounter())))
        .containsExactly("193");
  }

  @Test
  void anMccOfTheLivingDoesNotCountForTheDead() {
    String[] diagnoses = {"J18.9/Y", "I46.9/N"};
    assertThat(drgs(check(MadeEncounter.inpatient(diagnoses).encounter()))).containsExactly("193");
    assertThat(
            drgs(
                check(
                    MadeEncounter.of(Setting.INPATIENT, Sex.MALE, 70, "20", diagnoses)
                        .encounter())))
        .containsExactly("195");
  }

  @Test
  void anMsDrgThatNeedsAProcedureIsOnlyNamedWhenThereAreProcedures() {
    MadeEncounter sepsis = MadeEncounter.inpatient("A41.9/Y");
    assertThat(drgs(check(sepsis.encounter()))).containsExactly("872");
    CheckResult withProcedure = check(sepsis.procedures("5A1955Z"));
    assertThat(drgs(withProcedure)).containsExactly("870", "872");
    assertThat(messages(withProcedure, "MS_DRG").getFirst())
        .contains("may lead to a surgical MS-DRG", "not the grouper's result");
  }

  @Test
  void the7thCharacterChoosesWhereTheIndexOnlyHasTheBeginningOfACode() {
    assertThat(drgs(check(MadeEncounter.inpatient("S50.00XA/Y").encounter())))
        .containsExactly("563");
    assertThat(drgs(check(MadeEncounter.inpatient("S50.00XD/Y").encounter())))
        .containsExactly("561");
    assertThat(drgs(check(MadeEncounter.inpatient("S50.00XK/Y").encounter())))
        .containsExactly("566");
    assertThat(drgs(check(MadeEncounter.inpatient("S50.00XS/Y").encounter())))
        .containsExactly("561", "563", "566");
  }

  @Test
  void aHigherCategoryDropsALowerOne() {
    CheckResult result =
        check(
            MadeEncounter.of(Setting.OUTPATIENT, Sex.FEMALE, 70, "", "E11.22", "E11.9", "I50.9")
                .encounter());
    List<Category> categories = result.grouping().map(Grouping::categories).orElse(List.of());
    assertThat(categories).extracting(Category::number).containsExactly(37, 38, 226);
    assertThat(categories).extracting(Category::counts).containsExactly(true, false, true);
    assertThat(categories.get(1).droppedBy()).isEqualTo(37);
    assertThat(categories.get(2).coefficient()).hasValue(0.2);
  }

  @Test
  void anOutpatientVisitHasNoMsDrg() {
    CheckResult result =
        check(MadeEncounter.of(Setting.OUTPATIENT, Sex.FEMALE, 70, "", "J18.9").encounter());
    assertThat(drgs(result)).isEmpty();
    assertThat(complications(result)).isEmpty();
  }

  @Test
  void theResultNamesTheTablesItUsed() {
    CheckResult result = check(MadeEncounter.inpatient("J18.9/Y", "N39.0/Y").encounter());
    assertThat(result.tables())
        .extracting(used -> used.release().table().slug())
        .contains("mce", "poa-exempt", "cc-mcc", "hcc-v28", "ms-drg")
        .doesNotContain("ncci-ptp-practitioner");
    assertThat(result.tables())
        .extracting(UsedTable::applies)
        .containsOnly(UsedTable.Applies.UNKNOWN);
  }

  private static CheckResult check(CodedEncounter encounter) {
    return CHECKER.check(encounter);
  }

  private static List<Complication> complications(CheckResult result) {
    return result.grouping().map(Grouping::complications).orElse(List.of());
  }

  private static List<String> drgs(CheckResult result) {
    return result.grouping().flatMap(Grouping::drg).stream()
        .flatMap(estimate -> estimate.candidates().stream())
        .map(Candidate::number)
        .toList();
  }

  private static List<String> messages(CheckResult result, String id) {
    return result.findings().stream()
        .filter(finding -> finding.id().equals(id))
        .map(Finding::message)
        .toList();
  }
}
