package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.PlacedNote;
import org.opencac.codeset.TabularNoteKind;

/**
 * Which two codes the Tabular List does not allow together (Excludes1, ICD-10-CM Guidelines,
 * I.A.12.a), from the notes of the release itself: those at a code and at everything above it.
 * References are the codes in parentheses, also {@code E08-E13 with .44}; those narrowed in words
 * ("with final characters -23") are left out, so that the answer errs on the side of allowing.
 * Notes are parsed when a code is first asked for. Safe to share between threads; the caches never
 * change an answer.
 */
final class Excludes1 {
  private static final String CODE = "[A-Z][0-9][0-9A-Z](?:\\.[0-9A-Z]{0,4})?\\.?-?";
  private static final String REFERENCE = CODE + "(?:\\s*-\\s*" + CODE + ")?";
  private static final Pattern REFERENCES =
      Pattern.compile("\\((" + REFERENCE + "(?:\\s*,\\s*" + REFERENCE + ")*)[,\\s]*\\)");
  private static final Pattern WITH_SUFFIX =
      Pattern.compile("\\(([A-Z])([0-9]{2})-\\1([0-9]{2}) with \\.([0-9]+)(?:-\\.([0-9]+))?-?\\)");
  private static final int CACHE_LIMIT = 100_000;

  private final CodeSet codeSet;
  private final ConcurrentHashMap<String, List<Exclusion>> exclusions = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Pair, Optional<Exclusion>> pairs = new ConcurrentHashMap<>();

  /**
   * What a note excludes.
   *
   * @param place the code, section or chapter where the note stands
   * @param text the note as published
   * @param codes the codes it refers to
   */
  record Exclusion(String place, String text, List<CodePattern> codes) {

    /** Copies the list. */
    Exclusion {
      codes = List.copyOf(codes);
    }
  }

  private record Pair(String first, String second) {}

  /** The exclusions of a release. */
  Excludes1(CodeSet codeSet) {
    this.codeSet = codeSet;
  }

  /** Whether a note at one of the codes, or above it, excludes the other; order does not matter. */
  boolean excludes(String a, String b) {
    return between(a, b).isPresent();
  }

  /** The note that excludes the one code from the other; order does not matter. */
  Optional<Exclusion> between(String a, String b) {
    if (a.equals(b)) {
      return Optional.empty();
    }
    Pair pair = a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    Optional<Exclusion> known = pairs.get(pair);
    if (known != null) {
      return known;
    }
    Optional<Exclusion> found =
        find(pair.first(), pair.second()).or(() -> find(pair.second(), pair.first()));
    if (pairs.size() < CACHE_LIMIT) {
      pairs.put(pair, found);
    }
    return found;
  }

  /**
   * A note above both codes divides the codes below its place from those elsewhere; it says nothing
   * about two codes that it both refers to.
   */
  private Optional<Exclusion> find(String code, String other) {
    for (Exclusion exclusion : exclusionsOf(code)) {
      if (CodePattern.anyMatches(exclusion.codes(), other)
          && !CodePattern.anyMatches(exclusion.codes(), code)) {
        return Optional.of(exclusion);
      }
    }
    return Optional.empty();
  }

  private List<Exclusion> exclusionsOf(String code) {
    List<Exclusion> known = exclusions.get(code);
    if (known != null) {
      return known;
    }
    List<Exclusion> found = new ArrayList<>();
    for (PlacedNote placed : codeSet.placedNotes(code)) {
      if (placed.note().kind() == TabularNoteKind.EXCLUDES1) {
        List<CodePattern> codes = references(placed.note().text());
        if (!codes.isEmpty()) {
          found.add(new Exclusion(placed.place(), placed.note().text(), codes));
        }
      }
    }
    List<Exclusion> parsed = List.copyOf(found);
    if (exclusions.size() < CACHE_LIMIT) {
      exclusions.put(code, parsed);
    }
    return parsed;
  }

  /** The codes a note refers to, in parentheses; empty when it refers in words only. */
  static List<CodePattern> references(String note) {
    List<CodePattern> codes = new ArrayList<>();
    Matcher groups = REFERENCES.matcher(note);
    while (groups.find()) {
      for (String reference : groups.group(1).split(",", -1)) {
        codes.add(range(reference));
      }
    }
    Matcher suffixes = WITH_SUFFIX.matcher(note);
    while (suffixes.find()) {
      String last = suffixes.group(5) == null ? suffixes.group(4) : suffixes.group(5);
      for (int category = Integer.parseInt(suffixes.group(2));
          category <= Integer.parseInt(suffixes.group(3));
          category++) {
        String prefix = String.format(Locale.ROOT, "%s%02d", suffixes.group(1), category);
        codes.add(new CodePattern(prefix + suffixes.group(4), prefix + last));
      }
    }
    return List.copyOf(codes);
  }

  private static CodePattern range(String reference) {
    String[] ends = reference.replaceAll("[\\s.]+", "").split("-", -1);
    String last = ends.length > 1 && !ends[1].isEmpty() ? ends[1] : ends[0];
    return new CodePattern(ends[0], last.compareTo(ends[0]) < 0 ? ends[0] : last);
  }
}
