package org.opencac.edit.tabular;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencac.codeset.TabularNoteKind;

/**
 * What the notes of the Tabular List at a code and above it say, by kind, nearest first. Immutable
 * and safe to share between threads.
 */
final class CodeNotes {
  /** Of a place above which there is nothing. */
  static final CodeNotes NONE = new CodeNotes("", new EnumMap<>(TabularNoteKind.class));

  private static final Listed NOTHING = new Listed(List.of(), List.of(), List.of(), 0);

  private final String raw;
  private final Map<TabularNoteKind, Listed> byKind;

  /**
   * The notes of a kind.
   *
   * @param all all of them
   * @param outward those that are about the code and do not refer to the code itself
   * @param targets the references of the outward ones, in their order
   * @param initials the first characters that codes to which the outward ones refer can have, a bit
   *     each, so that most pairs of codes need no further look
   */
  private record Listed(
      List<TabularReference> all,
      List<TabularReference> outward,
      List<Target> targets,
      long initials) {

    static Listed of(String raw, List<TabularReference> all) {
      List<TabularReference> outward =
          all.stream().filter(one -> !one.names(raw) && one.concerns(raw)).toList();
      List<Target> targets = new ArrayList<>();
      long initials = 0;
      for (TabularReference one : outward) {
        for (CodeSelector selector : one.references().selectors()) {
          targets.add(new Target(selector, one));
          for (char c = selector.first().charAt(0); c <= selector.last().charAt(0); c++) {
            initials |= bit(c);
          }
        }
      }
      return new Listed(
          all, outward.size() == all.size() ? all : outward, List.copyOf(targets), initials);
    }

    /** Whether all of them hold for a code below too, and nothing needs to be made anew. */
    boolean servesFor(String below) {
      for (TabularReference one : all) {
        if (one.names(below) || !one.concerns(below)) {
          return false;
        }
      }
      return outward.size() == all.size();
    }

    static long bit(char c) {
      return c >= '0' && c <= 'Z' ? 1L << (c - '0') : 0;
    }
  }

  /**
   * A reference.
   *
   * @param codes the codes it means
   * @param note the note it stands in
   */
  private record Target(CodeSelector codes, TabularReference note) {}

  private CodeNotes(String raw, Map<TabularNoteKind, Listed> byKind) {
    this.raw = raw;
    this.byKind = byKind;
  }

  /** The notes at a place below, given without dot, and those that it inherits from here. */
  CodeNotes below(String place, List<TabularReference> own) {
    if (own.isEmpty() && byKind.values().stream().allMatch(one -> one.servesFor(place))) {
      return new CodeNotes(place, byKind);
    }
    Map<TabularNoteKind, Listed> found = new EnumMap<>(TabularNoteKind.class);
    byKind.forEach((kind, listed) ->
        found.put(kind, listed.servesFor(place) ? listed : Listed.of(place, listed.all())));
    for (TabularNoteKind kind : TabularRules.KINDS) {
      List<TabularReference> ofKind = own.stream().filter(one -> one.kind() == kind).toList();
      if (!ofKind.isEmpty()) {
        found.put(
            kind, Listed.of(place, Stream.concat(ofKind.stream(), of(kind).stream()).toList()));
      }
    }
    return new CodeNotes(place, found);
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
    if (other.raw.isEmpty() || (listed.initials() & Listed.bit(other.raw.charAt(0))) == 0) {
      return Optional.empty();
    }
    List<Target> targets = listed.targets();
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i).codes().matchesRaw(other.raw)) {
        return Optional.of(targets.get(i).note());
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
