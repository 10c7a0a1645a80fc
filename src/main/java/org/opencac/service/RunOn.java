package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opencac.note.Span;

/**
 * Cuts the long sentences of dictation where the speaker goes on to something else: at a comma
 * before a new subject. What is said of one statement, that it was last month or elsewhere, is not
 * said of the next. Stateless.
 */
final class RunOn {
  /** No written sentence has so many characters. */
  private static final int LONG = 240;

  /** A statement has so many. */
  private static final int LEAST = 25;

  /** A statement about what was just named goes on with it: "I numbed it". */
  private static final Pattern REFERS =
      Pattern.compile(
          "(?:(?:and|but|so|then)\\s+)?\\w+\\s+(?:\\w+\\s+)?(?:it|them|that|this|these|those|both)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A comma, or a turn, and the subject of the next statement. */
  private static final Pattern TURN =
      Pattern.compile(
          ",\\s+(?=(?:(?:and|but|so|then|now|also|and so|and then|so then|because)\\s+)?"
              + "(?:I|we|she|he|they|my|there|it|her|his|the (?:patient|wife|mother|daughter|husband|son)|nothing)\\s)"
              + "|\\s+(?=(?:and|but|so)\\s+(?:then\\s+)?(?:I|we|she|he|they)\\s)",
          Pattern.CASE_INSENSITIVE);

  private RunOn() {}

  /** The pieces of a note, the long ones cut. */
  static List<NoteLines.Piece> of(String text, List<NoteLines.Piece> pieces) {
    return pieces.stream().flatMap(piece -> cut(text, piece)).toList();
  }

  private static Stream<NoteLines.Piece> cut(String text, NoteLines.Piece piece) {
    int begin = piece.span().begin();
    int end = piece.span().end();
    if (end - begin < LONG) {
      return Stream.of(piece);
    }
    List<NoteLines.Piece> parts = new ArrayList<>();
    Matcher turn = TURN.matcher(text).region(begin, end);
    while (turn.find()) {
      if (turn.start() - begin >= LEAST
          && end - turn.end() >= LEAST
          && !REFERS.matcher(text).region(turn.end(), end).lookingAt()) {
        parts.add(new NoteLines.Piece(new Span(begin, turn.start()), piece.kind()));
        begin = turn.end();
      }
    }
    parts.add(new NoteLines.Piece(new Span(begin, end), piece.kind()));
    return parts.stream();
  }
}
