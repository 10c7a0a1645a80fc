package org.opencac.edit;

import java.util.List;
import org.opencac.note.Span;

/**
 * A code that somebody (the engine, a person) read in a document of the chart, as a plain fact.
 *
 * @param code as coders write it
 * @param status what the document says about it
 * @param confidence how sure the reading is, 0 to 1
 * @param note position of the document, from 1
 * @param assessed whether the document evaluates, treats or follows it, and does not only list it
 * @param evidence where the words stand, in the document's original text; empty when it is about no
 *     words in particular
 */
public record ChartCode(
    String code,
    Status status,
    double confidence,
    int note,
    boolean assessed,
    List<Span> evidence) {

  /** What a document says about a condition. */
  public enum Status {
    /** The patient has it and it may be coded. */
    STATED,
    /** Words of the document would support it; not sure enough to be offered. */
    WEAK,
    /** Probable, suspected, rule out. */
    UNCERTAIN,
    /** Denied or ruled out. */
    NEGATED,
    /** In the past. */
    HISTORICAL,
    /** Of a relative. */
    FAMILY
  }

  /** Copies the evidence. */
  public ChartCode {
    evidence = List.copyOf(evidence);
  }
}
