package org.opencac.concept;

import java.util.List;
import java.util.Set;
import org.opencac.text.Token;

/**
 * Names of two conditions that are one disorder only when told as one: "anxiety depression" or
 * "anxiety with depression", but not "anxiety, depression" or "depression and anxiety", which are
 * two problems of a list (Coding Clinic 1Q 2021).
 */
public final class TwoProblems {
  private static final Set<String> TOLD_AS_ONE = Set.of("F41.8");

  private static final Set<String> APART = Set.of("and", ",", "&", ";");

  private TwoProblems() {}

  /** Whether the words of such a name stand apart, as items of a list. */
  public static boolean areTold(String code, List<Token> words) {
    return TOLD_AS_ONE.contains(code)
        && words.stream().anyMatch(token -> APART.contains(token.form()));
  }
}
