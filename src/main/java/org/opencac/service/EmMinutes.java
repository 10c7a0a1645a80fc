package org.opencac.service;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The total time of the clinician on the day of the visit, as notes state it. Stateless. */
final class EmMinutes {
  private static final WordPattern TIME =
      WordPattern.of(
          "total time|time spent|total of|spent|encounter time|visit time|total min|total mins|total minutes"
              + "|minutes total|min total|mins total|minutes in total|min in total|minutes were|time today|my time"
              + "|time on|time for|minutes on the day|min on the day|minutes on the date|minutes today|min today"
              + "|day of service|date of service|time in minutes|discharge time|time in discharge|on discharge|on d c"
              + "|tt|total visit|total encounter|time is|time was|time="
              + " & !critical|cc time|crit care|nursing|sedation|tourniquet|withdrawal|fluoroscopy|fluoro|anesthesia|wait|ischemia");

  /** Work with a time and a number of its own. */
  private static final WordPattern OTHER =
      WordPattern.of(
          "smoking|tobacco|tob|cessation|quitting|advance care|goals of care|goc|living will|infusion|psychotherapy"
              + "|phq|depression screening|nurse|ma");

  private static final WordPattern WHOLE =
      WordPattern.of("total|on the date|on the day|encounter|excluding|not counting|not including");

  private EmMinutes() {}

  /** The minutes; staff time, counselling alone and separate services are not counted. */
  static Optional<Worksheet.Minutes> of(ServiceNote note) {
    for (ServiceSentence sentence : note.sentences()) {
      if (EmElements.history(sentence.kind())
          || !sentence.has(TIME)
          || sentence.has(OTHER) && !sentence.has(WHOLE)) {
        continue;
      }
      List<Quantities.Measure> measures = Quantities.measures(sentence.words(), "min");
      int at = sentence.firstWord(TIME.match(sentence.words(), sentence.words()).getFirst());
      Optional<Quantities.Measure> nearest =
          measures.stream().min(Comparator.comparingInt(m -> Math.abs(m.word() - at)));
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
}
