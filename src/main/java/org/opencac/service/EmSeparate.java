package org.opencac.service;

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
      List<Worksheet.Element> risk) {
    List<ServiceDraft> procedures = found.stream().filter(EmVisit::surgical).toList();
    boolean weighty =
        EmProblems.level(problems) >= 2 || risk.stream().anyMatch(e -> e.level() >= 2);
    if (procedures.isEmpty() && !weighty && EmFamily.CUES.in(note, "performed")) {
      return false;
    }
    if (procedures.isEmpty()) {
      return note.setting() != Setting.EMERGENCY
          || !problems.isEmpty()
          || risk.stream().anyMatch(e -> e.level() >= 2)
          || risk.stream().anyMatch(e -> e.level() == 1)
              && EmFamily.untitled(note, EmFamily.Weight.SOME)
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
                    && procedures.stream().noneMatch(p -> shares(note, e, p)));
  }

  /** Whether this visit led to major surgery of the same day: fracture care is major surgery. */
  static boolean decided(ServiceNote note, List<ServiceDraft> procedures) {
    return !procedures.isEmpty()
        && procedures.stream().anyMatch(draft -> GLOBALS.has(draft.code))
        && (note.setting() == Setting.EMERGENCY || EmFamily.fresh(note))
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
