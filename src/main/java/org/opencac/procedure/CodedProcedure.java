package org.opencac.procedure;

import java.util.List;
import org.opencac.suggest.Evidence;
import org.opencac.suggest.MissingAttribute;

/**
 * A valid code for a mention, with what decided its characters.
 *
 * @param code seven characters, valid in the release
 * @param mention the mention
 * @param sited whether the body part stands beside the name or is part of it
 * @param composed whether the name was put together from a stem and an ending
 * @param evidence the words, in order of the note
 * @param missing the characters that the note leaves open, with their values
 * @param path the operation, body part and other values in words
 * @param sideOpen whether a side is missing
 * @param times how many separate body parts of this value it was done to (B3.2b), at least 1
 */
record CodedProcedure(
    String code,
    ProcedureMention mention,
    boolean sited,
    boolean composed,
    List<Evidence> evidence,
    List<MissingAttribute> missing,
    List<String> path,
    boolean sideOpen,
    int times) {

  /** Copies the lists. */
  CodedProcedure {
    evidence = List.copyOf(evidence);
    missing = List.copyOf(missing);
    path = List.copyOf(path);
  }

  /** The characters that name operation and body part. */
  String stem() {
    return code.substring(0, ProcedureTables.TABLE + 1);
  }
}
