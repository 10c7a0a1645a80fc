package org.opencac.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.suggest.NotCoded;

/**
 * The rules of the ICD-10-PCS Guidelines that decide which of the codes of a chart stay: steps of
 * an operation and the way to it are not coded by themselves (B3.1b), an inspection that belongs to
 * another procedure is not either (B3.11a), and a mention that says less gives way to one of the
 * same procedure that says more. Stateless.
 */
final class ProcedureRules {
  static final String AUTHORITY = "ICD-10-PCS Guidelines";
  private static final char SURGERY = '0';
  private static final char INSPECTION = 'J';
  private static final char REGIONS = 'W';
  private static final int STEPS = 10;
  private static final int WAY = 3;
  private static final int SAME_SCOPE = 8;

  private ProcedureRules() {}

  /** What stays; what goes is added to {@code left}. */
  static List<CodedProcedure> apply(List<CodedProcedure> all, List<NotCoded> left) {
    List<CodedProcedure> kept = new ArrayList<>();
    for (CodedProcedure one : all) {
      Optional<CodedProcedure> whole = whole(one, all);
      Optional<CodedProcedure> other = whole.isPresent() ? whole : inspected(one, all);
      if (other.isPresent()) {
        left.add(
            new NotCoded(
                one.mention().span(),
                whole.isPresent() ? "part of another procedure" : "inspection before a procedure",
                Optional.of(other.get().mention().span()),
                whole.isPresent() ? "B3.1b" : "B3.11a"));
      } else if (all.stream().noneMatch(that -> saysMore(that, one))) {
        kept.add(one);
      }
    }
    return kept.stream().filter(one -> !PartOfWhole.said(one, kept)).toList();
  }

  /** Whether a section of its own states the operation. */
  private static boolean stated(CodedProcedure coded) {
    return coded.mention().stated() && surgery(coded) && coded.code().charAt(2) != INSPECTION;
  }

  /** A named operation, neither a step nor a way nor a look. */
  private static boolean operation(CodedProcedure coded) {
    return surgery(coded)
        && coded.code().charAt(2) != INSPECTION
        && coded.mention().names().stream()
            .allMatch(name -> name.kind() == ProcedureName.Kind.PROCEDURE);
  }

  private static boolean surgery(CodedProcedure coded) {
    return coded.code().charAt(0) == SURGERY || coded.code().startsWith("10");
  }

  /** The operation that a step or a way belongs to. */
  private static Optional<CodedProcedure> whole(CodedProcedure one, List<CodedProcedure> all) {
    boolean step = of(one, ProcedureName.Kind.STEP) && !one.mention().stated();
    boolean way = of(one, ProcedureName.Kind.WAY);
    boolean anesthesia = of(one, ProcedureName.Kind.ANESTHESIA);
    if (!step && !way && !anesthesia) {
      return Optional.empty();
    }
    int behind = one.mention().sentence();
    return all.stream()
        .filter(other -> !other.equals(one))
        .filter(other ->
            operation(other) || stated(other) || (way && surgery(other) && !of(other, one)))
        .filter(other -> {
          int gap = behind - other.mention().sentence();
          return stated(other)
              || anesthesia
              || (step && gap >= 0 && gap <= STEPS && minor(one))
              || (way && gap <= WAY && gap >= -WAY);
        })
        .findFirst();
  }

  private static boolean of(CodedProcedure coded, ProcedureName.Kind kind) {
    return coded.mention().names().stream().anyMatch(name -> name.kind() == kind);
  }

  private static boolean of(CodedProcedure other, CodedProcedure one) {
    return of(other, ProcedureName.Kind.WAY)
        || of(other, ProcedureName.Kind.STEP)
        || other.mention().span().equals(one.mention().span());
  }

  /** Closing, tying, freeing, draining: what follows every operation. */
  private static boolean minor(CodedProcedure step) {
    return "QLN".indexOf(step.code().charAt(2)) >= 0;
  }

  /** The procedure that an inspection belongs to. */
  private static Optional<CodedProcedure> inspected(CodedProcedure one, List<CodedProcedure> all) {
    if (one.code().charAt(0) != SURGERY
        || one.code().charAt(2) != INSPECTION
        || one.mention().values().stream()
            .anyMatch(value -> value.label().equals(ProcedureReader.CONVERTED))) {
      return Optional.empty();
    }
    return all.stream()
        .filter(other -> other.code().charAt(0) == SURGERY && other.code().charAt(2) != INSPECTION)
        .filter(other -> sameRegion(one.code(), other.code()))
        .filter(other -> {
          int gap = other.mention().sentence() - one.mention().sentence();
          boolean scope = one.code().charAt(4) == other.code().charAt(4);
          int most = scope ? SAME_SCOPE : one.code().charAt(1) == REGIONS ? WAY : 1;
          return gap >= (scope ? -1 : 0) && gap <= most;
        })
        .findFirst();
  }

  private static boolean sameRegion(String inspection, String other) {
    if (other.startsWith("06L38") || other.startsWith("0W3P8")) {
      return inspection.startsWith("0DJ");
    }
    char system = inspection.charAt(1);
    char of = other.charAt(1);
    if (system != REGIONS) {
      boolean upper = "06".indexOf(inspection.charAt(3)) >= 0;
      boolean digestive = inspection.startsWith("0DJ");
      return (system == of || (system == 'T' && of == 'V'))
          && (!digestive || upper == ("1234567 9".indexOf(other.charAt(3)) >= 0));
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
            && Labels.key(that.path().get(1)).equals(Labels.key(one.path().get(1)));
    return sameStem || sameButSide;
  }
}
