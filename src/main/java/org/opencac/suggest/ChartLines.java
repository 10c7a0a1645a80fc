package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import org.opencac.text.Section;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * The sentences of a note cut at the lines of tables and forms, each with the label that opens its
 * line ("Left eye:", "XR L wrist:"), as far as they tell of the present encounter.
 */
final class ChartLines {
  private static final int LABEL = 60;

  private ChartLines() {}

  /**
   * A sentence, or its part on one line.
   *
   * @param sentence its number
   * @param label the words of the label, with their place in the note
   * @param tokens its own words and marks
   */
  record Piece(int sentence, List<Token> label, List<Token> tokens) {}

  /** All pieces that tell of the present, in order. */
  static List<Piece> of(NoteKeys keys, Tokenizer tokenizer) {
    List<Piece> pieces = new ArrayList<>();
    String text = keys.text();
    for (int s = 0; s < keys.note().sentences().size(); s++) {
      Sentence sentence = keys.note().sentences().get(s);
      if (sentence.role() == Sentence.Role.HEADING || !isPresent(sentence, keys)) {
        continue;
      }
      int from = 0;
      for (int t = 1; t <= sentence.tokens().size(); t++) {
        if (t == sentence.tokens().size() || opensLine(sentence.tokens(), t, text)) {
          List<Token> part = sentence.tokens().subList(from, t);
          pieces.add(new Piece(s, label(text, part.getFirst().begin(), tokenizer), part));
          from = t;
        }
      }
    }
    return pieces;
  }

  private static boolean isPresent(Sentence sentence, NoteKeys keys) {
    Section section = keys.note().sectionOf(sentence);
    return switch (keys.placeOf(sentence)) {
      case PAST_HISTORY, SOCIAL_HISTORY, MEDICATIONS, PROBLEM_LIST, REVIEW_OF_SYSTEMS -> false;
      case INSTRUCTIONS -> section.kind() == SectionKind.ADMINISTRATIVE;
      default -> !Place.isDifferential(keys.note(), sentence);
    };
  }

  /** Whether a word opens a new line that does not go on in small letters. */
  private static boolean opensLine(List<Token> tokens, int at, String text) {
    Token token = tokens.get(at);
    int end = tokens.get(at - 1).end();
    return text.substring(end, Math.max(end, token.begin())).indexOf('\n') >= 0
        && !Character.isLowerCase(text.charAt(token.begin()))
        && text.charAt(token.begin()) != '(';
  }

  private static List<Token> label(String text, int begin, Tokenizer tokenizer) {
    int line = text.lastIndexOf('\n', Math.max(0, begin - 1)) + 1;
    int colon = line >= begin ? -1 : text.substring(line, begin).indexOf(':');
    return colon < 0 || colon > LABEL
        ? List.of()
        : tokenizer.tokenize(text.substring(line, line + colon)).stream()
            .map(token ->
                new Token(
                    token.begin() + line,
                    token.end() + line,
                    token.form(),
                    token.stem(),
                    token.kind()))
            .toList();
  }
}
