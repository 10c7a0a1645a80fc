package org.opencac.service;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.note.Span;

/**
 * Tells a drug that a note only mentions from one that was given at the visit: what the patient
 * takes, gets again and again, got elsewhere or is to come back for. Stateless.
 */
final class DrugMention {
  /** Words right before a drug that say that the patient has it. */
  private static final WordPattern HAS =
      WordPattern.of(
          "takes|taking|uses|using|is on|remains on|maintained on|stays on|self injects|self administers|self injecting|med list|medications include|meds include|continues on|continue|resume");

  /** The same beside words that say how often. */
  private static final WordPattern KEEPS =
      WordPattern.of("on|gets|getting|receives|continues|continuing|regimen");

  /** How often a drug is given. */
  private static final WordPattern AGAIN =
      WordPattern.of(
          "monthly|weekly|yearly|biweekly|every week|every 2 weeks|every two weeks|every 3 weeks|every 4 weeks|every four weeks|every 12 weeks|every twelve weeks|every month|every 2 months|every 3 months|every three months|every 6 months|every six months|q week|q month|q 2 weeks|q 4 weeks|q 12 weeks|q12 weeks|q2 weeks|q4 weeks|q2wk|q2wks|q4wk|q4wks|q12wk|q12wks|q2w|q4w|q12w|q3mo|q6mo|q6 months|q3 months|q 3 months|q 6 months|qmonth|qweek|once a month|once a week|twice a year");

  /** What says that it was given at this visit all the same. */
  private static final WordPattern NOW =
      WordPattern.of(
          "given|administered|administering|injected|infused|gave|today|now|lot|exp|ndc|tolerated|site|deltoid|delt|glut*|ventroglut*|vastus|dorsoglut*|thigh|abdomen|here|in office|in clinic|in the office|this visit|by rn|per rn|by ma|by nurse|by the nurse|per ma|rn|lvn|lpn|dose 1|dose 2|dose 3|her dose|his dose|due dose|wasted|vial|started|start time|stopped");

  /** Where a drug was given that the patient tells of. */
  private static final WordPattern ELSEWHERE =
      WordPattern.of(
          "in the ed|in the er|in ed|in er|at the ed|at the er|ed course|er course|at urgent care|at an urgent care|in urgent care|in the ambulance|by ems|per ems|at the hospital|in the hospital|at outside|with endocrine|with rheum|with rheumatology|with endocrinology|with oncology|at the infusion center");

  /** What says that the patient is to come back for it. */
  private static final WordPattern RETURN =
      WordPattern.of(
          "return|returns|rtc|come back|comes back|back in|follow up in|f u in|schedule|scheduled|next visit|at next visit|nurse visit for");

  /** Injections into joints, tendons, lesions and at nerves, whose drug is named beside them. */
  private static final Pattern INJECTION =
      Pattern.compile("20526|2055[0-3]|206(?:0[0456]|1[012])|1190[01]|644\\d\\d|6232\\d|27096");

  /** A device of the same name took the place of the one that was taken out. */
  private static final WordPattern ANEW =
      WordPattern.of(
          "new one|new rod|new device|new implant|new iud|swapped|exchanged|exchange|replaced|reinserted|another placed|another inserted");

  private static final Set<String> OUT =
      Set.of(
          "removed", "removal", "out", "pulled", "expired", "retrieved", "extracted", "expelled");

  private static final Set<String> OUT_BEFORE =
      Set.of("removed", "removal", "remove", "old", "prior", "previous", "pulled", "expired");

  private static final int OUT_REACH = 2;
  private static final int BEFORE = 4;

  private DrugMention() {}

  /**
   * Whether a clause only mentions a drug.
   *
   * @param clause its words
   * @param name the words of the drug
   * @param outpatient whether the note is of an office, from which the hospital is elsewhere
   */
  static boolean in(Words clause, Span name, boolean outpatient) {
    if (outpatient && has(ELSEWHERE, clause)) {
      return true;
    }
    if (has(NOW, clause)) {
      return false;
    }
    return near(HAS, clause, name)
        || near(KEEPS, clause, name) && has(AGAIN, clause)
        || before(RETURN, clause, name);
  }

  /** Whether a sentence tells an injection of which the drug that it names is part. */
  static boolean injected(ServiceSentence sentence, List<ServiceDraft> found) {
    return found.stream()
        .anyMatch(draft ->
            draft.sentence.index() == sentence.index() && INJECTION.matcher(draft.code).matches());
  }

  /** Whether a device was taken out: "Paragard removed", "removal of the old Mirena". */
  static boolean takenOut(ServiceSentence sentence, Span name) {
    Words words = sentence.words();
    if (has(ANEW, words)) {
      return false;
    }
    int first = sentence.firstWord(name);
    int last = sentence.lastWord(name);
    for (int i = last + 1; i < Math.min(words.size(), last + 1 + OUT_REACH); i++) {
      if (OUT.contains(words.get(i))) {
        return true;
      }
    }
    for (int i = Math.max(0, first - OUT_REACH); i < first; i++) {
      if (OUT_BEFORE.contains(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(WordPattern pattern, Words words) {
    return !pattern.match(words, words).isEmpty();
  }

  /** Whether words of a pattern stand anywhere before a drug. */
  private static boolean before(WordPattern pattern, Words clause, Span name) {
    return pattern.places(clause).stream().anyMatch(place -> place.end() <= name.begin());
  }

  /** Whether words that say that the patient has it stand right before a drug. */
  private static boolean near(WordPattern pattern, Words clause, Span name) {
    int at = 0;
    while (at < clause.size() && clause.span(at).end() <= name.begin()) {
      at++;
    }
    int from = clause.size() == 0 ? 0 : clause.span(Math.max(0, at - BEFORE)).begin();
    return pattern.places(clause).stream()
        .anyMatch(place -> place.begin() >= from && place.end() <= name.begin());
  }
}
