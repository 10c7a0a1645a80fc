package org.opencac.evaluate;

import java.util.List;

/**
 * A phrase and the codes any of which is right for it.
 *
 * @param line line in the gold file, from 1
 * @param phrase the words to search
 * @param codes as coders write them, at least one; often a category
 */
public record GoldPhrase(int line, String phrase, List<String> codes) {

  /** Copies the codes. */
  public GoldPhrase {
    codes = List.copyOf(codes);
  }
}
