package org.opencac.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/**
 * Puts the rows of a table and the boxes of a form each into a sentence of its own, and joins what
 * was parted at the colon of a clock time ("ECG 13:55"). A row tells of today, whatever heading
 * stands above its table. Stateless.
 */
final class NoteLines {
  private static final Pattern ROW = Pattern.compile("(?m)^[ \\t]*\\|.*\\|[ \\t]*$");
  private static final Pattern BOX =
      Pattern.compile(
          "(?m)^[ \\t]*(?:[-*\u2022][ \\t]*)?(?:\\[[ xX]?\\]|\\([ xX]\\)|[\u2610-\u2612]).*$");

  /** A line with a label and its choices. */
  private static final Pattern CHOICE =
      Pattern.compile(
          "(?m)^[^\\[(\u2610-\u2612\\n]*:[ \\t]*(?:\\[[ xX]?\\]|\\([ xX]\\)|[\u2610-\u2612]).*$");

  private static final Pattern TICKED = Pattern.compile("\\[[xX]\\]|\\([xX]\\)|[\u2611\u2612]");

  /** The next box of a line, behind a gap. */
  private static final Pattern NEXT =
      Pattern.compile("[ \\t]{2,}(?=\\[[ xX]?\\]|\\([ xX]\\)|[\u2610-\u2612])");

  /** Words, a gap and words again, as the columns of a form that was printed stand. */
  private static final Pattern GAP = Pattern.compile("\\S(?: {3,}| *\\t[ \\t]*)(?=\\S)");

  /** So many lines of columns in a row are a table. */
  private static final int TABLE = 3;

  /** A stretch of the note and the section it stands in. */
  record Piece(Span span, SectionKind kind) {}

  private NoteLines() {}

  /** The pieces of a note in order. */
  static List<Piece> of(String text, List<Piece> sentences) {
    List<Piece> pieces = clocks(text, sentences);
    List<Piece> lines = new ArrayList<>(lines(ROW, text, pieces, true));
    lines.addAll(columns(text, pieces));
    lines.addAll(
        lines(BOX, text, pieces, false).stream().flatMap(line -> boxes(text, line)).toList());
    lines.addAll(
        lines(CHOICE, text, pieces, false).stream()
            .flatMap(line -> several(text, line.span()) ? boxes(text, line) : Stream.of(line))
            .toList());
    if (lines.isEmpty()) {
      return pieces;
    }
    List<Piece> parted = new ArrayList<>(lines);
    lines.sort(Comparator.comparing(Piece::span));
    int from = 0;
    for (Piece piece : pieces) {
      while (from < lines.size() && lines.get(from).span().end() <= piece.span().begin()) {
        from++;
      }
      List<Piece> rest = List.of(piece);
      for (int i = from;
          i < lines.size() && lines.get(i).span().begin() < piece.span().end();
          i++) {
        Span line = lines.get(i).span();
        rest = rest.stream().flatMap(part -> without(text, part, line).stream()).toList();
      }
      parted.addAll(rest);
    }
    parted.sort(Comparator.comparing(Piece::span));
    return parted;
  }

  /** The rows of a table whose columns only gaps divide. */
  private static List<Piece> columns(String text, List<Piece> pieces) {
    List<Piece> rows = new ArrayList<>();
    List<Span> run = new ArrayList<>();
    int begin = 0;
    while (begin <= text.length()) {
      int newline = text.indexOf('\n', begin);
      int end = newline < 0 ? text.length() : newline;
      boolean row =
          begin < end
              && text.charAt(begin) != '|'
              && GAP.matcher(text.substring(begin, end).strip()).results().count() > 1;
      if (row) {
        run.add(new Span(begin, end));
      } else {
        if (run.size() >= TABLE) {
          run.forEach(line -> piece(line, pieces).ifPresent(rows::add));
        }
        run.clear();
      }
      begin = end + 1;
    }
    if (run.size() >= TABLE) {
      run.forEach(line -> piece(line, pieces).ifPresent(rows::add));
    }
    return rows;
  }

  private static Optional<Piece> piece(Span line, List<Piece> pieces) {
    return last(line, pieces).map(piece -> new Piece(line, piece.kind()));
  }

  /** The last piece that stands on a line; they are in order and none overlaps another. */
  private static Optional<Piece> last(Span line, List<Piece> pieces) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (pieces.get(middle).span().begin() < line.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0
        ? Optional.empty()
        : Optional.of(pieces.get(low - 1)).filter(piece -> piece.span().overlaps(line));
  }

  private static List<Piece> lines(
      Pattern pattern, String text, List<Piece> pieces, boolean table) {
    List<Piece> lines = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      last(span, pieces)
          .ifPresent(
              piece -> lines.add(new Piece(span, table ? told(piece.kind()) : piece.kind())));
    }
    return lines;
  }

  /** Whether more than one box of a line is ticked: then it is a list and no choice. */
  private static boolean several(String text, Span line) {
    return TICKED.matcher(text).region(line.begin(), line.end()).results().count() > 1;
  }

  /** Each box of a line with what it names: they have nothing to do with one another. */
  private static Stream<Piece> boxes(String text, Piece line) {
    List<Piece> boxes = new ArrayList<>();
    int begin = line.span().begin();
    Matcher next = NEXT.matcher(text).region(begin + 1, line.span().end());
    while (next.find()) {
      part(text, begin, next.start(), line.kind(), boxes);
      begin = next.end();
    }
    part(text, begin, line.span().end(), line.kind(), boxes);
    return boxes.stream();
  }

  private static SectionKind told(SectionKind kind) {
    return kind == SectionKind.PAST_HISTORY ? SectionKind.OTHER : kind;
  }

  private static List<Piece> without(String text, Piece piece, Span line) {
    Span span = piece.span();
    if (!span.overlaps(line)) {
      return List.of(piece);
    }
    List<Piece> rest = new ArrayList<>();
    part(text, span.begin(), Math.min(span.end(), line.begin()), piece.kind(), rest);
    part(text, Math.max(span.begin(), line.end()), span.end(), piece.kind(), rest);
    return rest;
  }

  private static void part(String text, int begin, int end, SectionKind kind, List<Piece> parts) {
    if (begin < end && text.substring(begin, end).chars().anyMatch(Character::isLetterOrDigit)) {
      parts.add(new Piece(new Span(begin, end), kind));
    }
  }

  private static List<Piece> clocks(String text, List<Piece> sentences) {
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : sentences) {
      if (!joined.isEmpty()
          && (clock(text, joined.getLast().span(), piece.span())
              || comma(text, joined.getLast().span(), piece.span()))) {
        Piece last = joined.removeLast();
        joined.add(new Piece(last.span().cover(piece.span()), piece.kind()));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  /** No sentence ends at a comma: "12 lead here, my read: sinus". */
  private static boolean comma(String text, Span left, Span right) {
    return right.begin() > left.end()
        && text.substring(left.end(), right.begin()).strip().equals(",");
  }

  private static boolean clock(String text, Span left, Span right) {
    return right.begin() - left.end() >= 0
        && text.substring(left.end(), right.begin()).equals(":")
        && Character.isDigit(text.charAt(left.end() - 1))
        && right.end() - right.begin() >= 2
        && Character.isDigit(text.charAt(right.begin()))
        && Character.isDigit(text.charAt(right.begin() + 1));
  }
}
