package org.opencac.evaluate;

import java.util.List;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Span;

/**
 * A code that a person gave a note.
 *
 * @param system its code system
 * @param code as coders write it
 * @param spans the words that support it, where the person marked them
 */
public record GoldCode(CodeSystem system, String code, List<Span> spans) {

  /** Copies the spans. */
  public GoldCode {
    spans = List.copyOf(spans);
  }
}
