package org.opencac.learn;

/**
 * How a model is trained.
 *
 * @param minNotes in how many notes a clue must stand to be kept, at least 2
 * @param folds parts of the cross-validation, at least 2
 * @param missCost how many false suggestions a missed code is worth; 0 to choose the threshold by
 *     F1
 * @param foldToLabels whether the engine's codes are brought to the shorter codes of the site
 * @param denied whether denied findings are coded like the others
 */
public record TrainingOptions(
    int minNotes, int folds, double missCost, boolean foldToLabels, boolean denied) {

  /** Three notes, ten parts, by F1. */
  public static final TrainingOptions STANDARD = new TrainingOptions(3, 10, 0, false, false);
}
