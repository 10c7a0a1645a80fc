package org.opencac.procedure;

import java.util.Locale;
import java.util.TreeSet;

/** Makes labels of the tables comparable: case, order of words, plural and side do not matter. */
final class Labels {
  private Labels() {}

  /** What two labels share that mean the same body part, whatever its side. */
  static String key(String label) {
    TreeSet<String> words = new TreeSet<>();
    for (String word : label.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
      if (!word.isEmpty() && Side.of(word) == Side.NONE && !word.equals("and")) {
        words.add(singular(word));
      }
    }
    return String.join(" ", words);
  }

  /** Whether the value means that nothing applies: no device, no qualifier, none. */
  static boolean nothing(String label) {
    return label.equals("None") || label.equals("No Device") || label.equals("No Qualifier");
  }

  /** Whether two labels have the same words, whatever their order. */
  static boolean same(String label, String other) {
    return label.equalsIgnoreCase(other)
        || (label.length() - other.length() < 3
            && other.length() - label.length() < 3
            && !label.isEmpty()
            && Side.of(label) == Side.of(other)
            && key(label).equals(key(other)));
  }

  /** Whether a label is meant by a value of the lexicon: the same, or the same up to a bracket. */
  static boolean means(String label, String value) {
    return same(label, value)
        || (label.length() > value.length()
            && label.regionMatches(true, 0, value, 0, value.length())
            && " (".indexOf(label.charAt(value.length())) >= 0
            && label.indexOf('(') > 0);
  }

  private static String singular(String word) {
    if (word.equals("testes")) {
      return "testis";
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural =
        word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
