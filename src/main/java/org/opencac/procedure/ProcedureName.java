package org.opencac.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a name of a procedure means, in the words of the tables; an empty list leaves a character to
 * the note.
 *
 * @param section words of the title of the section
 * @param system title of the body system; empty for any
 * @param operations root operations or types, best first
 * @param parts body parts or what stands for them, best first
 * @param approach what the fifth character is
 * @param device what the sixth character is
 * @param qualifier what the seventh character is
 * @param composed whether it was put together from a stem and an ending and stands in no list
 * @param kind when it is coded by itself
 */
record ProcedureName(
    String section,
    String system,
    List<String> operations,
    List<String> parts,
    Wanted approach,
    Wanted device,
    Wanted qualifier,
    boolean composed,
    Kind kind) {

  /** The section of surgery. */
  static final String SURGICAL = "Medical and Surgical";

  /** What is taken out decides its operation. */
  static final String TAKING_OUT = "Taking out";

  /** When a procedure is coded by itself. */
  enum Kind {
    /** Whenever it was done. */
    PROCEDURE,
    /** Seldom: it is part of everyday care. */
    ROUTINE,
    /** Not in the report of another operation, of which it is a step (B3.1b). */
    STEP,
    /** Not when it was the way to another operation (B3.1b). */
    WAY,
    /** Not when it was given for another operation. */
    ANESTHESIA;

    /** The kind of a label; empty is the first. */
    static Optional<Kind> of(String label) {
      return label.isEmpty()
          ? Optional.of(PROCEDURE)
          : Arrays.stream(values())
              .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(label))
              .findFirst();
    }
  }

  /** Before a body part that is only what is usual; one that the note names goes before. */
  private static final String USUAL = "~";

  /** Copies the lists. */
  ProcedureName {
    operations = List.copyOf(operations);
    parts = List.copyOf(parts);
  }

  /**
   * Values for one character.
   *
   * @param values labels, best first; empty for whatever the note says
   * @param usual whether they are only what is usual, and what the note says goes before
   */
  record Wanted(List<String> values, boolean usual) {
    /** Whatever the note says. */
    static final Wanted ANY = new Wanted(List.of(), true);

    /** Copies the list. */
    Wanted {
      values = List.copyOf(values);
    }
  }

  /** The same with other operations. */
  ProcedureName with(List<String> others) {
    return new ProcedureName(
        section, system, others, parts, approach, device, qualifier, composed, kind);
  }

  /** The same on other body parts. */
  ProcedureName at(List<String> others) {
    return new ProcedureName(
        section, system, operations, others, approach, device, qualifier, composed, kind);
  }

  /** What a character is wanted to be. */
  Wanted wanted(int position) {
    return switch (position) {
      case 4 -> approach;
      case 5 -> device;
      case 6 -> qualifier;
      default -> Wanted.ANY;
    };
  }

  /** Whether its body part is only what is usual. */
  boolean usualPart() {
    return !parts.isEmpty() && parts.getFirst().startsWith(USUAL);
  }

  /** Its body parts, best first. */
  List<String> partLabels() {
    return parts.stream().map(part -> part.startsWith(USUAL) ? part.substring(1) : part).toList();
  }

  boolean surgical() {
    return section.equals(SURGICAL);
  }
}
