package org.opencac.text;

import java.util.List;
import org.opencac.note.Note;

/**
 * A note with its sections, sentences and tokens.
 *
 * @param note the note as it arrived
 * @param sections in order, covering the whole text without overlap; at least one
 * @param sentences in order
 */
public record ParsedNote(Note note, List<Section> sections, List<Sentence> sentences) {
  /** Copies the lists. */
  public ParsedNote {
    sections = List.copyOf(sections);
    sentences = List.copyOf(sentences);
  }

  /** The section a sentence stands in. */
  public Section sectionOf(Sentence sentence) {
    return sections.get(sentence.section());
  }

  /**
   * Whether the note is the report of a diagnostic test: it has an impression or findings and
   * nothing of a visit. Its indication is coded when the test confirms nothing (Guidelines IV.K).
   */
  public boolean isReport() {
    return TestReport.is(this);
  }
}
