package org.opencac.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opencac.text.Token;

/**
 * Two nouns of one place: "right knee pain and swelling", "pain and swelling of the right knee" are
 * a pain and a swelling of the knee.
 */
final class SharedPlace {
  /** What opens a place behind a noun. */
  private static final Set<String> OWN_PLACE =
      CoordinationWords.words("of in to at over on around about");

  /** Nouns of the whole body or of any joint, and places that they are not of. */
  private static final Set<String> ANYWHERE =
      CoordinationWords.words(
          "weakness edema arthritis osteoarthritis oa djd numbness tingling swelling");

  private static final Set<String> TRUNK =
      CoordinationWords.words("chest abdominal pelvic back flank head");

  private SharedPlace() {}

  /** The words of each of two such nouns; all words where there are none. */
  static List<List<Token>> read(List<Token> tokens) {
    for (int joint = 1; joint < tokens.size() - 1; joint++) {
      if (CoordinationWords.is(tokens, joint, CoordinationWords.JOINTS)
          && CoordinationWords.is(tokens, joint - 1, CoordinationWords.NOUNS)
          && CoordinationWords.is(tokens, joint + 1, CoordinationWords.NOUNS)
          && (isPlace(tokens, joint - 2)
              ? sharesPlace(tokens, joint)
              : isBeforePlace(tokens, joint))) {
        return List.of(without(tokens, joint, joint + 2), without(tokens, joint - 1, joint + 1));
      }
    }
    return List.of(tokens);
  }

  /** Whether one place stands behind both: "contusion and abrasion of the left knee". */
  private static boolean isBeforePlace(List<Token> tokens, int joint) {
    int place = joint + 2;
    while (CoordinationWords.is(tokens, place, CoordinationWords.BEFORE)) {
      place++;
    }
    return place > joint + 2 && place < tokens.size() && isPlace(tokens, place);
  }

  /**
   * Whether the second noun has no place of its own behind it ("knee pain and bursitis of the
   * hip"), and may be at the place of the first: weakness beside a pain in the chest is not.
   */
  private static boolean sharesPlace(List<Token> tokens, int joint) {
    if (ANYWHERE.contains(tokens.get(joint + 1).form())
        && TRUNK.contains(tokens.get(joint - 2).form())) {
      return false;
    }
    for (int i = joint + 2; i < tokens.size(); i++) {
      if (OWN_PLACE.contains(tokens.get(i).form()) || isPlace(tokens, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlace(List<Token> tokens, int at) {
    return CoordinationWords.is(tokens, at, CoordinationWords.PARTS)
        || CoordinationWords.is(tokens, at, CoordinationWords.WHICH)
        || CoordinationWords.is(tokens, at, CoordinationWords.SIDES);
  }

  private static List<Token> without(List<Token> tokens, int from, int to) {
    List<Token> left = new ArrayList<>(tokens);
    left.subList(from, to).clear();
    return left;
  }
}
