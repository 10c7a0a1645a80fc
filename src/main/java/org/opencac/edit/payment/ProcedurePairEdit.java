package org.opencac.edit.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.EncounterFacts.Claim;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;
import org.opencac.edit.payment.Services.Service;
import org.opencac.payer.PayerTable;
import org.opencac.payer.ProcedurePairs;
import org.opencac.payer.ProcedurePairs.ModifierIndicator;
import org.opencac.payer.ProcedurePairs.Pair;

/** Two services on one date of which NCCI pays only one. */
final class ProcedurePairEdit implements Edit {
  /** Modifiers that may bypass an edit with indicator 1, on the line of either column. */
  static final Set<String> BYPASS =
      Set.of(
          "E1", "E2", "E3", "E4", "FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "TA",
          "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "LT", "RT", "LC", "LD", "RC", "LM",
          "RI", "24", "25", "57", "58", "78", "79", "27", "59", "91", "XE", "XS", "XP", "XU");

  private static final String CMS = "NCCI";

  @Override
  public String id() {
    return "PTP";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    List<Service> services = Services.of(context);
    if (services.size() < 2 || context.facts().claim() == Claim.SUPPLIER) {
      return;
    }
    boolean hospital = context.facts().claim() == Claim.INSTITUTIONAL;
    Tables.need(
            context,
            findings,
            hospital ? PayerTable.PTP_HOSPITAL : PayerTable.PTP_PRACTITIONER,
            tables -> tables.pairs(hospital))
        .ifPresent(pairs -> {
          for (Service first : services) {
            for (Service second : services) {
              if (first.sameDay(second) && !first.code().equals(second.code())) {
                judge(pairs, first, second, findings);
              }
            }
          }
        });
  }

  private static void judge(
      ProcedurePairs pairs, Service first, Service second, Findings findings) {
    pairs
        .find(first.code(), second.code(), first.date().orElse(LocalDate.MAX))
        .filter(pair -> !bypassed(pair, first, second))
        .ifPresent(pair -> {
          boolean never = pair.indicator() == ModifierIndicator.NOT_ALLOWED;
          findings.add(
              Draft.at(
                      Place.procedure(second.number()),
                      second.code()
                          + " is not paid beside "
                          + first.code()
                          + " on the same date"
                          + (never ? "; no modifier changes that." : " without a modifier."))
                  .about(first.code(), second.code())
                  .quoting(pair.rationale(), CMS + " PTP, indicator " + (never ? "0" : "1"))
                  .toFix(
                      never
                          ? "Remove " + second.code() + "; it is part of " + first.code() + "."
                          : "Remove "
                              + second.code()
                              + ", or, if the record shows that the services were separate, add"
                              + " the modifier that says how (XE, XS, XP, XU, 59, an anatomic one;"
                              + " 25 or 57 on an evaluation)."));
        });
  }

  private static boolean bypassed(Pair pair, Service first, Service second) {
    return pair.indicator() == ModifierIndicator.ALLOWED
        && (first.modifiers().stream().anyMatch(BYPASS::contains)
            || second.modifiers().stream().anyMatch(BYPASS::contains));
  }
}
