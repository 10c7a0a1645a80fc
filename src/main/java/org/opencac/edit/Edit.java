package org.opencac.edit;

/**
 * One rule about the codes of an encounter. Its level, authority, section and dates stand in the
 * registry ({@code models/rules/edits.tsv}) under its id, its explanation in {@code
 * docs/edits/<ID>.md}, its examples in {@code models/rules/edits/<ID>.spec.yml}. Implementations
 * are immutable and safe to share between threads.
 */
public interface Edit {

  /** Its stable id, for example {@code EXCLUDES1}. */
  String id();

  /** Looks at the encounter and reports what it finds. */
  void check(EditContext context, Findings findings);
}
