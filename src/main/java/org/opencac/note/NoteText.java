package org.opencac.note;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Text of a clinical note, which is protected: printing it prints a length. Only the packages that
 * the architecture test names may {@link #reveal()} it.
 */
public final class NoteText {
  private final String text;

  /** Where its lines begin; found when first asked for. */
  private volatile int @Nullable [] lines;

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

  /**
   * Where the line of a position begins: behind the last line feed before it.
   *
   * @param position from 0 to the length of the text
   */
  public int lineBegin(int position) {
    int[] begins = lines;
    if (begins == null) {
      begins =
          IntStream.rangeClosed(0, text.length())
              .filter(at -> at == 0 || text.charAt(at - 1) == '\n')
              .toArray();
      lines = begins;
    }
    int at = Arrays.binarySearch(begins, position);
    return begins[at < 0 ? -at - 2 : at];
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
