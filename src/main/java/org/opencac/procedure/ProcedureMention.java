package org.opencac.procedure;

import java.util.ArrayList;
import java.util.List;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/**
 * A procedure that a note mentions, with the words around it that may decide its characters.
 *
 * @param sentence index of its sentence
 * @param section the kind of section it stands in
 * @param span its words
 * @param names what they mean; several are several procedures
 * @param sites body parts it may be about, best first; those of one group belong together
 * @param values approaches, devices and qualifiers said of it
 * @param side the side said of it
 * @param sideWords the words that say the side; empty when there are none
 * @param partial whether only a part of the body part is meant
 * @param objects the operations that what is taken out suggests
 * @param stated whether it stands in the statement of what was performed, not in the narrative
 * @param said whether it was done
 */
record ProcedureMention(
    int sentence,
    SectionKind section,
    Span span,
    List<ProcedureName> names,
    List<List<Site>> sites,
    List<SaidValue> values,
    Side side,
    List<Span> sideWords,
    boolean partial,
    List<String> objects,
    boolean stated,
    Status.Said said) {

  /** Copies the lists. */
  ProcedureMention {
    names = List.copyOf(names);
    sites = List.copyOf(sites);
    values = List.copyOf(values);
    sideWords = List.copyOf(sideWords);
    objects = List.copyOf(objects);
  }

  /** The same words with other meanings, and values that further words decide. */
  ProcedureMention with(List<ProcedureName> others, List<SaidValue> further) {
    List<SaidValue> all = new ArrayList<>(further);
    all.addAll(values);
    return new ProcedureMention(
        sentence, section, span, others, sites, all, side, sideWords, partial, objects, stated,
        said);
  }

  /** The same with other values said of it. */
  ProcedureMention saying(List<SaidValue> others) {
    return new ProcedureMention(
        sentence, section, span, names, sites, others, side, sideWords, partial, objects, stated,
        said);
  }

  /** The same about other body parts. */
  ProcedureMention about(List<List<Site>> others) {
    return new ProcedureMention(
        sentence, section, span, names, others, values, side, sideWords, partial, objects, stated,
        said);
  }

  /** The same on a side that other words tell. */
  ProcedureMention on(Side told, Span word) {
    return new ProcedureMention(
        sentence,
        section,
        span,
        names,
        sites,
        values,
        told,
        List.of(word),
        partial,
        objects,
        stated,
        said);
  }

  /** The same with the next meaning of each of its sites; the last one stays. */
  ProcedureMention nextReading() {
    List<List<Site>> next =
        sites.stream().map(group -> group.stream().map(Site::next).toList()).toList();
    return new ProcedureMention(
        sentence, section, span, names, next, values, side, sideWords, partial, objects, stated,
        said);
  }

  /**
   * A body part of the note.
   *
   * @param span its words
   * @param labels the labels it may mean, best first
   * @param side the side said of it
   * @param sideWords the words that say so
   * @param near whether it stands beside the name of the procedure
   * @param name a number that tells its words from those of another body part
   */
  record Site(
      Span span, List<String> labels, Side side, List<Span> sideWords, boolean near, Integer name) {

    /** The same without its best meaning, if it has another. */
    Site next() {
      return labels.size() < 2
          ? this
          : new Site(span, labels.subList(1, labels.size()), side, sideWords, near, name);
    }

    /** Copies the lists. */
    Site {
      labels = List.copyOf(labels);
      sideWords = List.copyOf(sideWords);
    }
  }

  /**
   * A value that words of the note decide.
   *
   * @param span the words
   * @param label the value
   * @param distance words between it and the name of the procedure; a hundred more for each
   *     sentence between
   */
  record SaidValue(Span span, String label, int distance) {}
}
