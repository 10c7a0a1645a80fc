package org.opencac.edit.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.ChartVisit;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;
import org.opencac.edit.Procedure;

/**
 * A billed visit whose level is above what any document supports, or below what every document
 * supports. Only codes of one family are compared; without a document that tells of such a visit
 * the edit is silent.
 */
final class VisitLevelEdit implements Edit {
  private final boolean over;

  private VisitLevelEdit(boolean over) {
    this.over = over;
  }

  /** A billed level that no document reaches. */
  static VisitLevelEdit over() {
    return new VisitLevelEdit(true);
  }

  /** A billed level that every document exceeds. */
  static VisitLevelEdit under() {
    return new VisitLevelEdit(false);
  }

  @Override
  public String id() {
    return over ? "EM_OVER_LEVEL" : "EM_UNDER_LEVEL";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    List<Procedure> billed = context.encounter().procedures();
    for (int i = 0; i < billed.size(); i++) {
      Procedure line = billed.get(i);
      if (line.system() == CodeSystem.CPT) {
        int number = i + 1;
        nearest(context, line.code())
            .ifPresent(visit -> findings.add(draft(line.code(), visit, number)));
      }
    }
  }

  /** The document that comes nearest to the billed level, when even that one differs. */
  private Optional<ChartVisit> nearest(EditContext context, String code) {
    Comparator<ChartVisit> byDistance =
        Comparator.comparingInt(visit -> visit.above(code).orElseThrow());
    List<ChartVisit> comparable =
        context.reading().visits().stream().filter(v -> v.above(code).isPresent()).toList();
    return over
        ? comparable.stream().min(byDistance).filter(v -> v.above(code).orElseThrow() > 0)
        : comparable.stream().max(byDistance).filter(v -> v.above(code).orElseThrow() < 0);
  }

  private Draft draft(String code, ChartVisit visit, int number) {
    int apart = Math.abs(visit.above(code).orElseThrow());
    String message =
        code
            + " is "
            + (apart == 1 ? "one level" : apart + " levels")
            + (over ? " above" : " below")
            + " what the documents support: "
            + visit.code()
            + " ("
            + visit.reason()
            + ")";
    return Draft.at(Place.procedure(number), message)
        .about(code, visit.code())
        .toFix(
            over
                ? "Find what else was addressed, reviewed or decided, or report " + visit.code()
                : "See whether all of it was needed; if so report " + visit.code());
  }
}
