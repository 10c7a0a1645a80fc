package org.opencac.edit.payment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Level;
import org.opencac.edit.Place;
import org.opencac.edit.payment.ModifierRules.Rule;
import org.opencac.edit.payment.ServiceKinds.Kind;
import org.opencac.edit.payment.Services.Service;

/**
 * Modifiers that do not belong to their service, contradict each other or lack what they need. What
 * depends on the fee schedule or on a diagnosis is in {@link ModifierIndicators} and {@link
 * ModifierSide}.
 */
final class ModifierEdit implements Edit {
  private static final int MOST = 4;
  private static final Set<String> SUPPLY = Set.of("NU", "UE", "RR");

  private final ModifierRules rules = new ModifierRules();
  private final ServiceKinds kinds = new ServiceKinds();
  private final ModifierIndicators indicators = new ModifierIndicators(kinds);

  @Override
  public String id() {
    return "MODIFIER";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    List<Service> services = Services.of(context);
    for (Service service : services) {
      line(service, findings);
      Set<String> seen = new HashSet<>();
      for (String modifier : service.modifiers()) {
        Rule rule = rules.byModifier().get(modifier);
        if (!seen.add(modifier)) {
          findings.add(draft(service, "has " + modifier + " twice.").toFix("Keep one."));
        } else if (rule != null) {
          place(rule, service, findings);
          contradictions(rule, service, findings);
          needs(rule, service, services, findings);
        }
      }
      ModifierSide.check(context, service, findings);
    }
    if (!services.isEmpty()) {
      indicators.check(context, services, findings);
    }
  }

  private void line(Service service, Findings findings) {
    if (service.modifiers().size() > MOST) {
      findings.add(
          draft(service, "has more than four modifiers.")
              .toFix("Put 99 in the fourth place and the others into the narrative.")
              .atMost(Level.WARNING));
    }
    if (kinds.is(Kind.EQUIPMENT, service.code())
        && service.modifiers().stream().noneMatch(SUPPLY::contains)) {
      findings.add(
          draft(service, "is equipment without a pricing modifier.")
              .in("7")
              .toFix("Add NU (new), UE (used) or RR (rented), in first place.")
              .atMost(Level.WARNING));
    }
  }

  private void place(Rule rule, Service service, Findings findings) {
    if (!rule.belongsTo(kinds, service.code())) {
      String kind = rule.on().replace("not-", "");
      findings.add(
          draft(
                  service,
                  "has "
                      + rule.modifier()
                      + " ("
                      + rule.says()
                      + "), which belongs "
                      + (rule.on().startsWith("not-") ? "to services other than " : "only to ")
                      + kind
                      + " services.")
              .toFix("Remove " + rule.modifier() + " or correct the service."));
    } else if (rule.modifier().equals("76") && kinds.is(Kind.LABORATORY, service.code())) {
      findings.add(
          draft(service, "has 76 on a laboratory test.")
              .toFix("Use 91 for a test that was repeated on purpose.")
              .atMost(Level.WARNING));
    }
  }

  private static void contradictions(Rule rule, Service service, Findings findings) {
    for (String other : service.modifiers()) {
      if (rule.notWith().contains(other) && rule.modifier().compareTo(other) < 0) {
        findings.add(
            draft(
                    service,
                    "has both "
                        + rule.modifier()
                        + " and "
                        + other
                        + "; they exclude each"
                        + " other.")
                .toFix(
                    "Keep the one the record supports: "
                        + rule.modifier()
                        + " means "
                        + rule.says()
                        + "."));
      }
    }
  }

  private static void needs(Rule rule, Service service, List<Service> services, Findings findings) {
    boolean met =
        switch (rule.needs()) {
          case "" -> true;
          case "same-code" ->
              services.stream()
                  .anyMatch(other ->
                      other.number() != service.number()
                          && other.code().equals(service.code())
                          && other.sameDay(service));
          case "other-service" ->
              services.stream()
                  .anyMatch(other -> other.number() != service.number() && other.sameDay(service));
          default ->
              service.modifiers().stream().anyMatch(List.of(rule.needs().split(" "))::contains);
        };
    if (!met) {
      findings.add(
          draft(
                  service,
                  "has "
                      + rule.modifier()
                      + " ("
                      + rule.says()
                      + ")"
                      + (rule.needs().equals("same-code")
                          ? ", but the service stands only once on its date."
                          : rule.needs().equals("other-service")
                              ? ", but no other service stands on its date."
                              : " without " + rule.needs() + "."))
              .toFix(
                  "Remove "
                      + rule.modifier()
                      + ", or add what it refers to if it is on this claim.")
              .atMost(Level.WARNING));
    }
  }

  static Draft draft(Service service, String says) {
    return Draft.at(Place.procedure(service.number()), service.code() + " " + says)
        .about(service.code());
  }
}
