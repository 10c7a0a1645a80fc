package org.opencac.note;

/**
 * Text of a clinical note, which is protected: printing it prints a length. Only the packages that
 * the architecture test names may {@link #reveal()} it.
 */
public final class NoteText {
  private final String text;

  /** Wraps the text as it arrived; nothing is normalised. */
  public NoteText(String text) {
    this.text = text;
  }

  /** The protected characters. */
  public String reveal() {
    return text;
  }

  /** The characters of a span of this text, still protected. */
  public NoteText slice(Span span) {
    return new NoteText(text.substring(span.begin(), span.end()));
  }

  /** Length in UTF-16 units. */
  public int length() {
    return text.length();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteText that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "NoteText[" + text.length() + " characters]";
  }
}
