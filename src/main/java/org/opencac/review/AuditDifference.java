package org.opencac.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.NoteText;

/**
 * One way in which the auditor's codes differ from the coder's.
 *
 * @param number counts the differences of the audit, from 1
 * @param kind what differs
 * @param code the coder's code; empty when the auditor adds one
 * @param to the auditor's code; empty when the auditor removes one
 * @param principal whether it is about the principal or first-listed diagnosis
 * @param comment of the auditor, protected
 */
public record AuditDifference(
    int number,
    Kind kind,
    Optional<CodeReference> code,
    Optional<CodeReference> to,
    boolean principal,
    NoteText comment) {

  /** What differs. */
  public enum Kind {
    ADDED,
    REMOVED,
    /** Another code of the same category. */
    CHANGED,
    /** The same codes in another order; only the first is looked at. */
    RESEQUENCED,
    /** Present on admission. */
    POA;

    /** The name used in scripts: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What it weighs: the principal diagnosis weighs double. */
  public int weight() {
    return principal ? 2 : 1;
  }

  /**
   * The differences between two lists of codes.
   *
   * @param removed why the auditor took codes off
   */
  public static List<AuditDifference> between(
      List<AuditedCode> coder, List<AuditedCode> auditor, Map<CodeReference, NoteText> removed) {
    return new Comparison(coder, auditor, removed).differences();
  }

  /**
   * How well the coder did: 1 minus the weight of the differences over the weight of all codes that
   * either has; never below 0.
   *
   * @param differences all of them
   * @param standing those that count against the coder
   */
  static double accuracy(
      List<AuditedCode> coder,
      List<AuditedCode> auditor,
      List<AuditDifference> differences,
      List<AuditDifference> standing) {
    Set<CodeReference> all = new HashSet<>();
    coder.forEach(one -> all.add(one.code()));
    auditor.forEach(one -> all.add(one.code()));
    long changed = differences.stream().filter(one -> one.kind() == Kind.CHANGED).count();
    double total = all.size() - changed + (all.isEmpty() ? 0 : 1);
    int lost = standing.stream().mapToInt(AuditDifference::weight).sum();
    return total <= 0 ? 1 : Math.max(0, 1 - lost / total);
  }

  private static final class Comparison {
    private final List<AuditedCode> coder;
    private final List<AuditedCode> auditor;
    private final Map<CodeReference, NoteText> removed;
    private final List<AuditDifference> found = new ArrayList<>();

    Comparison(
        List<AuditedCode> coder, List<AuditedCode> auditor, Map<CodeReference, NoteText> removed) {
      this.coder = coder;
      this.auditor = auditor;
      this.removed = removed;
    }

    List<AuditDifference> differences() {
      Optional<CodeReference> first = principal(coder);
      Optional<CodeReference> wanted = principal(auditor);
      List<AuditedCode> added =
          new ArrayList<>(auditor.stream().filter(one -> !has(coder, one)).toList());
      for (AuditedCode mine : coder) {
        boolean isFirst = first.equals(Optional.of(mine.code()));
        Optional<AuditedCode> same =
            auditor.stream().filter(one -> one.code().equals(mine.code())).findFirst();
        if (same.isEmpty()) {
          Optional<AuditedCode> instead =
              added.stream().filter(one -> category(one).equals(category(mine))).findFirst();
          instead.ifPresent(added::remove);
          add(
              instead.isPresent() ? Kind.CHANGED : Kind.REMOVED,
              Optional.of(mine.code()),
              instead.map(AuditedCode::code),
              isFirst,
              instead.map(AuditedCode::comment).orElseGet(() -> why(mine.code())));
        } else if (!same.get().poa().equals(mine.poa())) {
          add(
              Kind.POA,
              Optional.of(mine.code()),
              Optional.of(mine.code()),
              false,
              same.get().comment());
        }
      }
      for (AuditedCode theirs : added) {
        add(
            Kind.ADDED,
            Optional.empty(),
            Optional.of(theirs.code()),
            wanted.equals(Optional.of(theirs.code())),
            theirs.comment());
      }
      boolean told = found.stream().anyMatch(AuditDifference::principal);
      if (!first.equals(wanted) && !told) {
        NoteText comment =
            auditor.stream()
                .filter(one -> wanted.equals(Optional.of(one.code())))
                .map(AuditedCode::comment)
                .findFirst()
                .orElse(new NoteText(""));
        add(Kind.RESEQUENCED, first, wanted, true, comment);
      }
      return List.copyOf(found);
    }

    private NoteText why(CodeReference code) {
      return removed.getOrDefault(code, new NoteText(""));
    }

    private void add(
        Kind kind,
        Optional<CodeReference> code,
        Optional<CodeReference> to,
        boolean principal,
        NoteText comment) {
      found.add(new AuditDifference(found.size() + 1, kind, code, to, principal, comment));
    }

    private static Optional<CodeReference> principal(List<AuditedCode> codes) {
      return codes.stream()
          .map(AuditedCode::code)
          .filter(code -> code.group() == CodeGroup.DIAGNOSIS)
          .findFirst();
    }

    private static boolean has(List<AuditedCode> codes, AuditedCode code) {
      return codes.stream().anyMatch(one -> one.code().equals(code.code()));
    }

    private static String category(AuditedCode code) {
      String text = code.code().code();
      return code.code().system() + text.substring(0, Math.min(3, text.length()));
    }
  }
}
