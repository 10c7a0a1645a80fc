package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import org.opencac.text.ParsedNote;

/** Facts that a chart tells with a year, which are past when the year lies before the encounter. */
final class YearsTold {
  private static final int FIRST = 1940;

  private YearsTold() {}

  /**
   * Replaces facts whose value is a year by what they are when that year is past.
   *
   * @param ofYear the fact with the year
   * @param past the fact that it is then
   * @param least how many years ago it must be
   */
  static void judge(ParsedNote note, List<ChartFact> all, String ofYear, String past, int least) {
    int today = note.note().encounter().dateOfService().getYear();
    List<ChartFact> told = new ArrayList<>();
    for (ChartFact fact : all) {
      if (fact.name().equals(ofYear)) {
        told.add(fact);
      }
    }
    all.removeAll(told);
    for (ChartFact fact : told) {
      boolean year = fact.value().matches("(?:19|20)\\d\\d");
      int then = year ? Integer.parseInt(fact.value()) : 0;
      if (then >= FIRST && then <= today - least) {
        all.add(new ChartFact(past, "", fact.sentence(), fact.span()));
      }
    }
  }
}
