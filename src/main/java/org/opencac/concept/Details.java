package org.opencac.concept;

import java.util.List;
import java.util.Set;
import org.opencac.text.Token;

/** The marks and words around the details of a name. */
final class Details {
  /** Words that doubt, deny, choose or date what stands behind them: no detail of a name. */
  private static final Set<String> BREAKS =
      Set.of(
          ("no not denies denied neg negative ? vs vs. versus r/o rule possible possibly probable"
                  + " probably likely unlikely suspect suspected suspicious question questionable"
                  + " maybe may might could either or if consider considered concern presumed"
                  + " resolved history hx h/o s/p status-post prior previous previously past old"
                  + " since until")
              .split(" "));

  /** Words that tell or order: what stands behind them is a sentence. */
  private static final Set<String> TELLS =
      Set.of(
          ("is are was were has had have been will would should she he we i they you patient pt"
                  + " continue cont continues continued start started restart stop stopped hold"
                  + " increase increased decrease decreased add added change refill refilled recheck"
                  + " check repeat refer referral see seen saw follow f/u discussed advised"
                  + " recommend ordered order give given take takes taking on monitor treat"
                  + " treated schedule plan improved improving worse worsening better doing needs")
              .split(" "));

  /** Words behind which a detail may end. */
  private static final Set<String> ENDS =
      Set.of(
          ("from after at during per by for with w/ w due 2/2 d/t secondary because now in today"
                  + " s/p and &")
              .split(" "));

  /** Labels of what is past, another person's or done: no problem stands behind them. */
  private static final Set<String> OTHER_LABELS =
      Set.of(
          ("hx pmh psh pmhx pshx fh fhx family father mother brother sister history meds medications"
                  + " allergies allergy social proph prophylaxis ppx dispo disposition diet code"
                  + " fen screening hm maintenance prevention vaccine vaccines immunizations plan rx"
                  + " labs imaging exam vitals procedure procedures surgery")
              .split(" "));

  private Details() {}

  /** Whether a label is of something else than the patient's problems of today. */
  static boolean isOther(List<Token> label) {
    return label.stream().anyMatch(token -> OTHER_LABELS.contains(token.form()));
  }

  /** Where a mark stands that may part a name from its details; -1: nowhere. */
  static int mark(List<Token> tokens, int longest, boolean statement) {
    int end = statement ? tokens.size() - 1 : Math.min(longest + 1, tokens.size() - 1);
    for (int i = 1; i < end; i++) {
      Token token = tokens.get(i);
      if (isMark(token) && isApart(tokens, i)) {
        return i;
      }
      if (token.kind() == Token.Kind.MARK && !statement && !token.form().equals(",")) {
        return -1;
      }
    }
    return -1;
  }

  /** Where the first comma stands, near the beginning ("Her asthma, mild, is ..."); -1: nowhere. */
  static int comma(List<Token> tokens, int longest) {
    for (int i = 1; i < Math.min(longest + 1, tokens.size() - 1); i++) {
      if (tokens.get(i).kind() == Token.Kind.MARK) {
        return tokens.get(i).form().equals(",") ? i : -1;
      }
    }
    return -1;
  }

  /** A dash with space around it parts, one without joins; a colon between numbers is a time. */
  private static boolean isApart(List<Token> tokens, int i) {
    Token before = tokens.get(i - 1);
    Token behind = tokens.get(i + 1);
    return switch (tokens.get(i).form()) {
      case ":" -> before.kind() != Token.Kind.NUMBER || behind.kind() != Token.Kind.NUMBER;
      case "-" -> before.end() < tokens.get(i).begin() && tokens.get(i).end() < behind.begin();
      default -> true;
    };
  }

  static boolean isMark(Token token) {
    return switch (token.form()) {
      case ":", "-", "–", "—" -> true;
      default -> false;
    };
  }

  static boolean breaks(Token token) {
    return BREAKS.contains(token.form());
  }

  static boolean tells(Token token) {
    return TELLS.contains(token.form());
  }

  static boolean endsAt(Token token) {
    return ENDS.contains(token.form());
  }

  /** "With" and "and": more of the same name. */
  static boolean joins(Token token) {
    return switch (token.form()) {
      case "with", "w/", "w", "and", "&" -> true;
      default -> false;
    };
  }

  /** Whether a mark closes all that may be details. */
  static boolean closes(Token token) {
    return token.kind() == Token.Kind.MARK
        && switch (token.form()) {
          case ",", "(", ")", "/", "+", "'", "\"" -> false;
          default -> true;
        };
  }
}
