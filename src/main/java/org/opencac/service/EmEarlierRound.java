package org.opencac.service;

import java.util.List;
import java.util.Optional;
import org.opencac.note.Setting;

/**
 * The round of a day that later turned into critical care. CPT lets both be reported where the
 * visit was made before the patient needed critical care, and for its own reasons. Stateless.
 */
final class EmEarlierRound {
  /** A visit has more statements than a title. */
  private static final int LEAST = 4;

  private EmEarlierRound() {}

  /** What a note of a hospital day tells before the turn; empty when it tells of no round. */
  static Optional<ServiceNote> of(ServiceNote note) {
    if (note.setting() != Setting.INPATIENT) {
      return Optional.empty();
    }
    int turn =
        note.sentences().stream()
            .filter(sentence -> EmFamily.CUES.in(sentence, "turns-critical"))
            .mapToInt(ServiceSentence::index)
            .findFirst()
            .orElse(0);
    List<ServiceSentence> before =
        note.statements().stream().filter(statement -> statement.index() < turn).toList();
    boolean round =
        before.size() >= LEAST
            && before.stream().anyMatch(statement -> EmFamily.CUES.in(statement, "round"));
    return round ? Optional.of(note.only(before)) : Optional.empty();
  }
}
