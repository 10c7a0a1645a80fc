package org.opencac.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that say of which kind, side, degree or stage a problem is and nothing else, behind the
 * dash or colon that follows its name: "CKD - now stage 3b", "Cataract right eye: nuclear".
 */
final class DetailWords {
  private static final int MOST = 6;

  private static final Set<String> DETAILS =
      Set.of(
          "stage",
          "grade",
          "type",
          "class",
          "mild",
          "moderate",
          "severe",
          "severity",
          "acute",
          "chronic",
          "subacute",
          "recurrent",
          "persistent",
          "intermittent",
          "paroxysmal",
          "permanent",
          "nuclear",
          "cortical",
          "primary",
          "secondary",
          "idiopathic",
          "diabetic",
          "left",
          "right",
          "bilateral",
          "bilat",
          "both",
          "sides",
          "eyes",
          "eye",
          "knees",
          "hands",
          "feet",
          "proliferative",
          "nonproliferative",
          "systolic",
          "diastolic",
          "central",
          "obstructive",
          "end-stage",
          "advanced",
          "early",
          "moderately",
          "nodular",
          "cystic",
          "diffuse",
          "plaque",
          "viral",
          "bacterial",
          "allergic",
          "seasonal",
          "perennial");

  /** Words that stand beside details and say nothing themselves. */
  private static final Set<String> BESIDE =
      Set.of("now", "still", "to", "and", "the", "of", "in", "stable");

  private static final Pattern STAGE = Pattern.compile("[1-5][a-d]?|i{1,3}|iv|[iv]{1,3}[a-c]");

  private DetailWords() {}

  /** Whether the words from here to the next mark are such details and at least one of them. */
  static boolean follow(List<Token> words, int from) {
    boolean detail = false;
    int at = from;
    while (at < words.size() && words.get(at).kind() != Token.Kind.MARK) {
      String word = words.get(at).form();
      boolean counts = at > from && STAGE.matcher(word).matches();
      boolean says = DETAILS.contains(word);
      if (!says && !counts && !BESIDE.contains(word) || at - from >= MOST) {
        return false;
      }
      detail |= says;
      at++;
    }
    return detail;
  }
}
