package org.opencac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.suggest.RankedCode;

/** What a ranking holds beyond what the note names. */
class NeighboursTest {
  private static final Note NOTE =
      new Note(
          "neighbours",
          new NoteText("ASSESSMENT:\n1. Type 2 diabetes with polyneuropathy.\n2. Asthma.\n"),
          Encounter.outpatient(LocalDate.of(2026, 1, 15)));

  @Test
  void siblingsFollowWhatTheNoteNamesAndNothingStandsTwice() {
    List<String> named = ranked(2);
    List<String> ranked = ranked(40);

    assertThat(ranked).doesNotHaveDuplicates().hasSizeGreaterThan(named.size());
    assertThat(ranked.subList(0, named.size())).isEqualTo(named);
    assertThat(categories(ranked)).contains("E11", "J45");
    assertThat(ranked.stream().filter(code -> code.startsWith("E11")).count()).isGreaterThan(3);
  }

  @Test
  void aRankingIsNotLongerThanAskedFor() {
    assertThat(ranked(5)).hasSize(5);
    assertThat(ranked(0)).isEmpty();
  }

  @Test
  void whatIsShownDoesNotDependOnTheRanking() {
    assertThat(result(60).chart().suggestions()).isEqualTo(result(0).chart().suggestions());
  }

  private static Set<String> categories(List<String> codes) {
    return codes.stream().map(code -> code.substring(0, 3)).collect(Collectors.toSet());
  }

  private static List<String> ranked(int most) {
    return result(most).chart().ranked().stream()
        .map(RankedCode::code)
        .map(code -> code.code())
        .toList();
  }

  private static CodingResult result(int ranked) {
    return StarterEngine.get()
        .code(NOTE, new CodingRequest(List.of(CodeSystem.ICD_10_CM), -1, ranked));
  }
}
