package org.opencac.service;

import java.util.List;
import java.util.Optional;

/**
 * How the level of a visit was found; for the coder only.
 *
 * @param family office-new, office-established, hospital-initial …
 * @param problems counted problems
 * @param data counted data
 * @param risk counted risk of management
 * @param levels the level of each of the three columns, in this order, 0 straightforward to 3 high
 * @param mdmLevel the level that two of the three reach, 0 to 3
 * @param mdmCode the code of that level
 * @param minutes total time that the note states; empty when none counts
 * @param timeCode the code by time; empty without a time or where time never counts
 * @param notCounted what was seen and not counted
 * @param missingForNext what the next level would need
 * @param runnerUp the code that came second; empty when there is none
 */
public record Worksheet(
    String family,
    List<Element> problems,
    List<Element> data,
    List<Element> risk,
    List<Integer> levels,
    int mdmLevel,
    String mdmCode,
    Optional<Minutes> minutes,
    Optional<String> timeCode,
    List<Element> notCounted,
    List<String> missingForNext,
    Optional<String> runnerUp) {

  /**
   * Something counted or left.
   *
   * @param what its kind, in a coder's words
   * @param reason why it counts, or why not
   * @param level the level it reaches alone, 0 to 3; -1 when it does not count
   * @param evidence its words
   */
  public record Element(String what, String reason, int level, List<ServiceEvidence> evidence) {
    /** Copies the list. */
    public Element {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * A stated total time.
   *
   * @param value in minutes
   * @param evidence its words
   */
  public record Minutes(int value, ServiceEvidence evidence) {}

  /** Copies the lists. */
  public Worksheet {
    problems = List.copyOf(problems);
    data = List.copyOf(data);
    risk = List.copyOf(risk);
    levels = List.copyOf(levels);
    notCounted = List.copyOf(notCounted);
    missingForNext = List.copyOf(missingForNext);
  }

  /** The name of a level. */
  public static String levelName(int level) {
    return switch (level) {
      case 0 -> "straightforward";
      case 1 -> "low";
      case 2 -> "moderate";
      case 3 -> "high";
      default -> throw new IllegalArgumentException("level must be 0 to 3, got " + level);
    };
  }
}
