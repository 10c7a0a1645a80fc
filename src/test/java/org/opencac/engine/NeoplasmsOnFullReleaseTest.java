package org.opencac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.rule.SpecFile;

/** The examples beside the tables of neoplasms, with the complete release of FY2026. */
class NeoplasmsOnFullReleaseTest {
  private static final SpecFile SPEC =
      SpecFile.read("neoplasms/neoplasms.spec.yml", "text", "section", "codes", "never");
  private static final CodingRequest DIAGNOSES =
      new CodingRequest(List.of(CodeSystem.ICD_10_CM), -1, 0);

  private static CodingEngine engine = CodingEngine.open(Path.of("unused"));

  @BeforeAll
  static void open() {
    engine = FullReleaseEngine.get();
  }

  private static List<String> codesOf(SpecFile.Example example) {
    String section = example.get("section").isEmpty() ? "ASSESSMENT" : example.get("section");
    Note note =
        new Note(
            "example",
            new NoteText(section + ":\n" + example.get("text") + "\n"),
            Encounter.outpatient(LocalDate.of(2026, 1, 15)));
    CodingRequest all =
        section.startsWith("H")
            ? new CodingRequest(List.of(CodeSystem.ICD_10_CM), 0.3, 0)
            : DIAGNOSES;
    return engine.code(note, all).chart().suggestions().stream()
        .map(suggestion -> suggestion.code().code())
        .toList();
  }

  private static boolean isOfNeoplasms(String code) {
    return code.startsWith("C")
        || code.matches("D[0-4].*")
        || code.startsWith("Z85")
        || code.startsWith("Z17");
  }

  @TestFactory
  Stream<DynamicTest> everyExampleHasItsCodesAndNoOtherNeoplasm() {
    return SPEC.examples().stream()
        .map(example ->
            DynamicTest.dynamicTest(
                "example " + example.number(),
                () -> {
                  List<String> codes = codesOf(example);
                  assertThat(codes).as(example.get("text")).containsAll(example.items("codes"));
                  assertThat(codes)
                      .as(example.get("text"))
                      .doesNotContainAnyElementsOf(
                          example.items("never").isEmpty()
                              ? List.of("none")
                              : example.items("never"));
                  assertThat(codes.stream().filter(NeoplasmsOnFullReleaseTest::isOfNeoplasms))
                      .as(example.get("text"))
                      .allMatch(code -> example.items("codes").contains(code));
                }));
  }

  @Test
  void theTablesHaveManyExamples() {
    assertThat(SPEC.examples()).hasSizeGreaterThan(120);
  }

  @Test
  void aMaleBreastIsCodedAsSuch() {
    Note note =
        new Note(
            "male",
            new NoteText("ASSESSMENT:\n1. Left breast cancer\n"),
            new Encounter(
                org.opencac.note.Setting.OUTPATIENT,
                org.opencac.note.Sex.MALE,
                java.util.OptionalInt.of(70),
                LocalDate.of(2026, 1, 15)));
    Map<String, Double> codes =
        engine.code(note, DIAGNOSES).chart().suggestions().stream()
            .collect(java.util.stream.Collectors.toMap(s -> s.code().code(), s -> s.confidence()));
    assertThat(codes).containsKey("C50.922");
  }
}
