package org.opencac.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencac.codeset.CodeSystem;
import org.opencac.engine.CodingRequest;
import org.opencac.engine.StarterEngine;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.suggest.ChartSuggestions;

/** What counts as right and as wrong. */
class NoteScorerTest {
  private static final Note NOTE =
      new Note(
          "n",
          new NoteText("ASSESSMENT:\n1. Gout\n2. Psoriasis\n"),
          Encounter.outpatient(LocalDate.of(2026, 1, 15)));
  private static final NoteScorer SCORER =
      new NoteScorer(CodeSystem.ICD_10_CM, Matching.EXACT, Folding.NONE, code -> true);

  private static NoteScore score(Set<String> optional) {
    List<GoldCode> codes = List.of(new GoldCode(CodeSystem.ICD_10_CM, "M10.9", List.of()));
    ChartSuggestions chart = StarterEngine.get().code(NOTE, CodingRequest.DEFAULT).chart();
    return SCORER.score(new GoldNote(NOTE, codes, optional, List.of()), chart);
  }

  @Test
  void aCodeThatGoldLacksIsWrong() {
    assertThat(score(Set.of()).counts(Matching.EXACT)).isEqualTo(new Counts(1, 1, 0));
  }

  @Test
  void aCodeOnWhichCodersDifferIsNeitherRightNorWrong() {
    NoteScore score = score(Set.of("L409"));
    assertThat(score.counts(Matching.EXACT)).isEqualTo(new Counts(1, 0, 0));
    assertThat(score.codes()).extracting(ScoredCode::code).containsExactly("M10.9");
  }
}
