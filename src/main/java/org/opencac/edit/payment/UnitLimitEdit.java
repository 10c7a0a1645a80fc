package org.opencac.edit.payment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.Place;
import org.opencac.edit.payment.Services.Service;
import org.opencac.payer.PayerTable;
import org.opencac.payer.PayerTables;
import org.opencac.payer.UnitLimits;
import org.opencac.payer.UnitLimits.Limit;

/** More units of a service than NCCI's medically unlikely edits pay. */
final class UnitLimitEdit implements Edit {
  private static final Set<String> EQUIPMENT = Set.of("NU", "UE", "RR", "KH", "KI", "KJ");

  private record Day(String code, Optional<LocalDate> date) {}

  @Override
  public String id() {
    return "MUE";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    List<Service> services = Services.of(context);
    if (services.isEmpty()) {
      return;
    }
    Optional<UnitLimits> usual = usual(context, findings);
    Optional<UnitLimits> supplier =
        Tables.use(context, PayerTable.MUE_SUPPLIER, PayerTables::supplierUnits);
    Set<Day> done = new HashSet<>();
    for (Service service : services) {
      boolean equipment = service.modifiers().stream().anyMatch(EQUIPMENT::contains);
      Optional<UnitLimits> table = equipment && supplier.isPresent() ? supplier : usual;
      table
          .flatMap(limits -> limits.of(service.code()))
          .ifPresent(limit -> {
            boolean first = done.add(new Day(service.code(), service.date()));
            judge(services, service, limit, first, findings);
          });
    }
  }

  /** The limits of those whose claim it is. */
  private static Optional<UnitLimits> usual(EditContext context, Findings findings) {
    return switch (context.facts().claim()) {
      case PROFESSIONAL ->
          Tables.need(
              context, findings, PayerTable.MUE_PRACTITIONER, tables -> tables.units(false));
      case INSTITUTIONAL ->
          Tables.need(context, findings, PayerTable.MUE_HOSPITAL, tables -> tables.units(true));
      case SUPPLIER ->
          Tables.need(context, findings, PayerTable.MUE_SUPPLIER, PayerTables::supplierUnits);
    };
  }

  private static void judge(
      List<Service> services, Service service, Limit limit, boolean first, Findings findings) {
    long day =
        services.stream()
            .filter(other -> other.code().equals(service.code()) && other.sameDay(service))
            .mapToLong(other -> Math.max(0, other.line().units()))
            .sum();
    switch (limit.adjudication()) {
      case LINE -> {
        if (service.line().units() > limit.units()) {
          findings.add(
              draft(service, service.line().units(), limit, "on one line")
                  .toFix(
                      "If more was truly done, put it on further lines, each with the modifier"
                          + " that says why (76, 77, 91, 59 or an anatomic one)."));
        }
      }
      case DATE_OF_SERVICE_POLICY -> {
        if (first && day > limit.units()) {
          findings.add(
              draft(service, day, limit, "on one date")
                  .toFix(
                      "Correct the units; by policy no more is paid, whatever the record says."));
        }
      }
      case DATE_OF_SERVICE_CLINICAL -> {
        if (first && day > limit.units()) {
          findings.add(
              draft(service, day, limit, "on one date")
                  .toFix(
                      "Check the units; if they are right the record must show why, and the payer"
                          + " may pay on appeal.")
                  .atMost(limit.units() == 0 ? Level.ERROR : Level.WARNING));
        }
      }
    }
  }

  private static Draft draft(Service service, long units, Limit limit, String where) {
    String most =
        limit.units() == 0
            ? "none is paid to this kind of provider"
            : "at most " + limit.units() + (limit.units() == 1 ? " is paid" : " are paid");
    return Draft.at(
            Place.procedure(service.number()),
            service.code()
                + ": "
                + units
                + (units == 1 ? " unit " : " units ")
                + where
                + "; "
                + most
                + " (MAI "
                + (limit.adjudication().ordinal() + 1)
                + ").")
        .about(service.code())
        .quoting(limit.rationale(), "MUE, MAI " + (limit.adjudication().ordinal() + 1));
  }
}
