package org.opencac.learn;

import java.util.Set;

/**
 * A note that a person coded.
 *
 * @param reading what learning sees of it
 * @param codes the codes the person gave, without their dot
 */
public record Example(NoteReading reading, Set<String> codes) {

  /** Copies the set. */
  public Example {
    codes = Set.copyOf(codes);
  }
}
