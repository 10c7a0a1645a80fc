package org.opencac.codeset;

import java.util.List;
import java.util.Optional;

/**
 * One release of a code system, ready to look things up: codes and their hierarchy, notes of the
 * Tabular List, 7th characters, the Alphabetic Index. Codes may be given with or without their dot.
 * Immutable and safe to share between threads; records are decoded when they are asked for.
 */
public final class CodeSet {
  private final Release release;

  CodeSet(Release release) {
    this.release = release;
  }

  /** The release. */
  public Release release() {
    return release;
  }

  /** All codes, headers too, in the order of the publication. */
  public List<Code> codes() {
    throw new UnsupportedOperationException();
  }

  /** The code, if the release has it. */
  public Optional<Code> find(String code) {
    throw new UnsupportedOperationException(code);
  }

  /** The codes directly below, in order; empty for a leaf or an unknown code. */
  public List<Code> children(String code) {
    throw new UnsupportedOperationException(code);
  }

  /** The code directly above; empty for a category or an unknown code. */
  public Optional<Code> parent(String code) {
    throw new UnsupportedOperationException(code);
  }

  /** Subcategories and category above the code, nearest first. */
  public List<Code> ancestors(String code) {
    throw new UnsupportedOperationException(code);
  }

  /** The notes printed at the code itself. */
  public List<TabularNote> notes(String code) {
    throw new UnsupportedOperationException(code);
  }

  /** The notes printed at its subcategories, category, section and chapter, nearest first. */
  public List<TabularNote> inheritedNotes(String code) {
    throw new UnsupportedOperationException(code);
  }

  /** Own and inherited notes, nearest first, each with the place where it stands. */
  public List<PlacedNote> placedNotes(String code) {
    throw new UnsupportedOperationException(code);
  }

  /**
   * The 7th characters that apply to the code: the definition at the code or at its nearest
   * ancestor that has one, however many levels up. Empty when none applies.
   */
  public List<SeventhCharacter> seventhCharacters(String code) {
    throw new UnsupportedOperationException(code);
  }

  /** Every line of the Index that leads somewhere, in order, table after table. */
  public List<IndexEntry> index() {
    throw new UnsupportedOperationException();
  }

  /**
   * The Index entries that lead to the code (as code or as manifestation code), then those that
   * lead to a code above it, nearest first (an incomplete code such as {@code M25.51-}).
   */
  public List<IndexEntry> indexEntriesFor(String code) {
    throw new UnsupportedOperationException(code);
  }

  /** Title of its chapter; empty when the release has no Tabular List. */
  public String chapterOf(String code) {
    throw new UnsupportedOperationException(code);
  }

  /** Title of its section; empty when the release has no Tabular List. */
  public String sectionOf(String code) {
    throw new UnsupportedOperationException(code);
  }
}
