package org.opencac.edit.payment;

import java.util.List;
import org.opencac.edit.Edit;

/** The edits of payers, in the order they run. */
public final class PaymentEdits {
  private PaymentEdits() {}

  /** All of them. */
  public static List<Edit> all() {
    return List.of();
  }
}
