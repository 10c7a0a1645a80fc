package org.opencac.service;

import java.util.Comparator;
import java.util.Optional;

/** The total time of the clinician on the day of the visit, as notes state it. Stateless. */
final class EmMinutes {
  private EmMinutes() {}

  /** The minutes; staff time, counselling alone and separate services are not counted. */
  static Optional<Worksheet.Minutes> of(ServiceNote note) {
    EmCues cues = EmFamily.CUES;
    for (ServiceSentence sentence : note.sentences()) {
      if (EmElements.history(sentence.kind())
          || !cues.in(sentence, "time")
          || cues.in(sentence, "time-other") && !cues.in(sentence, "time-whole")) {
        continue;
      }
      int at = sentence.firstWord(cues.match(sentence, note, "time").getFirst());
      Optional<Quantities.Measure> nearest =
          Quantities.measures(sentence.words(), "min").stream()
              .min(Comparator.comparingInt(m -> Math.abs(m.word() - at)));
      if (nearest.isPresent()) {
        Quantities.Measure measure = nearest.orElseThrow();
        return Optional.of(
            new Worksheet.Minutes(
                (int) measure.value(),
                new ServiceEvidence(measure.span(), ServiceEvidence.Role.TIME, sentence.kind())));
      }
    }
    return Optional.empty();
  }

  /** Whether the note parts its minutes from those of the procedures of the day. */
  static boolean apart(ServiceNote note) {
    return of(note).isPresent()
        && note.sentences().stream().anyMatch(s -> EmFamily.CUES.in(s, "time-apart"));
  }
}
