package org.opencac.text;

import java.util.List;
import org.opencac.note.Span;

/**
 * A sentence, list item or heading line.
 *
 * @param span from its first to its last character
 * @param section index of its section in the parsed note
 * @param role what it does in its section
 * @param tokens its tokens, in order
 */
public record Sentence(Span span, int section, Role role, List<Token> tokens) {

  private static final int LONGEST_NAME = 9;

  /** Copies the tokens. */
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** What a sentence does in its section. */
  public enum Role {
    /** Names a problem: a list item or a short line of its own without a verb. */
    STATEMENT,
    /** Tells something. */
    NARRATIVE,
    /** The title of a section. */
    HEADING
  }

  /** Whether it is the name of a problem and little else, so that every word belongs to it. */
  public boolean isName() {
    return role == Role.STATEMENT
        && tokens.stream().filter(Token::isWordOrNumber).count() <= LONGEST_NAME;
  }

  /** The role and span only: the words are protected. */
  @Override
  public String toString() {
    return role + "[" + span.begin() + ".." + span.end() + "]";
  }
}
