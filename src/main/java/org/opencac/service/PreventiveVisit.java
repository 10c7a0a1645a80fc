package org.opencac.service;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The preventive visit by age. Stateless. */
final class PreventiveVisit {
  private PreventiveVisit() {}

  /** The visit of a new or an established patient. */
  static List<ServiceDraft> of(ServiceNote note, boolean fresh) {
    OptionalInt age = note.encounter().ageYears();
    ServiceSentence sentence = EmFamily.CUES.sentence(note, "preventive");
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
    EmFamily.CUES
        .match(sentence, note, "preventive")
        .forEach(span -> draft.with(span, ServiceEvidence.Role.SERVICE));
    if (draft.evidence.isEmpty()) {
      draft.with(sentence.words().span(), ServiceEvidence.Role.SERVICE);
    }
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
