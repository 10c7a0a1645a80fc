package org.opencac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Short notes in our own words with the complete release of FY2026: what the parts of a note say
 * together. {@code codes} must be suggested, {@code never} must not; the context is an office visit
 * unless {@code setting}, {@code sex} or {@code ageYears} say otherwise.
 */
class ShortNotesOnFullReleaseTest {
  private static final Path FOLDER = Path.of("src/test/resources/short-notes");
  private static final CodingRequest DIAGNOSES =
      new CodingRequest(List.of(CodeSystem.ICD_10_CM), -1, 0);

  private static CodingEngine engine = CodingEngine.open(Path.of("unused"));

  @BeforeAll
  static void open() {
    engine = FullReleaseEngine.get();
  }

  @TestFactory
  Stream<DynamicTest> everyNoteHasItsCodesAndNoForbiddenOnes() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        int number = 0;
        for (JsonNode example : YAMLMapper.builder().build().readTree(Files.readString(file))) {
          number++;
          tests.add(
              DynamicTest.dynamicTest(file.getFileName() + " " + number, () -> check(example)));
        }
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static void check(JsonNode example) {
    List<String> codes =
        engine.code(note(example), DIAGNOSES).chart().suggestions().stream()
            .map(suggestion -> suggestion.code().code())
            .toList();
    String text = example.path("text").stringValue();
    assertThat(codes).as(text).containsAll(items(example.path("codes")));
    for (String never : items(example.path("never"))) {
      assertThat(codes).as(text).doesNotContain(never);
    }
  }

  private static Note note(JsonNode example) {
    Setting setting = Setting.valueOf(upper(example, "setting", "outpatient"));
    Sex sex = Sex.valueOf(upper(example, "sex", "unknown"));
    OptionalInt age =
        example.has("ageYears")
            ? OptionalInt.of(example.path("ageYears").intValue())
            : OptionalInt.empty();
    return new Note(
        "example",
        new NoteText(example.path("text").stringValue()),
        new Encounter(setting, sex, age, LocalDate.of(2026, 1, 15)));
  }

  private static String upper(JsonNode example, String field, String otherwise) {
    return example.path(field).asString(otherwise).toUpperCase(Locale.ROOT);
  }

  private static List<String> items(JsonNode list) {
    List<String> items = new ArrayList<>();
    list.forEach(item -> items.add(item.stringValue()));
    return items;
  }
}
