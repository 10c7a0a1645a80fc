package org.opencac.edit.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencac.edit.CheckResult;
import org.opencac.edit.EditRegistry;
import org.opencac.edit.EncounterChecker;
import org.opencac.edit.NotJudged;
import org.opencac.edit.References;

/** Without tables an edit is silent, and the result says so. */
class MissingTablesTest {
  private final EncounterChecker checker =
      new EncounterChecker(
          EditRegistry.load(),
          PaymentEdits.all(),
          References.of(List.of()),
          List::of,
          new PaymentGrouping()::of);

  @Test
  void everyMissingTableIsNamed() {
    CheckResult result =
        checker.check(MadeEncounter.inpatient("A41.9/Y", "N39.0/Y").services("11111", "22222"));
    assertThat(result.notJudged())
        .extracting(NotJudged::what)
        .contains(
            "AGE",
            "SEX",
            "UNACCEPTABLE_PRINCIPAL",
            "QUESTIONABLE_ADMISSION",
            "POA_EXEMPT",
            "MUE",
            "PTP",
            "ADD_ON",
            "CC_MCC",
            "HCC",
            "MS_DRG");
    assertThat(result.tables()).isEmpty();
    assertThat(result.grouping()).isEmpty();
  }

  @Test
  void nothingIsFoundThatOnlyATableCouldTell() {
    CheckResult result =
        checker.check(MadeEncounter.inpatient("A41.9/Y", "N39.0/Y").services("11111", "22222"));
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void tablesOfServicesAreNotMissedWithoutServices() {
    CheckResult result = checker.check(MadeEncounter.inpatient("A41.9/Y").encounter());
    assertThat(result.notJudged())
        .extracting(NotJudged::what)
        .doesNotContain("MUE", "PTP", "ADD_ON", "MODIFIER");
  }
}
