package org.opencac.procedure;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Codes that another code of the same operation already says: the whole organ where its part is
 * told, a reduction without a device beside one with it, the breaking of a stone that was taken
 * out, a part of a body part that was taken in full, a repair beside its reinforcement. Stateless.
 */
final class PartOfWhole {
  private static final char SURGERY = '0';
  private static final char NO_DEVICE = 'Z';
  private static final char REPOSITION = 'S';
  private static final int DEVICE = 5;
  private static final int NEAR = 12;

  /** System and whole, with the parts that say more; characters of the fourth place. */
  private static final Map<String, String> PARTS =
      Map.of("D8", "9AB", "DE", "FGHKLMNP", "BK", "CDF", "BL", "GHJ", "BM", "CDFGHJ", "F0", "12");

  /** Pairs of operations on one body part: the first goes where the second is coded. */
  private static final Set<String> YIELDING = Set.of("FC", "BT", "QU", "DB", "9C", "9B", "9T");

  private static final List<String> CHEST_DRAINS = List.of("0W99", "0W9B", "0W9C", "0W9D");

  private PartOfWhole() {}

  /** Whether the code says only what another one of its operation says too. */
  static boolean said(CodedProcedure one, List<CodedProcedure> all) {
    if (one.code().charAt(0) != SURGERY) {
      return false;
    }
    return all.stream()
        .filter(other -> other.code().charAt(0) == SURGERY)
        .filter(other -> !other.code().equals(one.code()))
        .filter(other -> Math.abs(other.mention().sentence() - one.mention().sentence()) <= NEAR)
        .anyMatch(other -> drained(one, other) || (sameSystem(one, other) && within(one, other)));
  }

  private static boolean sameSystem(CodedProcedure one, CodedProcedure other) {
    return other.code().charAt(1) == one.code().charAt(1);
  }

  private static boolean within(CodedProcedure one, CodedProcedure other) {
    return part(one, other) || unfixed(one, other) || yields(one, other);
  }

  /** A tube left in the chest at the end of an operation in it. */
  private static boolean drained(CodedProcedure one, CodedProcedure other) {
    int behind = one.mention().sentence() - other.mention().sentence();
    return CHEST_DRAINS.stream().anyMatch(one.code()::startsWith)
        && one.code().charAt(DEVICE) == '0'
        && "B2".indexOf(other.code().charAt(1)) >= 0
        && "J9".indexOf(other.code().charAt(2)) < 0
        && "04".indexOf(other.code().charAt(4)) >= 0
        && (behind > 0
            || (behind == 0 && one.mention().span().begin() > other.mention().span().begin()));
  }

  private static boolean part(CodedProcedure one, CodedProcedure other) {
    String parts = PARTS.getOrDefault("" + one.code().charAt(1) + one.code().charAt(3), "");
    return one.code().charAt(2) == other.code().charAt(2)
        && parts.indexOf(other.code().charAt(3)) >= 0
        && one.mention().sentence() != other.mention().sentence();
  }

  private static boolean unfixed(CodedProcedure one, CodedProcedure other) {
    return one.code().charAt(2) == REPOSITION
        && one.stem().equals(other.stem())
        && one.code().charAt(DEVICE) == NO_DEVICE
        && other.code().charAt(DEVICE) != NO_DEVICE;
  }

  private static boolean yields(CodedProcedure one, CodedProcedure other) {
    boolean diagnostic = one.code().endsWith("X");
    return !diagnostic
        && one.code().charAt(3) == other.code().charAt(3)
        && YIELDING.contains("" + one.code().charAt(2) + other.code().charAt(2));
  }
}
