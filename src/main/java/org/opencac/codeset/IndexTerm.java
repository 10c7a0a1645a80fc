package org.opencac.codeset;

import java.util.List;

/**
 * A term of the Index as read, with the terms and table cells below it. Texts that are absent are
 * empty.
 */
record IndexTerm(
    IndexLevel level,
    String code,
    String manifestation,
    String see,
    String seeAlso,
    List<IndexTerm> children) {
  /** Whether the term leads to a code or to another term. */
  boolean leadsSomewhere() {
    return !(code.isEmpty() && manifestation.isEmpty() && see.isEmpty() && seeAlso.isEmpty());
  }
}
