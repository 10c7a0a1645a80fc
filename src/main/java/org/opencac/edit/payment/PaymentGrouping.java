package org.opencac.edit.payment;

import java.util.List;
import java.util.Optional;
import org.opencac.edit.EditContext;
import org.opencac.edit.Grouping;
import org.opencac.edit.Grouping.Category;
import org.opencac.edit.Grouping.Complication;
import org.opencac.edit.Grouping.DrgEstimate;
import org.opencac.payer.PayerRelease;
import org.opencac.payer.PayerTable;
import org.opencac.payer.PayerTables;

/** Groups an encounter as payers would, as far as the installed tables allow. Safe to share. */
public final class PaymentGrouping {
  private final Severity severity;
  private final RiskCategories risk;
  private final DrgEstimator estimator = new DrgEstimator();

  /** A grouping by the program's own rules and the installed tables. */
  public PaymentGrouping() {
    this(new Severity(), new RiskCategories());
  }

  PaymentGrouping(Severity severity, RiskCategories risk) {
    this.severity = severity;
    this.risk = risk;
  }

  /** The grouping; empty when none of its tables is installed. */
  public Optional<Grouping> of(EditContext context) {
    if (context.diagnoses().isEmpty()) {
      return Optional.empty();
    }
    PayerTables tables = context.payers();
    boolean inpatient = context.facts().inpatient();
    if (tables.riskModel().isEmpty() && (!inpatient || tables.complications().isEmpty())) {
      return Optional.empty();
    }
    List<Category> categories =
        Tables.use(context, PayerTable.HCC, PayerTables::riskModel)
            .map(model -> risk.of(context, model))
            .orElse(List.of());
    return Optional.of(
        new Grouping(
            inpatient ? complications(context) : List.of(),
            categories,
            inpatient ? drg(context) : Optional.empty()));
  }

  private List<Complication> complications(EditContext context) {
    return Tables.use(context, PayerTable.COMPLICATIONS, PayerTables::complications)
        .map(table -> severity.complications(context, table))
        .orElse(List.of());
  }

  /** The estimate of the MS-DRG of an inpatient stay. */
  Optional<DrgEstimate> drg(EditContext context) {
    if (context.payers().complications().isEmpty()) {
      return Optional.empty();
    }
    return Tables.use(context, PayerTable.MS_DRG, PayerTables::drgs)
        .flatMap(definitions ->
            estimator.estimate(
                context,
                definitions,
                Optional.ofNullable(context.payers().releases().get(PayerTable.MS_DRG))
                    .map(PayerRelease::label)
                    .orElse(""),
                complications(context)));
  }
}
