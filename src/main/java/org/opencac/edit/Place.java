package org.opencac.edit;

/**
 * Where in a coded encounter a finding is.
 *
 * @param part which list
 * @param number position in it, from 1; 0 for the encounter as a whole
 */
public record Place(Part part, int number) implements Comparable<Place> {
  /** The encounter as a whole. */
  public static final Place ENCOUNTER = new Place(Part.ENCOUNTER, 0);

  /** The lists of an encounter. */
  public enum Part {
    /** None of them. */
    ENCOUNTER,
    /** The diagnoses. */
    DIAGNOSIS,
    /** The procedures and services. */
    PROCEDURE,
    /** The notes. */
    NOTE
  }

  /** Checks the number. */
  public Place {
    if (number < 0 || (part == Part.ENCOUNTER) != (number == 0)) {
      throw new IllegalArgumentException("number must be from 1, got " + number);
    }
  }

  /** The diagnosis at a position, from 1. */
  public static Place diagnosis(int number) {
    return new Place(Part.DIAGNOSIS, number);
  }

  /** The procedure at a position, from 1. */
  public static Place procedure(int number) {
    return new Place(Part.PROCEDURE, number);
  }

  /** The note at a position, from 1. */
  public static Place note(int number) {
    return new Place(Part.NOTE, number);
  }

  @Override
  public int compareTo(Place other) {
    int byPart = part.compareTo(other.part);
    return byPart != 0 ? byPart : Integer.compare(number, other.number);
  }
}
