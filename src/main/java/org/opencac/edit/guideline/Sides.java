package org.opencac.edit.guideline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The side that a code's title names. */
enum Sides {
  RIGHT("right"),
  LEFT("left"),
  BILATERAL("bilateral"),
  UNSPECIFIED("unspecified");

  /** Words that only say which side, or that differ with it. */
  private static final Set<String> SIDE_WORDS =
      Set.of("right", "left", "bilateral", "unilateral", "unspecified", "side", "eye", "ear", "of");

  private static final List<Sides> NAMED = List.of(RIGHT, LEFT, BILATERAL);

  private final String word;
  private final Pattern whole;

  Sides(String word) {
    this.word = word;
    this.whole = Pattern.compile("\\b" + word + "\\b");
  }

  /** The side of a title; empty when it names none. */
  static Optional<Sides> of(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    for (Sides side : NAMED) {
      if (lower.contains(side.word) && side.whole.matcher(lower).find()) {
        return Optional.of(side);
      }
    }
    return lower.contains("unspecified") ? Optional.of(UNSPECIFIED) : Optional.empty();
  }

  /** The words of the title without those of its side, sorted. */
  static String shape(String title) {
    return Stream.of(title.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
        .filter(word -> !word.isEmpty() && !SIDE_WORDS.contains(word))
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
