package org.opencac.procedure;

import java.util.Locale;

/** A side of the body, as values of the tables and words of notes name it. */
enum Side {
  RIGHT,
  LEFT,
  BILATERAL,
  /** No side is named. */
  NONE;

  /** The other side; what is neither right nor left has none. */
  Side opposite() {
    return switch (this) {
      case RIGHT -> LEFT;
      case LEFT -> RIGHT;
      case BILATERAL, NONE -> this;
    };
  }

  /** A label of the tables with this side, as they print it; unpaired ones stay as they are. */
  String on(String label) {
    return switch (this) {
      case RIGHT -> label + ", Right";
      case LEFT -> label + ", Left";
      case BILATERAL -> label + ", Bilateral";
      case NONE -> label;
    };
  }

  /** The side that a label names: {@code Kidney, Right}, {@code Skin, Left Upper Arm}. */
  static Side of(String label) {
    Side found = NONE;
    for (String word : label.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
      Side side =
          switch (word) {
            case "right" -> RIGHT;
            case "left" -> LEFT;
            case "bilateral" -> BILATERAL;
            default -> NONE;
          };
      if (side != NONE) {
        found = found == NONE || found == side ? side : BILATERAL;
      }
    }
    return found;
  }
}
