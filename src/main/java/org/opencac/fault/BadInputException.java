package org.opencac.fault;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when input from outside (a note file, a code-set file, a rule file, an option) cannot be
 * used. It carries every fault found, not only the first, and never text of a note nor the message
 * of a third-party exception.
 */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** One fault. */
  public BadInputException(String id, String where, String what, String remedy) {
    this(List.of(new Fault(id, where, what, remedy)));
  }

  /** All faults of one input; at least one. */
  public BadInputException(List<Fault> faults) {
    super(faults.stream().map(Fault::message).collect(Collectors.joining("\n")));
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("faults must not be empty");
    }
    this.faults = List.copyOf(faults);
  }

  /** The faults, in the order of the input. */
  public List<Fault> faults() {
    return faults;
  }
}
