package org.opencac.text;

import java.util.List;
import org.opencac.note.Span;

/** Finds the sentences of a block of running text. Safe to share between threads. */
public interface SentenceSplitter {

  /** The sentences of {@code text[begin, end)}, in order, without surrounding white space. */
  List<Span> split(String text, int begin, int end);
}
