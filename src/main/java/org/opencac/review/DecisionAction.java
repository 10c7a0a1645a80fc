package org.opencac.review;

import java.util.Locale;
import java.util.Optional;

/** What a coder did. */
public enum DecisionAction {
  /** Took a suggestion over. */
  ACCEPT,
  /** Turned a suggestion down. */
  REJECT,
  /** Took another code instead of a suggestion or an assigned code. */
  REPLACE,
  /** Added a code that was not suggested. */
  ADD,
  /** Took an assigned code off. */
  REMOVE,
  /** Put the codes of a group in order. */
  SEQUENCE,
  /** Said whether a diagnosis was present on admission. */
  POA,
  /** Kept a decision although the newest run no longer agrees. */
  CONFIRM,
  /** Took the last step back. */
  UNDO,
  /** Left a warning of the edits standing when submitting; changes no code and is never undone. */
  ACKNOWLEDGE;

  /** Whether it is one of the steps that coding consists of and that an undo takes back. */
  boolean step() {
    return this != UNDO && this != ACKNOWLEDGE;
  }

  /** The name used in scripts: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The action of a label. */
  public static Optional<DecisionAction> of(String label) {
    for (DecisionAction action : values()) {
      if (action.label().equals(label)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }
}
