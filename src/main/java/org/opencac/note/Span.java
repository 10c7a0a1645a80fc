package org.opencac.note;

/**
 * A stretch of the original note.
 *
 * @param begin first UTF-16 position, inclusive, at least 0
 * @param end last UTF-16 position, exclusive, at least {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {

  /** Checks the range. */
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          "span must have 0 <= begin <= end, got " + begin + ".." + end);
    }
  }

  /** Length in UTF-16 units. */
  public int length() {
    return end - begin;
  }

  /** Whether the two share at least one position. */
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** Whether {@code other} lies wholly inside this span. */
  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /** Whether the position lies inside. */
  public boolean contains(int position) {
    return begin <= position && position < end;
  }

  /** The smallest span that contains both. */
  public Span cover(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  @Override
  public int compareTo(Span other) {
    int byBegin = Integer.compare(begin, other.begin);
    return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
  }
}
