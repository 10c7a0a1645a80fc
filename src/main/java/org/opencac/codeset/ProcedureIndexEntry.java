package org.opencac.codeset;

import java.util.List;

/**
 * A line of the ICD-10-PCS Index that leads somewhere.
 *
 * @param path main term first
 * @param reference the words of its "see" or "use", empty when there are none
 * @param codes the first characters of the codes it leads to, three to seven; empty when it leads
 *     to words only
 */
public record ProcedureIndexEntry(List<String> path, String reference, List<String> codes) {

  /** Copies the lists. */
  public ProcedureIndexEntry {
    path = List.copyOf(path);
    codes = List.copyOf(codes);
  }
}
