package org.opencac.service;

import java.util.List;

/**
 * A modifier with what the note says for it.
 *
 * @param modifier two characters
 * @param reason why, in a coder's words
 * @param evidence the words that document it; empty when it follows from another service
 */
public record ServiceModifier(String modifier, String reason, List<ServiceEvidence> evidence) {

  /** Checks the modifier and copies the list. */
  public ServiceModifier {
    if (modifier.length() != 2) {
      throw new IllegalArgumentException("a modifier must have two characters, got " + modifier);
    }
    evidence = List.copyOf(evidence);
  }
}
