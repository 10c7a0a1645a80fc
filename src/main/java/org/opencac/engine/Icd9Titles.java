package org.opencac.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.codeset.Code;

/** Which of several ICD-9-CM codes an ICD-10-CM code is, by their titles. */
final class Icd9Titles {
  /** What a title says is not there is no word of it. */
  private static final Pattern DENIED = Pattern.compile("\\bwithout[^,;]*");

  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

  private static final String UNSPECIFIED = "unspecified";

  /** Words that tell no code from its neighbour. */
  private static final Set<String> SMALL =
      Set.of(
          "",
          "a",
          "an",
          "and",
          "or",
          "of",
          "the",
          "to",
          "in",
          "by",
          "with",
          "as",
          "alone",
          "type",
          "not",
          "elsewhere",
          "classified",
          "classifiable",
          "nec",
          "nos",
          "mention");

  /** Words that codes of every disease have; they tell less. */
  private static final Set<String> RESIDUAL =
      Set.of(UNSPECIFIED, "other", "specified", "disorder", "disorders", "disease", "diseases");

  private Icd9Titles() {}

  /**
   * The code whose title has most words of the given one and fewest others: Dice's coefficient.
   * That something is unspecified is no further word. The first of equals.
   */
  static Code closest(String title, List<Code> codes) {
    Set<String> wanted = words(title);
    Code best = codes.getFirst();
    double most = -1;
    for (Code code : codes) {
      Set<String> words = words(code.display());
      if (!wanted.contains(UNSPECIFIED)) {
        words.remove(UNSPECIFIED);
      }
      double shared = weight(words.stream().filter(wanted::contains).toList());
      double likeness = 2 * shared / Math.max(1, weight(wanted) + weight(words));
      if (likeness > most) {
        most = likeness;
        best = code;
      }
    }
    return best;
  }

  private static double weight(Collection<String> words) {
    return words.stream().mapToDouble(word -> RESIDUAL.contains(word) ? 0.3 : 1).sum();
  }

  private static Set<String> words(String title) {
    String said = DENIED.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ");
    Set<String> words = new HashSet<>(List.of(BETWEEN.split(said)));
    words.removeAll(SMALL);
    return words;
  }
}
