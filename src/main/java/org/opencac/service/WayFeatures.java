package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What two texts may have in common: words without their endings, their first letters, and pairs of
 * neighbours. Numbers to ten count as they are, for they tell views, sites and levels apart; larger
 * ones count as a number. Stateless.
 */
final class WayFeatures {
  private static final int STEM = 3;
  private static final int HEAD = 5;
  private static final double LARGEST = 10;

  /** Marks the first letters of a word. */
  private static final String BEGINS = "^";

  /** Stands for a large number. */
  private static final String NUMBER = "#";

  private static final Set<String> SMALL =
      Set.of(
          "the", "a", "an", "of", "to", "in", "and", "with", "for", "was", "were", "on", "at", "by",
          "is", "it", "as", "from", "her", "his", "she", "he", "i", "we", "my", "our", "this",
          "that", "then", "or", "be", "had", "has");

  private static final List<String> ENDINGS =
      List.of("ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "s", "ly");

  private WayFeatures() {}

  /**
   * A feature and the word that it begins at.
   *
   * @param text the feature
   * @param word index of its first word
   */
  record Feature(String text, int word) {}

  /** The features of words, in order of their words; a feature may stand several times. */
  static List<Feature> of(Words words) {
    List<Feature> features = new ArrayList<>();
    String before = "";
    int place = 0;
    for (int i = 0; i < words.size(); i++) {
      String plain = plain(words.get(i));
      if (plain.isEmpty()) {
        continue;
      }
      features.add(new Feature(plain, i));
      if (plain.length() > HEAD) {
        features.add(new Feature(BEGINS + plain.substring(0, HEAD), i));
      }
      if (!before.isEmpty() && !(before.equals(NUMBER) && plain.equals(NUMBER))) {
        features.add(new Feature(before + ' ' + plain, place));
      }
      before = plain;
      place = i;
    }
    return features;
  }

  /** A word without its ending; empty for small words. */
  private static String plain(String word) {
    if (SMALL.contains(word)) {
      return "";
    }
    OptionalDouble number = Quantities.number(word);
    if (number.isPresent()) {
      double n = number.getAsDouble();
      return n <= LARGEST && n == Math.rint(n) ? Integer.toString((int) n) : NUMBER;
    }
    if (Character.isDigit(word.charAt(0))) {
      return NUMBER;
    }
    return stem(word);
  }

  private static String stem(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= STEM) {
        String rest = word.substring(0, word.length() - ending.length());
        if (ending.equals("ied") || ending.equals("ies")) {
          rest += "y";
        }
        int last = rest.length() - 1;
        boolean doubled =
            last >= STEM
                && rest.charAt(last) == rest.charAt(last - 1)
                && "ls".indexOf(rest.charAt(last)) < 0;
        return mute(doubled ? rest.substring(0, last) : rest);
      }
    }
    return mute(word);
  }

  private static String mute(String word) {
    return word.length() > STEM && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
  }
}
