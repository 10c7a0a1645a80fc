package org.opencac.codeset;

import java.util.List;

/**
 * One level of an Index path: a main term or a subterm.
 *
 * @param title the words that count, for example {@code Diabetes, diabetic}
 * @param nonessentialModifiers words in parentheses that may be present or absent without changing
 *     the code, for example {@code mellitus}
 */
public record IndexLevel(String title, List<String> nonessentialModifiers) {
  /** Copies the list. */
  public IndexLevel {
    nonessentialModifiers = List.copyOf(nonessentialModifiers);
  }
}
