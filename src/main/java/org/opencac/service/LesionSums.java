package org.opencac.service;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Adds up lesions that a sentence counts by place, "three on the forehead, two on the temple", or
 * takes the total that it states, "so six", "seven in all". Stateless.
 */
final class LesionSums {
  private static final Set<String> ON =
      Set.of(
          "on",
          "over",
          "at",
          "to",
          "from",
          "along",
          "near",
          "across",
          "behind",
          "around",
          "under",
          "below",
          "above",
          "between",
          "scattered");
  private static final Set<String> TOTAL_BEFORE = Set.of("so", "total", "altogether", "totaling");
  private static final Set<String> TOTAL_BEHIND = Set.of("total", "altogether");
  private static final Set<String> NOUNS =
      Set.of("cm", "mm", "o", "oclock", "and", "to", "of", "through", "degree", "degrees", "d");
  private static final int TWO = 2;

  /** So many words at most lie from one place of a list to the next. */
  private static final int NEAR = 5;

  private static final Sites SITES = Sites.load();

  private LesionSums() {}

  /** The number of lesions; 0 when the words state none. */
  static int of(Words words) {
    int sum = 0;
    int places = 0;
    int total = 0;
    for (int i = 0; i + 1 < words.size(); i++) {
      OptionalDouble number = Quantities.number(words.get(i));
      if (number.isEmpty()
          || number.getAsDouble() != Math.rint(number.getAsDouble())
          || Quantities.measured(words, i)) {
        continue;
      }
      int value = (int) number.getAsDouble();
      boolean place =
          ON.contains(words.get(i + 1))
              || SITES.named(words, i + 1, words.size()) && !behindPlace(words, i)
              || behindPlace(words, i) && !NOUNS.contains(words.get(i + 1));
      if (place && !ordinal(words, i)) {
        sum += value;
        places++;
      }
      boolean before = i > 0 && TOTAL_BEFORE.contains(words.get(i - 1));
      boolean all =
          words.get(i + 1).equals("in") && i + 2 < words.size() && words.get(i + 2).equals("all");
      if (before || all || TOTAL_BEHIND.contains(words.get(i + 1))) {
        total = value;
      }
    }
    if (words.size() > 1 && behindPlace(words, words.size() - 1)) {
      sum += (int) Quantities.number(words.get(words.size() - 1)).orElse(0);
      places++;
    }
    if (words.size() > 1 && TOTAL_BEFORE.contains(words.get(words.size() - TWO)) && total == 0) {
      total = (int) Quantities.number(words.get(words.size() - 1)).orElse(0);
    }
    return total > 0 ? total : places >= TWO ? sum : 0;
  }

  /** How many places a sentence lists one behind the other: "left cheek, temple and back". */
  static int listed(ServiceSentence sentence) {
    List<Sites.Named> places = SITES.in(sentence.words(), 0, sentence.words().size());
    int most = 0;
    int run = 0;
    for (int i = 0; i < places.size(); i++) {
      boolean joined = i > 0 && joined(sentence, places.get(i - 1), places.get(i));
      run = joined ? run + 1 : 1;
      most = Math.max(most, run);
    }
    return most >= TWO ? most : 0;
  }

  /** Whether a comma or "and" and hardly a word stand between two places. */
  private static boolean joined(ServiceSentence sentence, Sites.Named one, Sites.Named other) {
    if (one.span().end() > other.span().begin()) {
      return false;
    }
    String between = sentence.text().substring(one.span().end(), other.span().begin());
    return (between.indexOf(',') >= 0
            || between.indexOf('/') >= 0
            || between.contains("&")
            || between.contains(" and "))
        && other.word() - one.word() <= NEAR;
  }

  /** Whether a number stands right behind a place: "scalp 9, forehead 4". */
  private static boolean behindPlace(Words words, int at) {
    return at > 0
        && !words.get(at).equals("both")
        && SITES.in(words, Math.max(0, at - TWO), at).stream()
            .anyMatch(place -> place.word() == at - 1);
  }

  /** A grade or a level is no count: "grade 2 on the left". */
  private static boolean ordinal(Words words, int at) {
    return at > 0 && Set.of("grade", "stage", "level", "type", "phase").contains(words.get(at - 1));
  }
}
