package org.opencac.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/**
 * What a note tells beside the procedures of its day: its statements without those that name, tell
 * or follow up a procedure. What is left must hold a problem with a decision on it, or there was no
 * visit beside the procedure (NCCI policy manual, chapter 1: a minor procedure includes the
 * decision to do it and the usual work before and after). Stateless.
 */
final class EmRemainder {
  /** So many statements tell the steps of a procedure, even one that nobody here knows. */
  private static final int STEPS = 3;

  private EmRemainder() {}

  /** The note without its procedures. */
  static ServiceNote of(ServiceNote note, List<ServiceDraft> procedures) {
    List<Span> told =
        procedures.stream()
            .flatMap(draft -> draft.evidence.stream())
            .map(ServiceEvidence::span)
            .toList();
    List<ServiceSentence> statements = note.statements();
    Set<ServiceSentence> gone = new HashSet<>();
    Set<Integer> heads = new HashSet<>();
    for (ProblemItems.Item item : ProblemItems.of(statements)) {
      List<ServiceSentence> whole = new ArrayList<>(List.of(item.head()));
      whole.addAll(item.rest());
      if (item.listed()) {
        heads.add(item.head().index());
      }
      if (item.listed() && whole.stream().anyMatch(s -> covers(s, told))) {
        Span span = item.head().words().span().cover(whole.getLast().words().span());
        statements.stream().filter(s -> s.words().span().overlaps(span)).forEach(gone::add);
      }
    }
    List<ServiceSentence> left = new ArrayList<>();
    for (ServiceSentence statement : statements) {
      boolean beside = EmFamily.CUES.in(statement, "beside-it");
      boolean technical =
          !heads.contains(statement.index())
              && (technical(statement)
                  || !procedures.isEmpty() && EmFamily.CUES.in(statement, "aftercare"));
      if (!gone.contains(statement) && (beside || !covers(statement, told) && !technical)) {
        left.add(statement);
      }
    }
    return note.only(left);
  }

  private static boolean covers(ServiceSentence statement, List<Span> told) {
    return told.stream().anyMatch(span -> statement.words().span().overlaps(span));
  }

  /** Whether a statement tells how something was done. */
  private static boolean technical(ServiceSentence statement) {
    return statement.kind() == SectionKind.PROCEDURE
        || EmFamily.CUES.in(statement, "hands-on")
        || EmFamily.CUES.in(statement, "procedural")
        || EmFamily.CUES.in(statement, "performed")
        || EmFamily.CUES.in(statement, "tools");
  }

  /** Whether most of what the note tells is how something was done. */
  static boolean procedure(ServiceNote note) {
    return note.statements().stream().filter(EmRemainder::technical).count() >= STEPS;
  }

  /** Whether one of the statements that are left has words of a kind. */
  static boolean tells(ServiceNote remainder, String kind) {
    return remainder.statements().stream().anyMatch(s -> EmFamily.CUES.in(s, kind));
  }
}
