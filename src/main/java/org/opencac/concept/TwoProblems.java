package org.opencac.concept;

import java.util.List;
import java.util.Set;
import org.opencac.text.Token;

/**
 * Names of two conditions that are one disorder only when told as one: "anxiety depression" or
 * "anxiety with depression", but not "anxiety, depression" or "depression and anxiety", which are
 * two problems of a list (Coding Clinic 1Q 2021). A smoker's cough is one, a smoker with a cough
 * has a cough.
 */
public final class TwoProblems {
  private static final Set<String> TOLD_AS_ONE = Set.of("F41.8");

  private static final Set<String> APART = Set.of("and", ",", "&", ";", "/");

  /** Named after a person, so that nothing stands between the words. */
  private static final Set<String> OF_PERSON = Set.of("J41.0");

  /** The longest of these: "smoker ' s cough". */
  private static final int ONE_NAME = 4;

  private static final Set<String> OTHERWISE =
      Set.of("and", ",", "&", ";", "/", "with", "w", "has");

  /** Words that make one disorder of two. */
  private static final Set<String> JOINED = Set.of("mixed", "with");

  /** How far around the names they may stand. */
  private static final int NEAR = 2;

  private TwoProblems() {}

  /**
   * Whether the words of such a name stand apart, as items of a list.
   *
   * @param first of the words among the tokens
   * @param last behind the last of them
   */
  public static boolean areTold(String code, List<Token> tokens, int first, int last) {
    if (OF_PERSON.contains(code)) {
      return last - first > ONE_NAME
          || tokens.subList(first, last).stream()
              .anyMatch(token -> OTHERWISE.contains(token.form()));
    }
    return TOLD_AS_ONE.contains(code)
        && tokens.subList(first, last).stream().anyMatch(token -> APART.contains(token.form()))
        && tokens.subList(Math.max(0, first - NEAR), Math.min(tokens.size(), last + NEAR)).stream()
            .noneMatch(token -> JOINED.contains(token.form()));
  }
}
