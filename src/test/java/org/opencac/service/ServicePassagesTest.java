package org.opencac.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencac.codeset.CodeSystem;
import org.opencac.engine.CodingRequest;
import org.opencac.engine.StarterEngine;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Setting;
import org.opencac.note.Sex;

/**
 * The passages of {@code corpus/services/passages}: the score of the half that is read for errors
 * (rest 0) and of the half kept aside (rest 1) does not fall.
 */
class ServicePassagesTest {
  private static final Path FOLDER = Path.of("corpus", "services", "passages");
  private static final CodingRequest SERVICES =
      new CodingRequest(List.of(CodeSystem.CPT, CodeSystem.HCPCS), -1, 0);

  /** The files of the four first hands, and those of two who wrote when these had been read. */
  private static final Map<String, List<String>> HANDS =
      Map.of(
          "first",
          List.of(
              "skin-senses-women-urology",
              "limbs-nerves-emergency",
              "scopes-heart-lungs-surgery",
              "tests-drugs-supplies"),
          "next",
          List.of("next-hands-offices", "next-hands-tests-scopes"));

  @ParameterizedTest
  @CsvSource({"first, 0, 96.5", "first, 1, 83.1", "next, 0, 90.5", "next, 1, 84.6"})
  void theServicesOfThePassagesAreFound(String hands, int rest, double least) throws IOException {
    int hits = 0;
    int told = 0;
    int found = 0;
    for (String file : HANDS.getOrDefault(hands, List.of())) {
      for (List<String> row : rows(file, rest)) {
        List<String> gold = codes(row.get(2));
        List<String> claim =
            claim(row.get(0), row.get(1), OptionalInt.empty(), row.get(4))
                .filter(code -> !visit(code) || gold.contains(code))
                .collect(Collectors.toCollection(ArrayList::new));
        told += gold.size();
        found += claim.size();
        hits += (int) gold.stream().filter(claim::remove).count();
      }
    }
    assertThat(200.0 * hits / (told + found)).isGreaterThan(least);
  }

  @ParameterizedTest
  @CsvSource({"0, 96, 96", "1, 87.5, 92.5"})
  void theLevelsOfVisitsAreFound(int rest, double least, double leastWithinOne) throws IOException {
    int exact = 0;
    int near = 0;
    List<List<String>> rows = rows("visits", rest);
    for (List<String> row : rows) {
      List<String> gold = codes(row.get(3)).stream().filter(ServicePassagesTest::visit).toList();
      OptionalInt age = OptionalInt.of(Integer.parseInt(row.get(2)));
      List<String> claim =
          claim(row.get(0), row.get(1), age, row.get(5))
              .filter(ServicePassagesTest::visit)
              .toList();
      boolean same = gold.stream().sorted().toList().equals(claim.stream().sorted().toList());
      exact += same ? 1 : 0;
      near += same || withinOne(gold, claim) ? 1 : 0;
    }
    assertThat(100.0 * exact / rows.size()).isGreaterThan(least);
    assertThat(100.0 * near / rows.size()).isGreaterThan(leastWithinOne);
  }

  /** The rows after the header whose place leaves a rest when divided by two. */
  private static List<List<String>> rows(String file, int rest) throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve(file + ".tsv"));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if ((i - 1) % 2 == rest) {
        rows.add(List.of(lines.get(i).split("\t", -1)));
      }
    }
    return rows;
  }

  private static List<String> codes(String cell) {
    return Stream.of(cell.split(" "))
        .filter(one -> !one.equals("-"))
        .map(one -> one.split("[-*]")[0])
        .toList();
  }

  private static Stream<String> claim(String id, String setting, OptionalInt age, String text) {
    Setting of =
        switch (setting) {
          case "emergency" -> Setting.EMERGENCY;
          case "hospital" -> Setting.INPATIENT;
          default -> Setting.OUTPATIENT;
        };
    Encounter encounter = new Encounter(of, Sex.UNKNOWN, age, LocalDate.of(2026, 3, 10));
    Note note = new Note(id, new NoteText(text.replace("\\n", "\n")), encounter);
    return StarterEngine.get().code(note, SERVICES).services().services().stream()
        .map(ServiceSuggestion::code);
  }

  private static boolean visit(String code) {
    return code.matches(
        "99(20|21|22|23|24|28|34|38|39)\\d|9949[56]|920[01][24]|G2211|G2212|G0402|G0438|G0439|9941[78]");
  }

  private static boolean withinOne(List<String> gold, List<String> claim) {
    if (gold.isEmpty() || claim.isEmpty()) {
      return false;
    }
    String one = gold.getFirst();
    String other = claim.getFirst();
    return one.startsWith(other.substring(0, 4)) && Math.abs(one.charAt(4) - other.charAt(4)) <= 1;
  }
}
