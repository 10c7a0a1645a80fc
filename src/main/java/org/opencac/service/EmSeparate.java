package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.note.Setting;
import org.opencac.note.Span;

/**
 * Tells whether a visit stands beside the procedures of its day: another problem was managed, major
 * surgery was decided on, or the minutes were told apart. Stateless.
 */
final class EmSeparate {
  private static final EmGlobals GLOBALS = EmGlobals.load();

  /** So many words around a problem are about it. */
  private static final int NEAR = 12;

  /** A decision stands so many statements behind its problem at most. */
  private static final int NEXT = 3;

  private EmSeparate() {}

  /** Whether a service is major surgery, on which the visit beside it decided. */
  static boolean decidedMajor(ServiceDraft draft) {
    return GLOBALS.has(draft.code);
  }

  /** Whether the note shows work beyond the usual work of a procedure of the same day. */
  static boolean separate(
      ServiceNote note,
      List<ServiceDraft> found,
      List<Worksheet.Element> problems,
      List<Worksheet.Element> risk,
      EmElements elements) {
    List<ServiceDraft> procedures = found.stream().filter(EmVisit::surgical).toList();
    boolean weighty =
        EmProblems.level(problems) >= 2 || risk.stream().anyMatch(e -> e.level() >= 2);
    if (procedures.isEmpty() && !weighty && EmFamily.CUES.in(note, "performed")) {
      return false;
    }
    if (procedures.isEmpty()) {
      return note.setting() != Setting.EMERGENCY
          || !problems.isEmpty() && note.sentences().size() >= NEXT
          || risk.stream().anyMatch(e -> e.level() >= 2)
          || risk.stream().anyMatch(e -> e.level() == 1)
              && EmFamily.untitled(EmRemainder.of(note, procedures), EmFamily.Weight.SOME)
          || EmFamily.told(note) && !EmFamily.CUES.in(note, "hands-on");
    }
    if (EmFamily.CUES.in(note, "no-other")) {
      return false;
    }
    if (decided(note, procedures) || EmMinutes.apart(note)) {
      return true;
    }
    boolean drug = risk.stream().anyMatch(e -> e.level() >= 2);
    if (note.setting() == Setting.INPATIENT && drug && !problems.isEmpty()) {
      return true;
    }
    return drug
            && problems.stream()
                .anyMatch(e ->
                    (e.level() >= 2 || e.what().contains("chronic"))
                        && procedures.stream().noneMatch(p -> shares(note, e, p)))
        || beside(EmRemainder.of(note, procedures), procedures, elements);
  }

  /**
   * Whether what is left of a note without its procedures holds a problem that none of them was
   * done for, with a decision on it: the same statement tells it, or one of the next.
   */
  static boolean beside(ServiceNote rest, List<ServiceDraft> procedures, EmElements elements) {
    boolean emergency = rest.setting() == Setting.EMERGENCY;
    List<Worksheet.Element> decisions = new ArrayList<>(elements.risk(rest));
    decisions.removeIf(e -> e.level() <= 0);
    boolean examined = emergency && !elements.data(rest, false, false).isEmpty();
    return elements.problems(rest).stream()
        .filter(e -> !e.reason().startsWith(EmProblems.REASON_ALONE))
        .filter(e -> apart(rest, e) || procedures.stream().noneMatch(p -> shares(rest, e, p)))
        .anyMatch(e ->
            examined && e.level() > 0 || decisions.stream().anyMatch(d -> follows(rest, e, d)));
  }

  /** Whether the statement of a problem, or the one before it, says that it is another matter. */
  private static boolean apart(ServiceNote rest, Worksheet.Element problem) {
    int at = at(rest, problem);
    return at >= 0
        && rest.statements().subList(Math.max(0, at - 2), at + 1).stream()
            .anyMatch(s -> EmFamily.CUES.in(s, "beside-it"));
  }

  private static boolean follows(
      ServiceNote rest, Worksheet.Element problem, Worksheet.Element decision) {
    int behind = at(rest, decision) - at(rest, problem);
    return behind >= 0 && behind <= NEXT;
  }

  private static int at(ServiceNote rest, Worksheet.Element element) {
    Span span = element.evidence().getFirst().span();
    List<ServiceSentence> statements = rest.statements();
    for (int i = 0; i < statements.size(); i++) {
      if (statements.get(i).words().span().overlaps(span)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether this visit led to major surgery of the same day: fracture care is major surgery. */
  static boolean decided(ServiceNote note, List<ServiceDraft> procedures) {
    return !procedures.isEmpty()
        && procedures.stream().anyMatch(draft -> GLOBALS.has(draft.code))
        && (note.setting() == Setting.EMERGENCY
            || EmFamily.fresh(note)
            || procedures.stream().anyMatch(draft -> draft.carries.contains("care")))
        && EmFamily.CUES.in(note, "decision");
  }

  /** What inflected forms of a word share. */
  private static String stem(String word) {
    return word.length() > 6
        ? word.substring(0, 6)
        : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** The statement that names a service, which in run-on dictation is less than its sentence. */
  private static ServiceSentence statement(ServiceNote note, ServiceDraft draft) {
    return note.statements().stream()
        .filter(s -> s.words().span().overlaps(draft.mention()))
        .findFirst()
        .orElse(draft.sentence);
  }

  /** Whether a procedure was done for a problem: they share a telling word. */
  private static boolean shares(ServiceNote note, Worksheet.Element problem, ServiceDraft draft) {
    Set<String> told = new TreeSet<>();
    Words procedure = statement(note, draft).words();
    for (int i = 0; i < procedure.size(); i++) {
      told.add(stem(procedure.get(i)));
    }
    Span span = problem.evidence().getFirst().span();
    for (ServiceSentence sentence : note.statements()) {
      if (sentence.words().span().overlaps(span)) {
        Words words = sentence.words();
        int at = sentence.firstWord(span);
        for (int i = Math.max(0, at - NEAR); i < Math.min(words.size(), at + NEAR); i++) {
          String word = words.get(i);
          if (word.length() > 3 && !plain(words, i) && told.contains(stem(word))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean plain(Words words, int at) {
    return EmFamily.CUES.is(words.get(at), "plain");
  }
}
