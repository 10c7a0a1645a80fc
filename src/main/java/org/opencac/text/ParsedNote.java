package org.opencac.text;

import java.util.List;
import java.util.Set;
import org.opencac.note.Note;

/**
 * A note with its sections, sentences and tokens.
 *
 * @param note the note as it arrived
 * @param sections in order, covering the whole text without overlap; at least one
 * @param sentences in order
 */
public record ParsedNote(Note note, List<Section> sections, List<Sentence> sentences) {
  /** Sections that a report of a test does not have; a published case has its discussion. */
  private static final Set<SectionKind> OF_A_VISIT =
      Set.of(
          SectionKind.PHYSICAL_EXAM,
          SectionKind.OBJECTIVE,
          SectionKind.SUBJECTIVE,
          SectionKind.ASSESSMENT,
          SectionKind.ASSESSMENT_AND_PLAN,
          SectionKind.PLAN,
          SectionKind.REVIEW_OF_SYSTEMS,
          SectionKind.MEDICATIONS,
          SectionKind.HOSPITAL_COURSE,
          SectionKind.FINAL_DIAGNOSIS,
          SectionKind.PROCEDURE,
          SectionKind.GENERAL);

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
    boolean reports = false;
    for (Section section : sections) {
      if (OF_A_VISIT.contains(section.kind())) {
        return false;
      }
      reports |= section.kind() == SectionKind.IMPRESSION || section.kind() == SectionKind.FINDINGS;
    }
    return reports;
  }
}
