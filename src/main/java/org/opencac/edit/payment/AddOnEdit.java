package org.opencac.edit.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.Place;
import org.opencac.edit.payment.Services.Service;
import org.opencac.payer.AddOnCodes;
import org.opencac.payer.PayerTable;
import org.opencac.payer.PayerTables;

/** An add-on service without the primary one it belongs to. */
final class AddOnEdit implements Edit {
  private static final int SHOWN = 6;

  @Override
  public String id() {
    return "ADD_ON";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    List<Service> services = Services.of(context);
    if (services.isEmpty()) {
      return;
    }
    Tables.need(context, findings, PayerTable.ADD_ON, PayerTables::addOns)
        .ifPresent(table -> {
          for (Service service : services) {
            judge(table, service, services, findings);
          }
        });
  }

  private static void judge(
      AddOnCodes table, Service service, List<Service> services, Findings findings) {
    table
        .find(service.code(), service.date().orElse(LocalDate.MAX))
        .ifPresent(addOn -> {
          List<Service> others =
              services.stream()
                  .filter(other -> !other.code().equals(service.code()) && other.sameDay(service))
                  .toList();
          boolean listed =
              others.stream().anyMatch(other -> addOn.primaries().contains(other.code()));
          if (listed || addOn.type() != 1 && !others.isEmpty()) {
            return;
          }
          boolean sure = addOn.type() == 1;
          findings.add(
              Draft.at(
                      Place.procedure(service.number()),
                      service.code()
                          + " is an add-on code"
                          + (sure
                              ? "; none of its primary codes is there on the same date."
                              : " and stands alone on its date."))
                  .about(service.code())
                  .in("AOC type " + addOn.type())
                  .toFix(
                      addOn.primaries().isEmpty()
                          ? "Add the primary service; the contractor decides which are accepted."
                          : "Add the primary service that was done, one of "
                              + some(addOn.primaries())
                              + (sure ? "." : " or another that the contractor accepts."))
                  .atMost(sure ? Level.ERROR : Level.WARNING));
        });
  }

  private static String some(SortedSet<String> primaries) {
    String shown = String.join(", ", primaries.stream().limit(SHOWN).toList());
    return primaries.size() > SHOWN ? shown + " …" : shown;
  }
}
