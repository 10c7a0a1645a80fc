package org.opencac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;

/** What the name of a problem in an assessment gives, with the complete release of FY2026. */
class NamesOnFullReleaseTest {
  private static final CodingRequest DIAGNOSES =
      new CodingRequest(List.of(CodeSystem.ICD_10_CM), -1, 0);

  private static CodingEngine engine = CodingEngine.open(Path.of("unused"));

  @BeforeAll
  static void open() {
    engine = FullReleaseEngine.get();
  }

  private static List<String> codesOf(String name) {
    Note note =
        new Note(
            "name",
            new NoteText("Assessment:\n1. " + name + "\n"),
            Encounter.outpatient(LocalDate.of(2026, 1, 15)));
    return engine.code(note, DIAGNOSES).chart().suggestions().stream()
        .map(suggestion -> suggestion.code().code())
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Cough, R05.9",
    "Rash, R21",
    "Chest pain; rule out MI, R07.9",
    "Portal hypertension, K76.6",
    "Renal failure, N19",
    "Gastric ulcer, K25.9",
    "Lumbar radiculopathy, M54.16",
    "Left hemiparesis, G81.94",
    "Right hemiparesis, G81.91",
    "Cellulitis of right leg, L03.115",
    "Right knee OA, M17.11",
    "A fib, I48.91",
    "Family history of colon cancer, Z80.0",
    "History of peptic ulcer disease, Z87.11",
    "Left arm numbness, R20.0",
    "Rash on the trunk, R21",
    "Tingling in both hands, R20.2",
    "Wound of the foot, S91.309A",
    "Lump in the left breast, N63.20",
    "Fracture of the face, S02.92XA",
    "Bleeding from the gums, K06.8",
    "Fever for five days, R50.9",
    "Fever x 3 days, R50.9",
    "Chest pain since yesterday, R07.9",
  })
  void aNameIsReadWhole(String name, String code) {
    assertThat(codesOf(name.replace(';', ','))).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "HTN with CKD 3b, I12.9 N18.32",
    "CKD 3b due to T2DM, E11.22 N18.32",
    "Alzheimer's disease, F02.80 G30.9",
    "Septic shock, A41.9 R65.21",
    "Hypertensive heart disease with CHF, I11.0 I50.9",
  })
  void whatTheWordsStateBesideItIsCodedToo(String name, String codes) {
    assertThat(codesOf(name)).containsExactlyInAnyOrder(codes.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "The peritoneal cavity was entered.",
    "She was placed in the left lateral decubitus position.",
    "A short axis view was obtained.",
    "Arterial blood gas was drawn.",
    "Review of systems: negative rash; negative jaundice.",
  })
  void wordsThatNameNoConditionGiveNone(String text) {
    Note note =
        new Note(
            "words",
            new NoteText(text.replace(';', ',')),
            Encounter.outpatient(LocalDate.of(2026, 1, 15)));
    assertThat(engine.code(note, DIAGNOSES).chart().suggestions()).isEmpty();
  }
}
