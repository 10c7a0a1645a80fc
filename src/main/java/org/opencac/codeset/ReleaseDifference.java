package org.opencac.codeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What changed from one release to another, counted as the publishers' addenda count: billable
 * codes and headers apart. A code that was billable and is now a header is deleted as a code and
 * added as a header. A code is revised when one of its descriptions changed while it stayed what it
 * was.
 *
 * @param from the older release
 * @param to the newer release
 * @param added codes that are billable now and were not
 * @param deleted codes that were billable and are not now, as they were
 * @param revised codes that stayed billable with another description
 * @param addedHeaders headers that are new
 * @param deletedHeaders headers that are gone, as they were
 * @param revisedHeaders headers that have another description
 */
public record ReleaseDifference(
    Release from,
    Release to,
    List<Code> added,
    List<Code> deleted,
    List<Revision> revised,
    List<Code> addedHeaders,
    List<Code> deletedHeaders,
    List<Revision> revisedHeaders) {

  /**
   * A code with other descriptions than before.
   *
   * @param before the code as it was
   * @param after the code as it is
   */
  public record Revision(Code before, Code after) {}

  /** Copies the lists. */
  public ReleaseDifference {
    added = List.copyOf(added);
    deleted = List.copyOf(deleted);
    revised = List.copyOf(revised);
    addedHeaders = List.copyOf(addedHeaders);
    deletedHeaders = List.copyOf(deletedHeaders);
    revisedHeaders = List.copyOf(revisedHeaders);
  }

  /** Compares two releases of one system; codes in the order of the release they stand in. */
  public static ReleaseDifference between(CodeSet from, CodeSet to) {
    if (from.release().system() != to.release().system()) {
      throw new IllegalArgumentException(
          "releases must be of one system, got "
              + from.release().label()
              + " and "
              + to.release().label());
    }
    return new ReleaseDifference(
        from.release(),
        to.release(),
        missing(to, from, true),
        missing(from, to, true),
        revised(from, to, true),
        missing(to, from, false),
        missing(from, to, false),
        revised(from, to, false));
  }

  /** Codes of this kind in the first set that are not codes of this kind in the second. */
  private static List<Code> missing(CodeSet in, CodeSet notIn, boolean billable) {
    List<Code> found = new ArrayList<>();
    for (Code code : in.codes()) {
      if (code.billable() == billable
          && notIn.find(code.code()).filter(other -> other.billable() == billable).isEmpty()) {
        found.add(code);
      }
    }
    return found;
  }

  private static List<Revision> revised(CodeSet from, CodeSet to, boolean billable) {
    List<Revision> found = new ArrayList<>();
    for (Code after : to.codes()) {
      Optional<Code> before = from.find(after.code());
      if (before.isPresent()
          && after.billable() == billable
          && before.get().billable() == billable
          && !before.get().equals(after)) {
        found.add(new Revision(before.get(), after));
      }
    }
    return found;
  }
}
