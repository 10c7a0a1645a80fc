package org.opencac.term;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers of types and their other spelling: "type 3" is "type III", "4a" is "IVa". */
final class TypeNumber {
  /** The word that numbers of types stand behind. */
  static final String TYPE = "type";

  private static final List<String> ROMAN =
      List.of(
          "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
          "xv");

  private static final Map<String, String> OTHER = spellings();

  private TypeNumber() {}

  /** The other spelling of a number of a type, or nothing where it is none. */
  static String otherSpelling(String form) {
    return OTHER.getOrDefault(form, "");
  }

  private static Map<String, String> spellings() {
    Map<String, String> spellings = new HashMap<>();
    for (int i = 0; i < ROMAN.size(); i++) {
      String arabic = Integer.toString(i + 1);
      for (String letter : List.of("", "a", "b", "c", "d", "e")) {
        spellings.putIfAbsent(arabic + letter, ROMAN.get(i) + letter);
        spellings.putIfAbsent(ROMAN.get(i) + letter, arabic + letter);
      }
    }
    return Map.copyOf(spellings);
  }
}
