package org.opencac.codeset;

import java.util.List;

/**
 * What a check of an installed release found.
 *
 * @param release the release
 * @param intact whether the compiled file still has the checksum it was installed with
 * @param codes all codes
 * @param billable billable codes
 * @param indexEntries lines of the Index that lead somewhere
 * @param notes lines of Tabular notes
 * @param unresolvedIndexEntries Index entries whose code the release does not have
 * @param unresolvedReferences codes that Tabular notes refer to and the release does not have
 * @param unlistedCodes codes of the Tabular List that the order file does not have
 * @param sources the files it was installed from
 */
public record Verification(
    Release release,
    boolean intact,
    int codes,
    int billable,
    int indexEntries,
    int notes,
    List<IndexEntry> unresolvedIndexEntries,
    List<UnresolvedReference> unresolvedReferences,
    List<String> unlistedCodes,
    List<Source> sources) {

  /**
   * A reference in a note that leads nowhere.
   *
   * @param place where the note stands
   * @param reference the code it refers to
   */
  public record UnresolvedReference(String place, String reference) {}

  /**
   * A file the release was installed from.
   *
   * @param name file name
   * @param checksum SHA-256 at installation
   * @param published how it compares with the checksum of the published file
   */
  public record Source(String name, String checksum, Published published) {}

  /** Whether a source is the published file. */
  public enum Published {
    /** The checksum is the published one. */
    SAME,
    /** The checksum is another. */
    DIFFERENT,
    /** No published checksum is known. */
    UNKNOWN
  }

  /** Copies the lists. */
  public Verification {
    unresolvedIndexEntries = List.copyOf(unresolvedIndexEntries);
    unresolvedReferences = List.copyOf(unresolvedReferences);
    unlistedCodes = List.copyOf(unlistedCodes);
    sources = List.copyOf(sources);
  }

  /**
   * Whether the release is what was installed and its files do not contradict what is published.
   */
  public boolean passed() {
    return intact
        && unlistedCodes.isEmpty()
        && sources.stream().noneMatch(source -> source.published() == Published.DIFFERENT);
  }
}
