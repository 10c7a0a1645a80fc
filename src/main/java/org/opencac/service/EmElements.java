package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/**
 * What a note says about problems, data and risk, each element with its words and a reason, and
 * what does not count. The counting rules are those of the decision-making table. Immutable.
 */
final class EmElements {
  private final EmWords words;
  private final EmProblems problems;
  private final EmData data;
  private final EmRisk risk;

  EmElements(EmWords words) {
    this.words = words;
    this.problems = new EmProblems(words);
    this.data = new EmData(words);
    this.risk = new EmRisk(words);
  }

  /** Problems addressed, most serious first. */
  List<Worksheet.Element> problems(ServiceNote note) {
    return note.column("problems", problems::find);
  }

  /** Tests, external notes, historian, own interpretation, discussion. */
  List<Worksheet.Element> data(ServiceNote note, boolean ecgBilled, boolean imagingBilled) {
    return data.find(note, ecgBilled, imagingBilled);
  }

  /** Risk of management, highest first. */
  List<Worksheet.Element> risk(ServiceNote note) {
    return note.column("risk", risk::find);
  }

  /** What is in the note and does not count. */
  List<Worksheet.Element> notCounted(ServiceNote note) {
    List<Worksheet.Element> found = new ArrayList<>();
    for (ServiceSentence sentence : note.sentences()) {
      Words in = sentence.words();
      if (sentence.kind() == SectionKind.PAST_HISTORY
          || sentence.kind() == SectionKind.PROBLEM_LIST) {
        List<Span> spans = words.of("chronic").getFirst().words().match(in, note.all());
        if (!spans.isEmpty()) {
          found.add(
              element(
                  "listed problem", "listed, neither evaluated nor treated", -1, spans, sentence));
        }
      }
      boolean list =
          sentence.kind() == SectionKind.MEDICATIONS || in.size() > 1 && in.get(0).equals("taking");
      if (list && in.size() > 1) {
        EmWords.Row row = words.of("listed").getFirst();
        found.add(
            element(row.what(), row.reason(), -1, List.of(in.span(0, in.size() - 1)), sentence));
      }
    }
    return found;
  }

  static boolean history(SectionKind kind) {
    return switch (kind) {
      case PAST_HISTORY,
          SURGICAL_HISTORY,
          FAMILY_HISTORY,
          SOCIAL_HISTORY,
          MEDICATIONS,
          ALLERGIES,
          REVIEW_OF_SYSTEMS,
          PROBLEM_LIST ->
          true;
      case BODY,
          CHIEF_COMPLAINT,
          HISTORY_OF_PRESENT_ILLNESS,
          SUBJECTIVE,
          OBJECTIVE,
          IMMUNIZATIONS,
          VITAL_SIGNS,
          PHYSICAL_EXAM,
          RESULTS,
          FINDINGS,
          IMPRESSION,
          ASSESSMENT,
          ASSESSMENT_AND_PLAN,
          PLAN,
          FINAL_DIAGNOSIS,
          PROVISIONAL_DIAGNOSIS,
          HOSPITAL_COURSE,
          PROCEDURE,
          INDICATION,
          INSTRUCTIONS,
          ADMINISTRATIVE,
          PASSAGE,
          GENERAL,
          OTHER ->
          false;
    };
  }

  static Worksheet.Element element(
      String what, String reason, int level, List<Span> spans, ServiceSentence sentence) {
    ServiceEvidence.Role role =
        what.contains("illness") || what.contains("problem")
            ? ServiceEvidence.Role.PROBLEM
            : reason.contains("test") || reason.contains("note") || level == 1
                ? ServiceEvidence.Role.DATA
                : ServiceEvidence.Role.RISK;
    return new Worksheet.Element(
        what,
        reason,
        level,
        spans.stream().map(s -> new ServiceEvidence(s, role, sentence.kind())).toList());
  }
}
