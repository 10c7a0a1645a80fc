package org.opencac.evaluate;

import java.util.Map;
import org.opencac.note.Span;

/**
 * Marked words and what a person read about them.
 *
 * @param span the words
 * @param values every value that was judged, and whether it holds
 */
public record GoldMention(Span span, Map<AssertionValue, Boolean> values) {

  /** Copies the values. */
  public GoldMention {
    values = Map.copyOf(values);
  }
}
