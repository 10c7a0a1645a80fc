package org.opencac.concept;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opencac.term.Lexicon;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * The words of each section of a note, which prove what its abbreviations stand for; a report of a
 * test counts as one section, for it tells of one examination. Immutable.
 */
public final class SectionStems {
  private final List<Set<String>> sections;
  private final Set<String> chart;

  private SectionStems(List<Set<String>> sections, Set<String> chart) {
    this.sections = sections;
    this.chart = chart;
  }

  /** The words of a note. */
  public static SectionStems of(ParsedNote note) {
    List<Set<String>> sections = new ArrayList<>();
    Set<String> chart = new HashSet<>();
    boolean report = note.isReport();
    note.sections().forEach(section -> sections.add(report ? chart : new HashSet<>()));
    for (Sentence sentence : note.sentences()) {
      for (Token token : sentence.tokens()) {
        sections.get(sentence.section()).add(token.stem());
        chart.add(token.stem());
      }
    }
    return new SectionStems(sections, chart);
  }

  /** What stands around a sentence. */
  public Lexicon.Surroundings around(Sentence sentence) {
    return new Lexicon.Surroundings(sections.get(sentence.section()), chart, sentence.isName());
  }

  /** The words of the whole chart. */
  public Set<String> chart() {
    return chart;
  }
}
