package org.opencac.learn;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The codes of an older edition that a site codes in: a code that extends one of them, and is none
 * itself, counts as that one. Without labels every code stays as it is. Immutable.
 *
 * @param codes codes without their dot; empty for none
 */
record Labels(Set<String> codes) {
  /** Leaves every code as it is. */
  static final Labels NONE = new Labels(Set.of());

  Labels {
    codes = Collections.unmodifiableSet(new TreeSet<>(codes));
  }

  /** The code, or the longest label that it extends. */
  String fold(String code) {
    if (codes.isEmpty() || codes.contains(code)) {
      return code;
    }
    for (int length = code.length() - 1; length >= 3; length--) {
      if (codes.contains(code.substring(0, length))) {
        return code.substring(0, length);
      }
    }
    return code;
  }
}
