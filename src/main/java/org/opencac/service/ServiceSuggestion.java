package org.opencac.service;

import java.util.List;
import java.util.Optional;
import org.opencac.codeset.CodeSystem;
import org.opencac.suggest.AppliedRule;
import org.opencac.suggest.Decision;
import org.opencac.suggest.MissingAttribute;

/**
 * A service that the note supports.
 *
 * @param system CPT or HCPCS
 * @param code its number
 * @param display the installed descriptor, or our own words
 * @param licensed whether the descriptor is the publisher's; if not and the system is CPT, {@code
 *     display} says that a licence is needed
 * @param plain what the publisher says of it to patients, where a licensee has installed that
 * @param confidence how likely a coder keeps it, 0 to 1
 * @param decision what may be done with it
 * @param units how many, at least 1
 * @param modifiers in the order of the claim
 * @param evidence the words that support it, at least one
 * @param linkedDiagnoses codes of diagnoses that it was done for, best first
 * @param rules the rules that took part
 * @param documented what the note must say for it
 * @param missing what the note does not say
 * @param worksheet how a visit's level was found; empty for other services
 */
public record ServiceSuggestion(
    CodeSystem system,
    String code,
    String display,
    boolean licensed,
    Optional<String> plain,
    double confidence,
    Decision decision,
    int units,
    List<ServiceModifier> modifiers,
    List<ServiceEvidence> evidence,
    List<String> linkedDiagnoses,
    List<AppliedRule> rules,
    String documented,
    List<MissingAttribute> missing,
    Optional<Worksheet> worksheet) {

  /** Checks units and evidence and copies the lists. */
  public ServiceSuggestion {
    if (units < 1) {
      throw new IllegalArgumentException("units must be at least 1, got " + units);
    }
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a service must have evidence, " + code);
    }
    modifiers = List.copyOf(modifiers);
    evidence = List.copyOf(evidence);
    linkedDiagnoses = List.copyOf(linkedDiagnoses);
    rules = List.copyOf(rules);
    missing = List.copyOf(missing);
  }
}
