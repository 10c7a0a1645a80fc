package org.opencac.suggest;

import java.util.Collection;
import java.util.List;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;

/**
 * Whether a whole chart comes after a stroke: rehabilitation, a nursing home, a visit weeks later.
 * Its deficits are sequelae wherever they stand (Guidelines I.C.9.d).
 */
final class StrokeFacts {
  private static final List<CodePattern> STROKES = CodePattern.list("I60-I63", "strokes");
  private static final Span START = new Span(0, 0);

  /** Among its first sentences a chart says what it is. */
  private static final int OPENING = 8;

  /** The first three characters of a stroke's code, whose last one I69 repeats. */
  private static final int CATEGORY = 3;

  /** What a stroke is that is told without its kind. */
  private static final String INFARCTION = "3";

  private StrokeFacts() {}

  /**
   * Adds that what is left of a stroke is late: of what a past history tells together with its
   * deficits, and for all of a chart after it.
   */
  static void judge(ParsedNote note, List<ChartFact> all, Collection<String> codes) {
    YearsTold.judge(note, all, "stroke-year", "stroke-old", 2);
    List.copyOf(all).stream()
        .filter(fact -> fact.name().equals("stroke-with-deficit"))
        .filter(fact -> PastItems.inHistory(note.sentences().get(fact.sentence()), note))
        .map(fact -> new ChartFact("stroke-late", INFARCTION, fact.sentence(), fact.span()))
        .forEach(all::add);
    boolean rehabilitation =
        all.stream()
            .anyMatch(fact -> fact.name().equals("rehab-chart") && fact.sentence() < OPENING);
    boolean later =
        note.note().encounter().setting() == Setting.OUTPATIENT
            && all.stream().anyMatch(fact -> fact.name().equals("stroke-told-late"));
    if (!rehabilitation && !later) {
      return;
    }
    codes.stream()
        .filter(code -> CodePattern.anyMatches(STROKES, code))
        .map(code -> code.substring(CATEGORY - 1, CATEGORY))
        .distinct()
        .forEach(kind -> all.add(new ChartFact("stroke-late", kind, -1, START)));
  }
}
