package org.opencac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import org.opencac.rule.SpecFile;

/** The codes of the examples about drugs and poisons, with the complete release of FY2026. */
class DrugEffectsOnFullReleaseTest {
  private static final double SHOWN = 0.3347;
  private static final List<String> FAMILIES = List.of("Z79", "Z88", "Z91.1", "Z91.A", "T78.4");

  private static CodingEngine engine = CodingEngine.open(Path.of("unused"));

  @BeforeAll
  static void open() {
    engine = FullReleaseEngine.get();
  }

  @TestFactory
  Stream<DynamicTest> everyExampleGivesItsCodes() {
    SpecFile spec =
        SpecFile.read("drug-effects.spec.yml", "text", "setting", "events", "codes", "also");
    return spec.examples().stream()
        .map(example ->
            DynamicTest.dynamicTest(
                "example " + example.number(),
                () -> {
                  Set<String> found = codes(example);
                  assertThat(found).containsAll(example.items("codes"));
                  found.removeIf(code -> !isOfTheFamilies(code));
                  found.removeAll(example.items("also"));
                  assertThat(example.items("codes")).containsAll(found);
                }));
  }

  private static Set<String> codes(SpecFile.Example example) {
    Encounter encounter =
        new Encounter(
            Setting.of(example.get("setting")).orElse(Setting.OUTPATIENT),
            Sex.UNKNOWN,
            OptionalInt.empty(),
            LocalDate.of(2026, 1, 15));
    Note note = new Note("example", new NoteText(example.get("text")), encounter);
    CodingRequest request = new CodingRequest(List.of(CodeSystem.ICD_10_CM), SHOWN, 0);
    Set<String> codes = new HashSet<>();
    engine.code(note, request).chart().suggestions().forEach(s -> codes.add(s.code().code()));
    return codes;
  }

  private static boolean isOfTheFamilies(String code) {
    return code.compareTo("T36") >= 0 && code.compareTo("T66") < 0
        || FAMILIES.stream().anyMatch(code::startsWith);
  }
}
