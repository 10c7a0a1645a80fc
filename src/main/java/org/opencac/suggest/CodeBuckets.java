package org.opencac.suggest;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Codes or patterns by their first two characters, to tell quickly that no code can match: 260
 * buckets, a letter with a digit each. Two that share no bucket never match; two that do may.
 * Filled once, then constant and safe to share.
 */
final class CodeBuckets {
  private static final int DIGITS = 10;
  private static final int LAST = 26 * DIGITS - 1;

  private final BitSet buckets = new BitSet(LAST + 1);

  private CodeBuckets() {}

  /** The buckets that the codes stand in. */
  static CodeBuckets ofCodes(Collection<String> codes) {
    CodeBuckets all = new CodeBuckets();
    for (String code : codes) {
      all.buckets.set(bucket(code));
    }
    return all;
  }

  /** The buckets that hold any code a pattern matches. */
  static CodeBuckets ofPatterns(List<CodePattern> patterns) {
    CodeBuckets all = new CodeBuckets();
    for (CodePattern pattern : patterns) {
      all.buckets.set(bucket(pattern.first()), bucket(pattern.last()) + 1);
    }
    return all;
  }

  boolean meets(CodeBuckets other) {
    return buckets.intersects(other.buckets);
  }

  /** Ascends with the order of codes, so that a range of codes is a range of buckets. */
  private static int bucket(String code) {
    int letter = code.isEmpty() ? -1 : Character.toUpperCase(code.charAt(0)) - 'A';
    if (letter < 0 || letter >= LAST / DIGITS + 1) {
      return letter < 0 ? 0 : LAST;
    }
    int digit = code.length() < 2 ? 0 : code.charAt(1) - '0';
    return letter * DIGITS + Math.max(0, Math.min(DIGITS - 1, digit));
  }
}
