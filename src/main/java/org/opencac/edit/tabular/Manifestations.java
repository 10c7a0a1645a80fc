package org.opencac.edit.tabular;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells from a code's title that it only describes what another disease does. */
final class Manifestations {
  private static final Pattern TITLE =
      Pattern.compile("\\b(in|as the cause of) (other )?([a-z]+ )*diseases? classified elsewhere");

  private Manifestations() {}

  /** Whether the title says so. */
  static boolean is(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    return lower.contains("classified elsewhere") && TITLE.matcher(lower).find();
  }
}
