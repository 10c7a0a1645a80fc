package org.opencac.suggest;

import java.util.Optional;
import java.util.regex.Pattern;
import org.opencac.concept.Concept;
import org.opencac.note.Span;

/**
 * Injuries of which a clinic says "status post": active treatment is over, so that the 7th
 * character is that of healing where nothing else is told (Guidelines I.C.19.a, I.C.21.c.7).
 * "Status post fall with a fracture" tells the fall as past.
 */
final class HealingInjuries {
  /** What may not stand between the cue and the injury. */
  private static final Pattern APART =
      Pattern.compile("(?i)[,;:]|\\b(?:with|and|resulting|causing)\\b");

  /** What says that it is of these days. */
  private static final Pattern NEW =
      Pattern.compile(
          "(?i)\\b(?:today|tonight|yesterday|this (?:morning|afternoon|evening)|acute|new)\\b");

  private HealingInjuries() {}

  /**
   * The 7th characters to try for a mention.
   *
   * @param spoken the mention as the note tells it
   * @param read the same as it is coded
   * @param phase what the note says of its phase of care
   */
  static String characters(
      Concept spoken, Concept read, EncounterPhase.Found phase, NoteKeys keys) {
    Optional<Span> cue = spoken.assertion().cue();
    boolean told = phase.phase() != EncounterPhase.Phase.NONE;
    if (spoken.assertion().equals(read.assertion()) || cue.isEmpty() || told) {
      return phase.characters();
    }
    Span sentence = keys.note().sentences().get(spoken.sentence()).span();
    int from = Math.min(cue.get().end(), spoken.span().begin());
    String between = keys.text().substring(from, spoken.span().begin());
    String line = keys.text().substring(sentence.begin(), sentence.end());
    boolean healing = !APART.matcher(between).find() && !NEW.matcher(line).find();
    return healing
        ? new EncounterPhase.Found(
                EncounterPhase.Phase.HEALING, phase.open(), phase.three(), phase.words())
            .characters()
        : phase.characters();
  }
}
