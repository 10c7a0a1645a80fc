package org.opencac.review;

import java.util.Optional;

/**
 * A code on the way to the claim.
 *
 * @param code the code
 * @param display its title when it was chosen
 * @param origin how it came there: accept, replace or add
 * @param replaces the code that it stands in for
 * @param poa present on admission; empty when nobody has said
 * @param decision the decision that put it there
 * @param change what the newest run makes of it
 */
public record AssignedCode(
    CodeReference code,
    String display,
    DecisionAction origin,
    Optional<CodeReference> replaces,
    Optional<PresentOnAdmission> poa,
    Decision decision,
    Change change) {

  AssignedCode with(Optional<PresentOnAdmission> indicator) {
    return new AssignedCode(code, display, origin, replaces, indicator, decision, change);
  }

  AssignedCode with(Change other) {
    return new AssignedCode(code, display, origin, replaces, poa, decision, other);
  }
}
