package org.opencac.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The total time of the clinician on the day of the visit, as notes state it. Stateless. */
final class EmMinutes {
  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70,
          "eighty", 80, "ninety", 90);

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
          measures(sentence.words()).stream()
              .min(Comparator.comparingInt(m -> Math.abs(m.word() - at)));
      if (nearest.isPresent()) {
        Quantities.Measure measure = nearest.orElseThrow();
        return Optional.of(
            new Worksheet.Minutes(
                (int) measure.value() + tens(sentence.words(), measure),
                new ServiceEvidence(measure.span(), ServiceEvidence.Role.TIME, sentence.kind())));
      }
    }
    return Optional.empty();
  }

  /** Numbers of minutes, whole tens spoken in words among them. */
  private static List<Quantities.Measure> measures(Words words) {
    List<Quantities.Measure> measures = new ArrayList<>(Quantities.measures(words, "min"));
    for (int i = 0; i + 1 < words.size(); i++) {
      if (TENS.containsKey(words.get(i)) && words.get(i + 1).startsWith("min")) {
        measures.add(
            new Quantities.Measure(
                TENS.getOrDefault(words.get(i), 0), words.get(i + 1), words.span(i, i + 1), i));
      }
    }
    return measures;
  }

  /** The tens spoken before a single number: the forty of "forty eight minutes". */
  private static int tens(Words words, Quantities.Measure measure) {
    int at = measure.word() - 1;
    return measure.value() < 10 && at >= 0 ? TENS.getOrDefault(words.get(at), 0) : 0;
  }

  /** Whether the note parts its minutes from those of the procedures of the day. */
  static boolean apart(ServiceNote note) {
    return of(note).isPresent()
        && note.sentences().stream().anyMatch(s -> EmFamily.CUES.in(s, "time-apart"));
  }
}
