package org.opencac.edit.guideline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;

/**
 * The side that a code's title names. Codes of the same thing on other sides are those below the
 * same subcategory whose title differs in the side only.
 */
enum Sides {
  RIGHT("right"),
  LEFT("left"),
  BILATERAL("bilateral"),
  UNSPECIFIED("unspecified");

  /** Words that only say which side, or that differ with it. */
  private static final Set<String> SIDE_WORDS =
      Set.of("right", "left", "bilateral", "unilateral", "unspecified", "side", "eye", "ear", "of");

  private final Pattern word;

  Sides(String word) {
    this.word = Pattern.compile("\\b" + word + "\\b");
  }

  /** The side of a title; empty when it names none. */
  static Optional<Sides> of(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    for (Sides side : List.of(RIGHT, LEFT, BILATERAL)) {
      if (side.word.matcher(lower).find()) {
        return Optional.of(side);
      }
    }
    return lower.contains("unspecified") ? Optional.of(UNSPECIFIED) : Optional.empty();
  }

  /** The code of the same thing on another side, if the release has one. */
  static Optional<Code> sibling(CodeSet codes, String code, Sides side) {
    String shape = codes.find(code).map(found -> shape(found.display())).orElse("");
    if (shape.isEmpty()) {
      return Optional.empty();
    }
    Optional<Code> above = codes.parent(code);
    if (above.isEmpty()) {
      return Optional.empty();
    }
    Stream<Code> near = codes.children(above.get().code()).stream();
    Stream<Code> farther =
        codes.parent(above.get().code()).stream()
            .flatMap(upper -> codes.children(upper.code()).stream());
    List<Code> candidates =
        Stream.concat(near, farther.flatMap(one -> withSeventh(codes, one, code)))
            .filter(one -> one.code().length() == code.length() || code.length() < 8)
            .filter(one -> code.length() < 8 || one.code().charAt(7) == code.charAt(7))
            .toList();
    return candidates.stream()
        .filter(one -> of(one.display()).filter(side::equals).isPresent())
        .filter(one -> shape(one.display()).equals(shape))
        .findFirst();
  }

  /** The code itself, or, when the other one has a 7th character, the codes below it. */
  private static Stream<Code> withSeventh(CodeSet codes, Code one, String code) {
    return code.length() < 8 ? Stream.of(one) : codes.children(one.code()).stream();
  }

  /** The words of the title without those of its side, sorted. */
  private static String shape(String title) {
    return Stream.of(title.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
        .filter(word -> !word.isEmpty() && !SIDE_WORDS.contains(word))
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
