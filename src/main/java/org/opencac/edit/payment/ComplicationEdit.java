package org.opencac.edit.payment;

import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Grouping.Complication;
import org.opencac.edit.Place;
import org.opencac.payer.PayerTable;
import org.opencac.payer.PayerTables;

/** Says of each CC and MCC whether it counts beside the principal diagnosis, and why. */
record ComplicationEdit(Severity severity) implements Edit {
  @Override
  public String id() {
    return "CC_MCC";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    Tables.need(context, findings, PayerTable.COMPLICATIONS, PayerTables::complications)
        .ifPresent(table -> {
          for (Complication found : severity.complications(context, table)) {
            findings.add(
                Draft.at(Place.diagnosis(found.diagnosis()), words(found)).about(found.code()));
          }
          if (!table.exclusionsKnown()) {
            findings.notJudged("not installed: exclusion lists of CC and MCC (appendix C)");
          }
        });
  }

  private static String words(Complication found) {
    String what = found.code() + " is " + (found.level().equals("MCC") ? "an MCC" : "a CC");
    return switch (found.counts()) {
      case Severity.YES ->
          what
              + " and counts"
              + (found.reason().startsWith("unless") ? ", " : "; ")
              + found.reason();
      case Severity.NO ->
          found.code() + ": this " + found.level() + " does not count because " + found.reason();
      default -> what + "; whether it counts is open: " + found.reason() + ".";
    };
  }
}
