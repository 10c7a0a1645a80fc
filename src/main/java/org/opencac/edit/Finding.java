package org.opencac.edit;

import java.util.List;

/**
 * What is wrong, or worth knowing, about the codes of an encounter.
 *
 * @param id stable upper-case identifier, for example {@code EXCLUDES1}
 * @param level how grave it is
 * @param codes the codes concerned, as coders write them
 * @param message one sentence a coder understands
 * @param authority who says so, for example {@code ICD-10-CM Guidelines}
 * @param section where it stands, for example {@code I.A.12.a}
 * @param quote the note of the installed release that says so; empty when there is none
 * @param fix what would put it right
 * @param at where in the encounter
 */
public record Finding(
    String id,
    Level level,
    List<String> codes,
    String message,
    String authority,
    String section,
    String quote,
    String fix,
    Place at) {

  /** Copies the codes. */
  public Finding {
    codes = List.copyOf(codes);
  }
}
