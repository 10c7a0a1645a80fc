package org.opencac.edit.tabular;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencac.codeset.TabularNoteKind;

/**
 * What the notes of the Tabular List at a code and above it say, by kind, nearest first. Immutable
 * and safe to share between threads.
 */
final class CodeNotes {
  private static final Listed NOTHING = new Listed(List.of(), List.of(), 0);

  private final String raw;
  private final Map<TabularNoteKind, Listed> byKind = new EnumMap<>(TabularNoteKind.class);

  /**
   * The notes of a kind.
   *
   * @param all all of them
   * @param outward those that are about the code and do not refer to the code itself
   * @param initials the first characters that codes to which the outward ones refer can have, a bit
   *     each, so that most pairs of codes need no further look
   */
  private record Listed(
      List<TabularReference> all, List<TabularReference> outward, long initials) {}

  /** The notes for a code, given without dot. */
  CodeNotes(String raw, Map<TabularNoteKind, List<TabularReference>> notes) {
    this.raw = raw;
    notes.forEach((kind, all) -> byKind.put(kind, listed(raw, all)));
  }

  private static Listed listed(String raw, List<TabularReference> all) {
    List<TabularReference> outward =
        all.stream().filter(one -> !one.names(raw) && one.concerns(raw)).toList();
    long initials = 0;
    for (TabularReference one : outward) {
      for (CodeSelector selector : one.references().selectors()) {
        for (char c = selector.first().charAt(0); c <= selector.last().charAt(0); c++) {
          initials |= bit(c);
        }
      }
    }
    return new Listed(List.copyOf(all), outward, initials);
  }

  private static long bit(char c) {
    return c >= '0' && c <= 'Z' ? 1L << (c - '0') : 0;
  }

  /** The code without its dot. */
  String raw() {
    return raw;
  }

  /** All notes of a kind. */
  List<TabularReference> of(TabularNoteKind kind) {
    return byKind.getOrDefault(kind, NOTHING).all();
  }

  /** The nearest note of a kind that is about the code and refers to the other code only. */
  Optional<TabularReference> toward(CodeNotes other, TabularNoteKind kind) {
    Listed listed = byKind.getOrDefault(kind, NOTHING);
    if (other.raw.isEmpty() || (listed.initials() & bit(other.raw.charAt(0))) == 0) {
      return Optional.empty();
    }
    for (TabularReference reference : listed.outward()) {
      if (reference.names(other.raw)) {
        return Optional.of(reference);
      }
    }
    return Optional.empty();
  }

  /** The note of a kind at either code, or above it, that refers to the other code only. */
  Optional<TabularReference> between(CodeNotes other, TabularNoteKind kind) {
    if (raw.equals(other.raw)) {
      return Optional.empty();
    }
    Optional<TabularReference> there = toward(other, kind);
    return there.isPresent() ? there : other.toward(this, kind);
  }
}
