package org.opencac.codeset.starter;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how well two titles of one code agree: the share of words they have in common (shared
 * words divided by all words, without articles and prepositions, singular and plural alike). Words
 * that decide between sibling codes must be the same in both.
 */
final class TitleAgreement {
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "of",
          "the",
          "a",
          "an",
          "and",
          "or",
          "to",
          "for",
          "in",
          "by",
          "due",
          "other",
          "nec",
          "not",
          "elsewhere",
          "classified");
  private static final Set<String> DECISIVE =
      Set.of(
          "right",
          "left",
          "bilateral",
          "initial",
          "subsequent",
          "sequela",
          "displaced",
          "nondisplaced",
          "nonunion",
          "malunion",
          "delayed",
          "female",
          "male",
          "assault",
          "underdosing",
          "trimester");

  private TitleAgreement() {}

  /** From 0 (nothing in common) to 1; 0 also when a decisive word stands in only one of them. */
  static double of(String title, String other) {
    Set<String> words = words(title);
    Set<String> otherWords = words(other);
    for (String word : DECISIVE) {
      if (words.contains(word) != otherWords.contains(word)) {
        return 0;
      }
    }
    Set<String> all = new HashSet<>(words);
    all.addAll(otherWords);
    words.retainAll(otherWords);
    return all.isEmpty() ? 1 : (double) words.size() / all.size();
  }

  private static Set<String> words(String title) {
    String plain =
        title.toLowerCase(Locale.ROOT).replaceAll("(?<=\\p{L})[()]|\\((?=\\p{L}+\\)\\p{L})", "");
    Set<String> words = new HashSet<>();
    Matcher matcher = WORD.matcher(plain.replace("'s", ""));
    while (matcher.find()) {
      String word = matcher.group();
      if (!EMPTY_WORDS.contains(word)) {
        words.add(word.length() > 3 ? word.replaceAll("(?<!s)s$", "") : word);
      }
    }
    return words;
  }
}
