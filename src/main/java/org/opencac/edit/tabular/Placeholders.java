package org.opencac.edit.tabular;

import java.util.Optional;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;

/** Finds the code that was meant when placeholders X are missing or are other characters. */
final class Placeholders {
  private static final int FULL = 7;
  private static final int CATEGORY = 3;

  private Placeholders() {}

  /** The billable code, without dot, that differs from the given one only in its placeholders. */
  static Optional<String> repaired(CodeSet codes, String raw) {
    if (raw.length() < FULL) {
      String missing = "X".repeat(FULL - raw.length());
      for (int at = raw.length() - 1; at >= CATEGORY; at--) {
        String candidate = raw.substring(0, at) + missing + raw.substring(at);
        if (valid(codes, candidate)) {
          return Optional.of(candidate);
        }
      }
      return Optional.empty();
    }
    if (raw.length() > FULL) {
      return Optional.empty();
    }
    for (int begin = FULL - 2; begin >= CATEGORY; begin--) {
      for (int end = begin + 1; end < FULL; end++) {
        String candidate = raw.substring(0, begin) + "X".repeat(end - begin) + raw.substring(end);
        if (valid(codes, candidate)) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean valid(CodeSet codes, String candidate) {
    return codes.find(candidate).filter(Code::billable).isPresent();
  }
}
