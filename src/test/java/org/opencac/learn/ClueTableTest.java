package org.opencac.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClueTableTest {
  private final List<Set<String>> clues = new ArrayList<>();
  private final List<Set<String>> codes = new ArrayList<>();

  private void notes(int times, Set<String> said, Set<String> given) {
    for (int i = 0; i < times; i++) {
      clues.add(said);
      codes.add(given);
    }
  }

  private ClueTable table(int minNotes) {
    List<Example> examples =
        codes.stream()
            .map(given ->
                new Example(
                    new NoteReading("n", Map.of(), List.of(), Map.of(), Set.of(), NoteNames.NONE),
                    given))
            .toList();
    return ClueTable.fit(clues, codes, CodeCounts.of(examples), minNotes);
  }

  private static Optional<Association> of(ClueTable table, String clue, String code) {
    return table.associations().getOrDefault(clue, List.of()).stream()
        .filter(one -> one.code().equals(code))
        .findFirst();
  }

  @Test
  void aCodeIsExplainedByTheClueThatAlwaysBringsIt() {
    notes(6, Set.of("fever", "rash"), Set.of("R509"));
    notes(6, Set.of("fever"), Set.of("R509"));
    notes(6, Set.of("rash"), Set.of());
    notes(10, Set.of(), Set.of());
    ClueTable table = table(3);
    assertThat(of(table, "fever", "R509").orElseThrow().share()).isGreaterThan(0.6);
    assertThat(of(table, "rash", "R509").map(Association::share).orElse(0.0)).isLessThan(0.1);
  }

  @Test
  void countsTheNotesWithTheClueAndThoseWithTheCode() {
    notes(4, Set.of("fever"), Set.of("R509"));
    notes(1, Set.of("fever"), Set.of());
    notes(10, Set.of(), Set.of());
    Association found = of(table(3), "fever", "R509").orElseThrow();
    assertThat(found.seen()).isEqualTo(5);
    assertThat(found.coded()).isEqualTo(4);
  }

  @Test
  void aClueOfTooFewNotesIsNotKept() {
    notes(2, Set.of("rare words"), Set.of("R509"));
    notes(10, Set.of("fever"), Set.of("R509"));
    notes(10, Set.of(), Set.of());
    assertThat(table(3).associations()).containsOnlyKeys("fever");
  }

  @Test
  void aClueThatStandsInEveryNotePointsNowhere() {
    notes(5, Set.of("patient"), Set.of("R509"));
    notes(5, Set.of("patient"), Set.of("I10"));
    assertThat(of(table(3), "patient", "R509").map(Association::share).orElse(0.0)).isLessThan(0.5);
  }
}
