package org.opencac.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opencac.suggest.NotCoded;

/**
 * The multiple-procedure rules of the ICD-10-PCS Guidelines that decide which of the codes of a
 * chart stay: an inspection that belongs to another procedure is not coded by itself (B3.11a), and
 * a mention that says less gives way to one of the same procedure that says more. Stateless.
 */
final class ProcedureRules {
  static final String AUTHORITY = "ICD-10-PCS Guidelines";
  static final String INSPECTION = "J";
  private static final String REGIONS = "W";

  private ProcedureRules() {}

  /** What stays; what goes is added to {@code left}. */
  static List<CodedProcedure> apply(List<CodedProcedure> all, List<NotCoded> left) {
    List<CodedProcedure> kept = new ArrayList<>();
    for (CodedProcedure one : all) {
      Optional<CodedProcedure> other = part(one, all);
      if (other.isPresent()) {
        left.add(
            new NotCoded(
                one.mention().span(),
                "inspection that belongs to another procedure",
                Optional.of(other.get().mention().span()),
                "B3.11a"));
      } else if (all.stream().noneMatch(that -> saysMore(that, one))) {
        kept.add(one);
      }
    }
    return kept;
  }

  /** The procedure that an inspection belongs to: of the same system, in the same breath. */
  private static Optional<CodedProcedure> part(CodedProcedure one, List<CodedProcedure> all) {
    if (!one.code().startsWith("0") || one.code().charAt(2) != INSPECTION.charAt(0)) {
      return Optional.empty();
    }
    return all.stream()
        .filter(other ->
            other.code().startsWith("0") && other.code().charAt(2) != INSPECTION.charAt(0))
        .filter(other -> sameSystem(one.code(), other.code()))
        .filter(other ->
            other.mention().sentence() >= one.mention().sentence()
                && other.mention().sentence() - one.mention().sentence() <= reach(one))
        .findFirst();
  }

  /** A laparotomy or laparoscopy is the way to what follows it; an endoscopy stands closer. */
  private static int reach(CodedProcedure inspection) {
    return inspection.code().startsWith(REGIONS, 1) ? 3 : 1;
  }

  private static boolean sameSystem(String inspection, String other) {
    char system = inspection.charAt(1);
    char of = other.charAt(1);
    if (system != REGIONS.charAt(0)) {
      return system == of;
    }
    String within =
        switch (inspection.charAt(3)) {
          case 'G', 'J', 'H', 'F' -> "DFTUVG7W4";
          case '9', 'B', 'C', 'D', '8', 'Q' -> "B2W7";
          default -> "W";
        };
    return within.indexOf(of) >= 0;
  }

  /** Whether the other is the same procedure with fewer characters left open. */
  private static boolean saysMore(CodedProcedure that, CodedProcedure one) {
    if (that.code().equals(one.code()) || that.missing().size() >= one.missing().size()) {
      return false;
    }
    boolean sameStem = that.stem().equals(one.stem());
    boolean sameButSide =
        one.sideOpen()
            && that.code().substring(0, 3).equals(one.code().substring(0, 3))
            && unsided(that).equals(unsided(one));
    return sameStem || sameButSide;
  }

  private static String unsided(CodedProcedure coded) {
    return Labels.key(coded.path().get(1)).toLowerCase(Locale.ROOT);
  }
}
