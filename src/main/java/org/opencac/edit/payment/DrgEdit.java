package org.opencac.edit.payment;

import java.util.Optional;
import java.util.stream.Collectors;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Grouping.DrgEstimate;
import org.opencac.edit.Place;
import org.opencac.payer.PayerTable;

/** Says to which MS-DRG the codes probably lead. */
record DrgEdit(PaymentGrouping grouping) implements Edit {
  @Override
  public String id() {
    return "MS_DRG";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    if (context.diagnoses().isEmpty()) {
      return;
    }
    boolean there = context.payers().drgs().isPresent();
    boolean weighed = context.payers().complications().isPresent();
    if (!there || !weighed) {
      findings.notJudged(
          "not installed: " + (there ? PayerTable.COMPLICATIONS : PayerTable.MS_DRG).label());
      return;
    }
    Optional<DrgEstimate> estimate = grouping.drg(context);
    if (estimate.isEmpty()) {
      findings.notJudged(
          "the principal diagnosis leads to no medical MS-DRG, or to too many to choose from");
      return;
    }
    String numbers =
        estimate.get().candidates().stream()
            .map(candidate -> candidate.number() + " " + candidate.description())
            .collect(Collectors.joining(" or "));
    findings.add(
        Draft.at(
                Place.diagnosis(1),
                "Estimate of the MS-DRG by "
                    + estimate.get().version()
                    + ": "
                    + numbers
                    + " ("
                    + estimate.get().explanation()
                    + "). An estimate, not the grouper's result.")
            .about(context.diagnoses().getFirst().code()));
  }
}
