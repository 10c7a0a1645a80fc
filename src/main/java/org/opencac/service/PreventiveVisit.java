package org.opencac.service;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The preventive visit by age. Stateless. */
final class PreventiveVisit {
  /** What such a visit is called. */
  static final WordPattern NAMED =
      WordPattern.of(
          "annual physical|wcc|routine health maintenance|health supervision visit|annual checkup|annual check up|well child|well adult|preventive exam|preventive visit|yearly check up|yearly preventive"
              + "|well woman|routine physical|health maintenance exam|well baby|annual exam|well visit|yearly physical"
              + "|wellness exam");

  private PreventiveVisit() {}

  /** The visit of a new or an established patient. */
  static List<ServiceDraft> of(ServiceNote note, boolean fresh) {
    OptionalInt age = note.encounter().ageYears();
    ServiceSentence sentence = EmVisit.sentence(note, NAMED);
    int index = age.isEmpty() ? 4 : ageGroup(age.getAsInt());
    String code = Integer.toString((fresh ? 99381 : 99391) + index);
    ServiceDraft draft =
        new ServiceDraft(
            code,
            "preventive visit by age, " + (fresh ? "new" : "established") + " patient",
            "visit",
            Set.of(),
            sentence,
            "history, examination and counselling that suit the age");
    NAMED
        .match(sentence.words(), note.all())
        .forEach(span -> draft.with(span, ServiceEvidence.Role.SERVICE));
    if (age.isEmpty()) {
      draft.ask("age", "How old is the patient?");
    }
    return List.of(draft);
  }

  private static int ageGroup(int age) {
    int[] last = {0, 4, 11, 17, 39, 64};
    int group = 0;
    while (group < last.length && age > last[group]) {
      group++;
    }
    return group;
  }
}
