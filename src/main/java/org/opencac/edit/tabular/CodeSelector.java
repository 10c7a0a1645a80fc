package org.opencac.edit.tabular;

import org.opencac.codeset.CodeSystem;

/**
 * The codes that a reference of a note means: a range of codes with all below them, narrowed by
 * characters in certain places. Codes are compared character by character without their dot, so
 * that letters sort behind digits as they do in the Tabular List.
 *
 * @param first the first code of the range, without dot
 * @param last the last code of the range, without dot; all codes below it belong to the range
 * @param narrowing what else must hold
 */
record CodeSelector(String first, String last, Narrowing narrowing) {

  /** What a note says about characters of the codes it refers to. */
  sealed interface Narrowing {

    /** Nothing. */
    record None() implements Narrowing {}

    /**
     * The characters behind the category lie between two texts: {@code with .51-.52}.
     *
     * @param first without dot
     * @param last without dot
     */
    record BehindDot(String first, String last) implements Narrowing {}

    /**
     * The code ends so: {@code with final characters -23}.
     *
     * @param ending the characters
     */
    record Ending(String ending) implements Narrowing {}

    /**
     * A character at a place: {@code with 5th character 9}.
     *
     * @param index from 0, the dot not counted
     * @param allowed the characters
     */
    record CharacterAt(int index, String allowed) implements Narrowing {}

    /**
     * The character that says the intent in the drug categories, the sixth or, when that is a
     * placeholder, the fifth.
     *
     * @param allowed the characters
     */
    record Intent(String allowed) implements Narrowing {}
  }

  /** A range without narrowing. */
  static CodeSelector range(String first, String last) {
    return new CodeSelector(first, last, new Narrowing.None());
  }

  /** The same range, narrowed. */
  CodeSelector with(Narrowing other) {
    return new CodeSelector(first, last, other);
  }

  /** Whether the reference means the code, given with or without dot. */
  boolean matches(String code) {
    return matchesRaw(CodeSystem.undotted(code));
  }

  /** Whether the reference means the code, given without dot in upper case. */
  boolean matchesRaw(String raw) {
    if (raw.compareTo(first) < 0 || (raw.compareTo(last) > 0 && !raw.startsWith(last))) {
      return false;
    }
    return switch (narrowing) {
      case Narrowing.None() -> true;
      case Narrowing.BehindDot(String from, String to) -> {
        String rest = raw.substring(Math.min(3, raw.length()));
        yield rest.compareTo(from) >= 0 && (rest.compareTo(to) <= 0 || rest.startsWith(to));
      }
      case Narrowing.Ending(String ending) -> raw.endsWith(ending);
      case Narrowing.CharacterAt(int index, String allowed) ->
          raw.length() > index && allowed.indexOf(raw.charAt(index)) >= 0;
      case Narrowing.Intent(String allowed) -> intent(raw, allowed);
    };
  }

  private static boolean intent(String raw, String allowed) {
    if (raw.length() < 5) {
      return false;
    }
    char intent = raw.length() > 5 && raw.charAt(5) != 'X' ? raw.charAt(5) : raw.charAt(4);
    return allowed.indexOf(intent) >= 0;
  }

  /** Whether it spans more than one category. */
  boolean broad() {
    return !first.substring(0, 3).equals(last.substring(0, 3));
  }

  /** As a coder writes it. */
  @Override
  public String toString() {
    String from = CodeSystem.ICD_10_CM.dotted(first);
    return first.equals(last) ? from : from + "-" + CodeSystem.ICD_10_CM.dotted(last);
  }
}
