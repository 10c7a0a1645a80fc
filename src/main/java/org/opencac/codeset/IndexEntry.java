package org.opencac.codeset;

import java.util.List;

/**
 * A line of the Index that leads somewhere: to a code, to another term, or both. A cell of the
 * Neoplasm Table or the table of drugs is an entry of its own, with the heading of its column as
 * the last level.
 *
 * @param table the part of the Index
 * @param path main term first, at least one level
 * @param code as printed, with its dot; may end in {@code -} (incomplete code); empty when absent
 * @param manifestationCode the second code, printed in brackets; empty when absent
 * @param see the term to look up instead; empty when absent
 * @param seeAlso a further term to look up; empty when absent
 */
public record IndexEntry(
    IndexTable table,
    List<IndexLevel> path,
    String code,
    String manifestationCode,
    String see,
    String seeAlso) {
  /** Copies the path. */
  public IndexEntry {
    path = List.copyOf(path);
  }
}
