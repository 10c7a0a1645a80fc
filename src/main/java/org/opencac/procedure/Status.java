package org.opencac.procedure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.opencac.note.Span;

/** Whether a procedure was done, here and now. */
enum Status {
  /** Nothing says otherwise. */
  MENTIONED("", ""),
  /** The note says that it was done. */
  DONE("", ""),
  HISTORICAL("historical", "III.A"),
  PLANNED("planned, not done", "B3"),
  DECLINED("declined", "B3"),
  NEGATED("not done", "B3"),
  ELSEWHERE("done elsewhere", "B3"),
  ABANDONED("attempted and abandoned, coded to the extent done", "B3.3"),
  /** Done to somebody else. */
  OTHER_PERSON("not the patient's", "B3");

  private final String reason;
  private final String section;

  Status(String reason, String section) {
    this.reason = reason;
    this.section = section;
  }

  /** Why it is not coded, in a coder's words. */
  String reason() {
    return reason;
  }

  /** The guideline that decides. */
  String section() {
    return section;
  }

  /** Whether it may be coded as done. */
  boolean done() {
    return this == MENTIONED || this == DONE;
  }

  /** The status of a name in the table of words. */
  static Optional<Status> of(String label) {
    return Arrays.stream(values())
        .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(label))
        .findFirst();
  }

  /** Where the words stand that a cue speaks of. */
  enum Direction {
    FORWARD,
    BACKWARD,
    BOTH;

    static Optional<Direction> of(String label) {
      return Arrays.stream(values())
          .filter(direction -> direction.name().toLowerCase(Locale.ROOT).equals(label))
          .findFirst();
    }
  }

  /**
   * A cue of the table of words.
   *
   * @param status what it says
   * @param direction where the words stand that it speaks of
   * @param reach how many words away they may stand
   */
  record Cue(Status status, Direction direction, int reach) {}

  /**
   * What is said of one mention.
   *
   * @param status the status
   * @param cue the words that say so, if any
   */
  record Said(Status status, Optional<Span> cue) {}
}
