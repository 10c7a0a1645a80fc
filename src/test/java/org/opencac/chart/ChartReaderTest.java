package org.opencac.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.opencac.engine.ChartEngine;
import org.opencac.engine.CodingRequest;
import org.opencac.engine.StarterEngine;
import org.opencac.note.Encounter;
import org.opencac.note.NoteText;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import org.opencac.suggest.Decision;
import org.opencac.suggest.EvidenceRole;

/** Encounters of several documents, coded with the starter release. */
class ChartReaderTest {
  private static final String ASSESSMENT =
      "ASSESSMENT:\nCommunity acquired pneumonia of the right lower lobe, treated with ceftriaxone.\n"
          + "Type 2 diabetes mellitus, on metformin twice a day.\n";

  private final ChartEngine engine = new ChartEngine(StarterEngine.get());

  @Test
  void oneCodeHasEvidenceFromSeveralDocuments() {
    ChartReading reading =
        read(
            document("hp", 1, DocumentType.HISTORY_AND_PHYSICAL, AuthorRole.PHYSICIAN, ASSESSMENT),
            document(
                "ds",
                5,
                DocumentType.DISCHARGE_SUMMARY,
                AuthorRole.PHYSICIAN,
                "DISCHARGE DIAGNOSES:\n1. Type 2 diabetes mellitus\n"));
    assertThat(find(reading, "E11.9").evidence())
        .extracting(ChartEvidence::document)
        .contains(0, 1);
  }

  @Test
  void aNursesWordsAloneDoNotMakeADiagnosisCodable() {
    ChartReading reading =
        read(
            document("hp", 1, DocumentType.HISTORY_AND_PHYSICAL, AuthorRole.PHYSICIAN, ASSESSMENT),
            document(
                "rn",
                2,
                DocumentType.NURSING_NOTE,
                AuthorRole.NURSE,
                "ASSESSMENT:\nAtrial fibrillation.\n"));
    ChartSuggestion suggestion = find(reading, "I48.91");
    assertThat(suggestion.decision()).isEqualTo(Decision.QUERY);
    assertThat(suggestion.rules()).anyMatch(rule -> rule.section().equals("I.B.14"));
  }

  @Test
  void aRadiologistsWordsAloneDoNotMakeADiagnosisCodable() {
    ChartReading reading =
        read(
            document("hp", 1, DocumentType.HISTORY_AND_PHYSICAL, AuthorRole.PHYSICIAN, ASSESSMENT),
            document(
                "ct",
                2,
                DocumentType.RADIOLOGY_REPORT,
                AuthorRole.RADIOLOGIST,
                "IMPRESSION:\n1. Cholelithiasis.\n"));
    assertThat(reading.suggestions())
        .filteredOn(one -> one.suggestion().code().code().startsWith("K80"))
        .isNotEmpty()
        .allMatch(one -> one.decision() == Decision.QUERY);
  }

  @Test
  void aProviderWhoStatesItTooMakesItCodable() {
    ChartReading reading =
        read(
            document(
                "rn",
                1,
                DocumentType.NURSING_NOTE,
                AuthorRole.NURSE,
                "ASSESSMENT:\nAtrial fibrillation.\n"),
            document(
                "pn",
                2,
                DocumentType.PROGRESS_NOTE,
                AuthorRole.PHYSICIAN,
                "ASSESSMENT:\nAtrial fibrillation.\n"));
    assertThat(find(reading, "I48.91").decision()).isEqualTo(Decision.CODABLE);
  }

  @Test
  void copiedPassagesCountOnceAndAreShownWhereTheyStand() {
    ChartReading once =
        read(document("d1", 1, DocumentType.PROGRESS_NOTE, AuthorRole.PHYSICIAN, ASSESSMENT));
    ChartReading copied =
        read(
            document("d1", 1, DocumentType.PROGRESS_NOTE, AuthorRole.PHYSICIAN, ASSESSMENT),
            document(
                "d2",
                2,
                DocumentType.PROGRESS_NOTE,
                AuthorRole.PHYSICIAN,
                "Slept well.\n\n" + ASSESSMENT));
    ChartSuggestion diabetes = find(copied, "E11.9");
    assertThat(copied.documents().get(1).copied()).hasSize(1);
    assertThat(diabetes.mentions()).isEqualTo(find(once, "E11.9").mentions());
    assertThat(diabetes.suggestion().confidence())
        .isEqualTo(find(once, "E11.9").suggestion().confidence());
    assertThat(diabetes.evidence())
        .filteredOn(piece -> piece.copied() && piece.role() == EvidenceRole.CONDITION)
        .isNotEmpty()
        .allSatisfy(piece -> {
          assertThat(piece.document()).isEqualTo(1);
          String text = copied.documents().get(1).document().text().reveal();
          assertThat(text.substring(piece.span().begin(), piece.span().end()))
              .containsIgnoringCase("diabetes");
        });
  }

  @Test
  void aShortSentenceIsNobodysCopy() {
    ChartReading reading =
        read(
            document("d1", 1, DocumentType.PROGRESS_NOTE, AuthorRole.PHYSICIAN, "No fever.\n"),
            document("d2", 2, DocumentType.PROGRESS_NOTE, AuthorRole.PHYSICIAN, "No fever.\n"));
    assertThat(reading.documents().get(1).copied()).isEmpty();
  }

  @Test
  void instructionsForThePatientAreNotRead() {
    ChartReading reading =
        read(
            document(
                "pi",
                1,
                DocumentType.PATIENT_INSTRUCTIONS,
                AuthorRole.NURSE,
                "Diagnosis: Type 2 diabetes mellitus\n"));
    assertThat(reading.suggestions()).isEmpty();
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    ChartDocument first =
        document("hp", 1, DocumentType.HISTORY_AND_PHYSICAL, AuthorRole.PHYSICIAN, ASSESSMENT);
    ChartDocument second =
        document(
            "ds",
            5,
            DocumentType.DISCHARGE_SUMMARY,
            AuthorRole.PHYSICIAN,
            "DISCHARGE DIAGNOSES:\n1. Atrial fibrillation\n");
    assertThat(read(second, first)).isEqualTo(read(first, second));
  }

  private ChartReading read(ChartDocument... documents) {
    return engine
        .code(
            "e1",
            new Encounter(
                Setting.INPATIENT, Sex.FEMALE, OptionalInt.of(70), LocalDate.of(2026, 3, 10)),
            List.of(documents),
            CodingRequest.DEFAULT)
        .reading();
  }

  private static ChartSuggestion find(ChartReading reading, String code) {
    return reading.suggestions().stream()
        .filter(one -> one.suggestion().code().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " is not suggested"));
  }

  private static ChartDocument document(
      String id, int day, DocumentType type, AuthorRole role, String text) {
    return new ChartDocument(
        id,
        type,
        new NoteText(id),
        new NoteText("Dr. Nobody"),
        role,
        Instant.parse("2026-03-0" + day + "T08:00:00Z"),
        new NoteText(text));
  }
}
