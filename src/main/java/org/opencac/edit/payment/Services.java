package org.opencac.edit.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.EditContext;
import org.opencac.edit.Procedure;

/** The services (CPT, HCPCS) of an encounter with their positions and dates. */
final class Services {
  private Services() {}

  /**
   * A service.
   *
   * @param number its position, from 1
   * @param line as given
   * @param date when it was done, the encounter's date when not given
   */
  record Service(int number, Procedure line, Optional<LocalDate> date) {
    String code() {
      return line.code();
    }

    List<String> modifiers() {
      return line.modifiers();
    }

    boolean sameDay(Service other) {
      return date.equals(other.date());
    }
  }

  /** In the order of the encounter. */
  static List<Service> of(EditContext context) {
    List<Service> services = new ArrayList<>();
    List<Procedure> lines = context.encounter().procedures();
    for (int i = 0; i < lines.size(); i++) {
      Procedure line = lines.get(i);
      if (line.system() == CodeSystem.CPT || line.system() == CodeSystem.HCPCS) {
        services.add(new Service(i + 1, line, line.date().or(context::date)));
      }
    }
    return services;
  }
}
