package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opencac.concept.Assertion;
import org.opencac.note.Span;

/**
 * Allergies to drugs that a sentence states, as a status (Guidelines I.C.21.c.3): by a phrase, or
 * as an item in a list of allergies. Stateless.
 */
final class DrugAllergies {
  private static final Set<DrugNames.Kind> DRUGS = Set.of(DrugNames.Kind.DRUG);

  private DrugAllergies() {}

  /** The allergies; in a list every drug is one. */
  static List<DrugEvent> in(DrugSentence in, boolean list) {
    List<DrugEvent> events = new ArrayList<>();
    if (list) {
      for (DrugNames.Name name : in.names()) {
        if (name.isDrug() && isPatients(in, in.span(name))) {
          events.add(event(in, List.of(name), name.from(), name.to()));
        }
      }
      return events;
    }
    for (DrugCues.Cue cue : in.find(DrugCues.Kind.ALLERGY, DrugCues.Kind.ALLERGY_AFTER)) {
      List<DrugNames.Name> drugs =
          cue.kind() == DrugCues.Kind.ALLERGY ? in.behind(cue, DRUGS) : in.before(cue, DRUGS);
      boolean stated =
          !in.says(DrugCues.Kind.ANOTHER)
              && drugs.stream().allMatch(drug -> isPatients(in, in.span(drug)))
              && isPatients(in, in.span(cue.from(), cue.to()));
      if (!drugs.isEmpty() && stated) {
        events.add(event(in, drugs, cue.from(), cue.to()));
      }
    }
    return events;
  }

  private static boolean isPatients(DrugSentence in, Span span) {
    Assertion assertion = in.assess(span);
    return !assertion.negated()
        && !assertion.possible()
        && assertion.experiencer() == Assertion.Experiencer.PATIENT
        && assertion.temporality() != Assertion.Temporality.HYPOTHETICAL;
  }

  private static DrugEvent event(DrugSentence in, List<DrugNames.Name> drugs, int begin, int end) {
    List<Span> words = new ArrayList<>();
    drugs.forEach(drug -> words.add(in.span(drug)));
    Span phrase = in.span(begin, end);
    if (!words.contains(phrase)) {
      words.add(phrase);
    }
    return new DrugEvent(
        DrugEvent.What.ALLERGY,
        in.number(),
        drugs,
        words,
        begin,
        end,
        DrugEvent.Side.ANY,
        DrugEvent.Reason.UNSTATED,
        "");
  }
}
