package org.opencac.service;

import java.util.List;
import org.opencac.suggest.NotCoded;

/**
 * What is found in a note.
 *
 * @param services what a coder is shown, best first; ties in order of code
 * @param notCoded services that were named and not done here, in order of position
 */
public record ServiceFindings(List<ServiceSuggestion> services, List<NotCoded> notCoded) {
  /** Nothing. */
  public static final ServiceFindings NONE = new ServiceFindings(List.of(), List.of());

  /** Copies the lists. */
  public ServiceFindings {
    services = List.copyOf(services);
    notCoded = List.copyOf(notCoded);
  }
}
