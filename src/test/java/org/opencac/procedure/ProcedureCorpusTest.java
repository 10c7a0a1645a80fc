package org.opencac.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencac.codeset.CodeSystem;
import org.opencac.concept.CueAsserter;
import org.opencac.concept.Cues;
import org.opencac.evaluate.Counts;
import org.opencac.evaluate.Folding;
import org.opencac.evaluate.GoldNote;
import org.opencac.evaluate.GoldNoteFile;
import org.opencac.evaluate.Matching;
import org.opencac.evaluate.NoteScore;
import org.opencac.evaluate.NoteScorer;
import org.opencac.note.Encounter;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.text.NoteParser;
import org.opencac.text.Parsers;
import org.opencac.text.corenlp.CoreNlpStems;
import org.opencac.text.corenlp.CoreNlpTokenizer;

/** Holds the scores of our own procedure notes. */
class ProcedureCorpusTest {
  private static final double SHOWN = 0.5;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  @Test
  void ourProcedureNotesAreCodedAsTheScoresSay() {
    NoteParser parser = Parsers.clinical();
    ProcedureFinder finder =
        new ProcedureFinder(
            PublishedProcedures.codes("2026"),
            PublishedProcedures.store().procedures(PublishedProcedures.release("2026")),
            ProcedureLexicon.load(new CoreNlpTokenizer(new CoreNlpStems())),
            new CueAsserter(Cues.load()));
    NoteScorer scorer =
        new NoteScorer(CodeSystem.ICD_10_PCS, Matching.EXACT, Folding.NONE, code -> true);
    Counts exact = Counts.NONE;
    int forbidden = 0;
    List<GoldNote> notes =
        GoldNoteFile.read(Path.of("corpus/procedures"), Encounter.outpatient(DAY));
    for (GoldNote gold : notes) {
      ChartSuggestions chart = finder.find(parser.parse(gold.note()), SHOWN, 0);
      NoteScore score = scorer.score(gold, chart);
      exact = exact.plus(score.counts(Matching.EXACT));
      forbidden += (int) score.codes().stream().filter(c -> !c.forbidden().isEmpty()).count();
    }
    assertThat(notes).hasSize(20);
    assertThat(exact.f1()).isGreaterThan(0.93);
    assertThat(forbidden).isZero();
  }
}
