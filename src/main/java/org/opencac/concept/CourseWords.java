package org.opencac.concept;

import java.util.Set;
import org.opencac.text.Token;

/** Words of course and degree that stand before the name of a disease and make another of it. */
public final class CourseWords {
  private static final Set<String> WORDS =
      Set.of("acute", "chronic", "subacute", "recurrent", "severe", "mild", "moderate");

  private CourseWords() {}

  /** The words. */
  public static Set<String> all() {
    return WORDS;
  }

  /** Whether a word tells a course or degree. */
  public static boolean is(Token token) {
    return WORDS.contains(token.form());
  }
}
