package org.opencac.codeset;

import java.util.ArrayList;
import java.util.List;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;

/** Collects the faults of one file, so that all of them can be told at once. */
public final class FaultList {
  private final String source;
  private final String id;
  private final String remedy;
  private final List<Fault> faults = new ArrayList<>();

  /** Faults of this source that all have this identifier and this remedy. */
  public FaultList(String source, String id, String remedy) {
    this.source = source;
    this.id = id;
    this.remedy = remedy;
  }

  /** A fault in a line, counted from 1. */
  public void add(int line, String what) {
    faults.add(new Fault(id, source + ":" + line, what, remedy));
  }

  /** A fault of the whole file. */
  public void add(String what) {
    faults.add(new Fault(id, source, what, remedy));
  }

  /** Throws when there is any fault. */
  public void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
  }
}
