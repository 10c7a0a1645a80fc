package org.opencac.text;

import java.util.List;

/**
 * Cuts text into tokens, the same way for notes and for the terms of the code sets, so that both
 * meet. Implementations are safe to share between threads.
 */
public interface Tokenizer {

  /** The tokens in order, with positions in {@code text}. */
  List<Token> tokenize(String text);
}
