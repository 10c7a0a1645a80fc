package org.opencac.edit.payment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.payment.ServiceKinds.Kind;
import org.opencac.edit.payment.Services.Service;
import org.opencac.payer.FeeSchedule;
import org.opencac.payer.FeeSchedule.Indicators;
import org.opencac.payer.PayerTable;
import org.opencac.payer.PayerTables;

/** Modifiers against the indicators of the physician fee schedule: 50, 26, TC, 25, 57. */
record ModifierIndicators(ServiceKinds kinds) {
  private static final Set<String> MAJOR = Set.of("090");
  private static final Set<String> MINOR = Set.of("000", "010");
  private static final Set<String> NEEDING = Set.of("50", "26", "TC", "25", "57");

  void check(EditContext context, List<Service> services, Findings findings) {
    Optional<FeeSchedule> fees =
        Tables.use(context, PayerTable.FEE_SCHEDULE, PayerTables::feeSchedule);
    boolean needed =
        services.stream().anyMatch(s -> s.modifiers().stream().anyMatch(NEEDING::contains));
    if (fees.isEmpty()) {
      if (needed) {
        findings.notJudged("not installed: " + PayerTable.FEE_SCHEDULE.label());
      }
      return;
    }
    for (Service service : services) {
      fees.get()
          .of(service.code())
          .ifPresent(indicators -> {
            bilateral(service, indicators, findings);
            component(service, indicators, findings);
          });
      if (kinds.is(Kind.EVALUATION, service.code())) {
        evaluation(fees.get(), service, services, findings);
      }
    }
  }

  private static void bilateral(Service service, Indicators indicators, Findings findings) {
    if (!service.modifiers().contains("50")) {
      return;
    }
    String why =
        switch (indicators.bilateral()) {
          case "0" -> "cannot be billed as bilateral (indicator 0).";
          case "2" -> "already means both sides (indicator 2).";
          case "9" -> "is no service to which sides apply (indicator 9).";
          default -> "";
        };
    if (!why.isEmpty()) {
      findings.add(
          ModifierEdit.draft(service, "has 50 but " + why).toFix("Remove 50 and bill one unit."));
    }
  }

  private static void component(Service service, Indicators indicators, Findings findings) {
    for (String modifier : List.of("26", "TC")) {
      if (service.modifiers().contains(modifier) && !indicators.technical().equals("1")) {
        findings.add(
            ModifierEdit.draft(
                    service,
                    "has "
                        + modifier
                        + " but is not divided into a professional and a technical component"
                        + " (indicator "
                        + indicators.technical()
                        + ").")
                .toFix("Remove " + modifier + "."));
      }
    }
  }

  private void evaluation(
      FeeSchedule fees, Service visit, List<Service> services, Findings findings) {
    boolean major = others(fees, visit, services, MAJOR);
    boolean minor = others(fees, visit, services, MINOR);
    boolean separate = visit.modifiers().contains("25");
    boolean decision = visit.modifiers().contains("57");
    if (decision && minor && !major) {
      findings.add(
          ModifierEdit.draft(visit, "has 57, but the procedure of the day is a minor one.")
              .toFix(
                  "Use 25 if the visit was significant and separate; the decision for a minor"
                      + " procedure is part of it."));
    } else if (separate && major && !minor) {
      findings.add(
          ModifierEdit.draft(visit, "has 25, but the procedure of the day is a major one.")
              .toFix("Use 57 if this visit decided on the surgery.")
              .atMost(Level.WARNING));
    } else if (!separate && !decision && (major || minor)) {
      findings.add(
          ModifierEdit.draft(visit, "stands beside a procedure of the same day without a modifier.")
              .toFix(
                  major
                      ? "Add 57 if this visit decided on the surgery; otherwise it is part of it."
                      : "Add 25 if the visit was significant and separate; otherwise it is part of"
                          + " the procedure.")
              .atMost(Level.WARNING));
    }
  }

  private static boolean others(
      FeeSchedule fees, Service visit, List<Service> services, Set<String> globalDays) {
    return services.stream()
        .filter(other -> other.number() != visit.number() && other.sameDay(visit))
        .flatMap(other -> fees.of(other.code()).stream())
        .anyMatch(indicators -> globalDays.contains(indicators.globalDays()));
  }
}
