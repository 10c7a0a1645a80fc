package org.opencac.text;

import java.time.LocalDate;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.text.corenlp.CoreNlpStems;
import org.opencac.text.corenlp.CoreNlpTokenizer;
import org.opencac.text.opennlp.OpenNlpSentenceSplitter;

/** The parser that the engine uses, for tests. */
public final class Parsers {
  private Parsers() {}

  /** A parser as the engine wires it. */
  public static NoteParser clinical() {
    return new LayoutNoteParser(
        new CoreNlpTokenizer(new CoreNlpStems()),
        OpenNlpSentenceSplitter.load(),
        SectionTitles.load());
  }

  /** A note with the given text and nothing else known. */
  public static Note note(String text) {
    return new Note("n", new NoteText(text), Encounter.outpatient(LocalDate.of(2026, 1, 15)));
  }
}
