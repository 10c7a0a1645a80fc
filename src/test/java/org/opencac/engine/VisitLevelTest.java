package org.opencac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.ChartNote;
import org.opencac.edit.CodedEncounter;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.EncounterFacts;
import org.opencac.edit.Finding;
import org.opencac.edit.Procedure;
import org.opencac.edit.catalog.EditCatalog;
import org.opencac.edit.catalog.SampleReferences;
import org.opencac.note.NoteText;
import org.opencac.note.Setting;
import org.opencac.note.Sex;

/** A billed visit against the level that its documents support, from the words to the finding. */
class VisitLevelTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final String ONE_STABLE_PROBLEM =
      "Office visit, established. Assessment: asthma, stable. Continue albuterol 90 mcg.";

  @Test
  void aLevelAboveTheDocumentsIsToldWithItsColumns() {
    Finding finding = found("99215", ONE_STABLE_PROBLEM).getFirst();

    assertThat(finding.id()).isEqualTo("EM_OVER_LEVEL");
    assertThat(finding.codes()).containsExactly("99215", "99213");
    assertThat(finding.message()).contains("problems low", "risk moderate");
  }

  @Test
  void aLevelBelowTheDocumentsIsTold() {
    assertThat(found("99212", ONE_STABLE_PROBLEM))
        .extracting(Finding::id)
        .containsExactly("EM_UNDER_LEVEL");
  }

  @Test
  void theLevelOfTheDocumentsIsNoFinding() {
    assertThat(found("99213", ONE_STABLE_PROBLEM)).isEmpty();
  }

  @Test
  void timeCountsWhereItReachesHigher() {
    assertThat(found("99214", ONE_STABLE_PROBLEM + " Total time 32 minutes.")).isEmpty();
  }

  @Test
  void aVisitOfAnotherFamilyIsNotCompared() {
    assertThat(found("99205", ONE_STABLE_PROBLEM)).isEmpty();
  }

  @Test
  void aDocumentWithoutVisitSaysNothingOfItsLevel() {
    assertThat(found("99215", "Procedure note. Left knee injected.")).isEmpty();
  }

  private static List<Finding> found(String billed, String text) {
    CodedEncounter encounter =
        new CodedEncounter(
            "e1",
            new EncounterFacts(
                Setting.OUTPATIENT,
                Sex.UNKNOWN,
                OptionalInt.of(40),
                OptionalInt.empty(),
                Optional.of(DAY),
                Optional.empty(),
                Optional.empty(),
                "",
                ""),
            List.of(new Diagnosis(CodeSystem.ICD_10_CM, "J45.909", "", false)),
            List.of(
                new Procedure(CodeSystem.CPT, billed, 1, List.of(), Optional.empty(), List.of(1))),
            List.of(new ChartNote("n1", "", "", new NoteText(text))));
    return EditCatalog.checker(SampleReferences.load())
        .check(encounter, new ChartReader(StarterEngine.get(), DAY).read(encounter))
        .findings()
        .stream()
        .filter(finding -> finding.id().startsWith("EM_"))
        .toList();
  }
}
