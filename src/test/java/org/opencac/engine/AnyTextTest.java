package org.opencac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.RandomNotes;
import org.opencac.note.Span;
import org.opencac.suggest.Evidence;
import org.opencac.suggest.NotCoded;
import org.opencac.suggest.Suggestion;

/** Whatever the note, every suggestion points to words of the note as it arrived. */
class AnyTextTest {
  private static final CodingRequest EVERYTHING = new CodingRequest(List.of(), 0, 0);
  private static List<CodingResult> results = List.of();

  @BeforeAll
  static void code() {
    List<CodingResult> coded = new ArrayList<>();
    for (String text : RandomNotes.clinical(20_260_116L, 300)) {
      coded.add(code(text));
    }
    results = List.copyOf(coded);
  }

  private static CodingResult code(String text) {
    Encounter encounter = Encounter.outpatient(LocalDate.of(2026, 1, 15));
    return StarterEngine.get().code(new Note("n", new NoteText(text), encounter), EVERYTHING);
  }

  private static void assertPointsToWords(Span span, CodingResult result) {
    String text = result.note().note().text().reveal();
    assertThat(span.begin()).isBetween(0, span.end());
    assertThat(span.end()).isLessThanOrEqualTo(text.length());
    String words = text.substring(span.begin(), span.end());
    assertThat(words).isNotBlank();
    assertThat(result.note().note().text().slice(span).reveal()).isEqualTo(words);
  }

  @Test
  void thereIsSomethingToLookAt() {
    assertThat(results.stream().mapToInt(r -> r.chart().suggestions().size()).sum())
        .isGreaterThan(300);
    assertThat(results.stream().mapToInt(r -> r.chart().notCoded().size()).sum()).isGreaterThan(50);
  }

  @Test
  void everySuggestionHasEvidenceThatIsTextOfTheNote() {
    for (CodingResult result : results) {
      for (Suggestion suggestion : result.chart().suggestions()) {
        assertThat(suggestion.evidence()).isNotEmpty();
        for (Evidence evidence : suggestion.evidence()) {
          assertPointsToWords(evidence.span(), result);
        }
      }
    }
  }

  @Test
  void whatIsNotCodedPointsToTextOfTheNote() {
    for (CodingResult result : results) {
      for (NotCoded left : result.chart().notCoded()) {
        assertPointsToWords(left.span(), result);
        left.cue().ifPresent(cue -> assertPointsToWords(cue, result));
      }
    }
  }

  @Test
  void theSameNoteGivesTheSameSuggestions() {
    for (CodingResult result : results.subList(0, 40)) {
      assertThat(code(result.note().note().text().reveal()).chart()).isEqualTo(result.chart());
    }
  }

  @Test
  void whatFollowsAnEmojiKeepsItsPlace() {
    String text = "\ud83d\ude37\r\n\tAssessment: e\u0301tat, hypertension.\r\n";
    Evidence evidence = code(text).chart().suggestions().getFirst().evidence().getFirst();
    assertThat(text.substring(evidence.span().begin(), evidence.span().end()))
        .isEqualTo("hypertension");
  }
}
