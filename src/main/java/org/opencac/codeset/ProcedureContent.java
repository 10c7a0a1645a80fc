package org.opencac.codeset;

import java.util.List;

/**
 * What a release of ICD-10-PCS says beyond its list of codes.
 *
 * @param tables the tables, in order
 * @param keys the keys of body parts, devices, substances and operations
 * @param index the Index
 */
public record ProcedureContent(
    List<ProcedureTable> tables, List<ProcedureKey> keys, List<ProcedureIndexEntry> index) {

  /** Nothing but the list of codes. */
  public static final ProcedureContent NONE = new ProcedureContent(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public ProcedureContent {
    tables = List.copyOf(tables);
    keys = List.copyOf(keys);
    index = List.copyOf(index);
  }

  /** Whether there is nothing. */
  public boolean isEmpty() {
    return tables.isEmpty() && keys.isEmpty() && index.isEmpty();
  }
}
