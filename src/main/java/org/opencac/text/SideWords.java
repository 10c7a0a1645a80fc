package org.opencac.text;

import java.util.Set;

/** The words that name the side of the body; letters that stand for eyes and ears are none. */
public final class SideWords {
  /** One side. */
  public static final Set<String> ONE = Set.of("left", "right", "l", "r", "lt", "rt");

  /** One side or both. */
  public static final Set<String> ANY =
      Set.of("left", "right", "l", "r", "lt", "rt", "bilateral", "both");

  private SideWords() {}
}
