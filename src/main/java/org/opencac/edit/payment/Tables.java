package org.opencac.edit.payment;

import java.util.Optional;
import java.util.function.Function;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.payer.PayerTable;
import org.opencac.payer.PayerTables;

/**
 * Gives edits the tables they need, and says in the result which were used and which are missing.
 */
final class Tables {
  private Tables() {}

  /** The table; when it is not there the edit is said to be not judged. */
  static <T> Optional<T> need(
      EditContext context,
      Findings findings,
      PayerTable table,
      Function<PayerTables, Optional<T>> which) {
    Optional<T> found = use(context, table, which);
    if (found.isEmpty()) {
      findings.notJudged("not installed: " + table.label());
    }
    return found;
  }

  /** The table if it is there. */
  static <T> Optional<T> use(
      EditContext context, PayerTable table, Function<PayerTables, Optional<T>> which) {
    Optional<T> found = which.apply(context.payers());
    found.ifPresent(present -> context.consulted(table));
    return found;
  }
}
