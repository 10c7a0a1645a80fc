package org.opencac.edit;

import java.util.List;

/**
 * What an edit says about an encounter; the registry adds id, level and authority. Optional parts
 * are set on copies: {@code Draft.at(place, message).about(codes).toFix("…")}.
 *
 * @param at where in the encounter
 * @param message one sentence a coder understands
 * @param codes the codes concerned
 * @param fix what would put it right; empty when nothing needs to change
 * @param quote the note of the installed release that says so, or empty
 * @param section where it stands; empty for the section of the registry
 * @param gravest the level is never graver than this, whatever the registry says
 */
public record Draft(
    Place at,
    String message,
    List<String> codes,
    String fix,
    String quote,
    String section,
    Level gravest) {

  /** Copies the codes; message and remedy stand without full stop at their end. */
  public Draft {
    codes = List.copyOf(codes);
    message = withoutStop(message);
    fix = withoutStop(fix);
  }

  private static String withoutStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** A draft with a place and a message. */
  public static Draft at(Place at, String message) {
    return new Draft(at, message, List.of(), "", "", "", Level.ERROR);
  }

  /** The same about these codes. */
  public Draft about(String... concerned) {
    return about(List.of(concerned));
  }

  /** The same about these codes. */
  public Draft about(List<String> concerned) {
    return new Draft(at, message, concerned, fix, quote, section, gravest);
  }

  /** The same with what would put it right. */
  public Draft toFix(String remedy) {
    return new Draft(at, message, codes, remedy, quote, section, gravest);
  }

  /** The same with the note that says so and the place where the note stands. */
  public Draft quoting(String note, String standsAt) {
    return new Draft(at, message, codes, fix, note, standsAt, gravest);
  }

  /** The same with another section than the registry's. */
  public Draft in(String otherSection) {
    return new Draft(at, message, codes, fix, quote, otherSection, gravest);
  }

  /** The same, at most a warning or an information. */
  public Draft atMost(Level level) {
    return new Draft(at, message, codes, fix, quote, section, level);
  }
}
