package org.opencac.edit.payment;

import java.util.List;
import org.opencac.edit.Edit;

/** The edits of payers, in the order they run. */
public final class PaymentEdits {
  private PaymentEdits() {}

  /** All of them. */
  public static List<Edit> all() {
    return List.of(
        new AgeEdit(),
        new SexEdit(),
        new UnacceptablePrincipal(),
        new QuestionableAdmission(),
        new UnspecifiedSide(),
        new PoaMissing(),
        new PoaExempt(),
        new PoaValue(),
        new DiagnosisPointer(),
        new UnitLimitEdit(),
        new ProcedurePairEdit(),
        new AddOnEdit(),
        new ModifierEdit(),
        new ComplicationEdit(new Severity()),
        new RiskEdit(new RiskCategories()),
        new DrgEdit(new PaymentGrouping()));
  }
}
