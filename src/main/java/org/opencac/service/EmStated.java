package org.opencac.service;

import java.util.List;

/**
 * The level of decision making that a note of few sentences states in so many words, where it is
 * too short to tell what the level rests on: "moderate MDM". Stateless.
 */
final class EmStated {
  /** A longer note tells what its level rests on. */
  private static final int FEW = 4;

  private static final List<WordPattern> LEVELS =
      List.of(
          WordPattern.of("straightforward mdm|mdm straightforward|straightforward decision making"),
          WordPattern.of(
              "low mdm|mdm low|low complexity mdm|mdm low complexity|mdm of low|mdm was low|low complexity decision making|low complexity medical decision making"),
          WordPattern.of(
              "moderate mdm|mdm moderate|moderate complexity mdm|mdm moderate complexity|mdm of moderate|mdm was moderate|mod mdm|mdm mod|moderate complexity decision making|moderate complexity medical decision making|e m moderate"),
          WordPattern.of(
              "high mdm|mdm high|high complexity mdm|mdm high complexity|mdm of high|mdm was high|high complexity decision making|high complexity medical decision making"));

  private EmStated() {}

  /** The level, 0 to 3; 0 where none is stated or the note is longer. */
  static int level(ServiceNote note) {
    int level = 0;
    for (int i = 0; i < LEVELS.size() && note.sentences().size() <= FEW; i++) {
      level = note.has(LEVELS.get(i)) ? i : level;
    }
    return level;
  }
}
