package org.opencac.concept;

import java.util.List;
import java.util.Set;
import org.opencac.text.Token;

/**
 * Where the reach of a cue ends in its sentence: at words that end it, at the number of a list
 * item, at a closing parenthesis that was opened before the cue, at a cue that opens another part
 * of an enumeration, and at a comma unless an enumeration goes on behind it.
 */
final class ScopeLimits {
  /** A cue that reaches no further than this never crosses a comma. */
  private static final int SHORT_REACH = 5;

  /** A cue of doubt that reaches as far as this announces a list: "differential includes". */
  private static final int LIST_REACH = 20;

  private static final int LONGEST_ITEM = 10;

  /**
   * So many words a member of a list of subjects may have: "HIV, Lyme and CMV titers were
   * negative".
   */
  private static final int LONGEST_MEMBER = 5;

  private static final Set<String> CLAUSE_VERBS =
      Set.of(
          "is",
          "are",
          "was",
          "were",
          "has",
          "have",
          "had",
          "does",
          "did",
          "will",
          "shows",
          "showed",
          "reveals",
          "revealed",
          "demonstrates",
          "reports",
          "states",
          "appears");

  private static final Set<String> DASHES = Set.of("-", "–", "—");

  private static final Set<String> VERDICTS = Set.of("ruled", "excluded");

  private static final Set<String> RISKS = Set.of("risk", "risks");

  private static final Set<String> CAUSES = Set.of("due", "because", "secondary");

  private static final Set<String> CONJUNCTIONS = Set.of("or", "nor", "vs", "versus", "and/or");

  private static final Set<String> JOINTS = Set.of("and", "or", "both", "all", "but", "then", "it");

  private final List<Token> tokens;
  private final List<Cues.Found> found;
  private final PastReach past;
  private final AfterEvent after;
  private final DenialReach denials;

  ScopeLimits(List<Token> tokens, List<Cues.Found> found) {
    this.tokens = tokens;
    this.found = found;
    this.past = new PastReach(tokens);
    this.after = new AfterEvent(tokens);
    this.denials = new DenialReach(tokens);
  }

  /** Index behind the last token that a forward cue governs. */
  int end(Cues.Found cue) {
    int depth = 0;
    int from = cue.to();
    if (from < tokens.size() && form(from).equals(":")) {
      from++;
    }
    int limit = Math.min(tokens.size(), from + cue.reach());
    for (int i = from; i < limit; i++) {
      String form = form(i);
      if (form.equals("(")) {
        depth++;
      } else if (form.equals(")") && --depth < 0) {
        return i;
      } else if (form.equals(",") && (i > from ? stopsAtComma(cue, i) : isOfAge(cue, i))) {
        return i;
      }
      if (i > from && isListNumber(i) || startsOther(cue, i)) {
        return i;
      }
    }
    return limit;
  }

  /** Whether what a cue calls old is told as present in the same words. */
  boolean isTakenBack(Cues.Found cue) {
    return past.isTakenBack(cue, found);
  }

  /** Whether a cue governs what stands before it. */
  boolean looksBack(Cues.Found cue) {
    return switch (cue.direction()) {
      case FORWARD -> false;
      case BACKWARD, BOTH -> true;
      case CLOSING -> endsClause(cue.to()) || saysWhen(cue);
    };
  }

  /** "Ruled out 2019": a verdict with its year. */
  private boolean saysWhen(Cues.Found cue) {
    return cue.kind() == Cues.Kind.NEGATED
        && cue.to() < tokens.size()
        && tokens.get(cue.to()).kind() == Token.Kind.NUMBER
        && VERDICTS.contains(form(cue.from()));
  }

  private boolean endsClause(int i) {
    if (i >= tokens.size()) {
      return true;
    }
    String form = form(i);
    return tokens.get(i).kind() == Token.Kind.MARK && !form.equals("-") && !form.equals("/")
        || form.equals("and")
        || found.stream().anyMatch(cue -> cue.from() == i && cue.kind() == Cues.Kind.BREAK);
  }

  /** Index of the first token that a backward cue governs. */
  int begin(Cues.Found cue) {
    if (cue.direction() == Cues.Direction.CLOSING && isVerdict(cue)) {
      return 0;
    }
    boolean enumeration = false;
    int reach = Math.min(cue.reach(), LONGEST_ITEM);
    int limit = Math.max(0, cue.from() - reach);
    for (int i = cue.from() - 1; i >= limit; i--) {
      String form = form(i);
      enumeration |= CONJUNCTIONS.contains(form) || form.equals("and");
      if (form.equals(",") && enumeration && cue.kind() == Cues.Kind.NEGATED) {
        if (names(i + 1, cue.from()) && saysMore(i)) {
          return i + 1;
        }
        limit = Math.min(limit, Math.max(0, i - LONGEST_MEMBER));
      }
      if (form.equals(":") && i == cue.from() - 1) {
        continue;
      }
      boolean comma =
          form.equals(",") && i < cue.from() - 1 && !enumeration && !past.tellsTreatment(cue, i);
      if (comma || form.equals("(") || isListNumber(i) || endsTerminator(i, cue.from())) {
        return i + 1;
      }
    }
    return limit;
  }

  /**
   * Whether anything stands between a comma and a cue that can be denied: ", and were negative".
   */
  private boolean names(int from, int to) {
    return tokens.subList(from, to).stream()
        .anyMatch(token -> token.isWordOrNumber() && !JOINTS.contains(token.form()));
  }

  /** Whether a clause of its own stands before a comma: "she has asthma, and HIV was negative". */
  private boolean saysMore(int comma) {
    for (int i = comma - 1; i >= 0 && !form(i).equals(","); i--) {
      if (CLAUSE_VERBS.contains(form(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Stroke was feared, but the scan is clear - ruled out": said of the whole sentence. */
  private boolean isVerdict(Cues.Found cue) {
    return cue.kind() == Cues.Kind.NEGATED
        && cue.from() > 1
        && DASHES.contains(form(cue.from() - 1))
        && VERDICTS.contains(form(cue.from()));
  }

  private boolean stopsAtComma(Cues.Found cue, int comma) {
    return switch (cue.kind()) {
      case NEGATED ->
          cue.reach() <= SHORT_REACH || opensClause(comma + 1) || denials.endsAt(cue, comma);
      case RESOLVED -> cue.reach() <= SHORT_REACH || opensClause(comma + 1);
      case POSSIBLE, PLANNED ->
          cue.reach() < LIST_REACH && !enumerationGoesOn(comma + 1) && !asksFor(cue, comma + 1);
      case HISTORICAL ->
          cue.reach() <= SHORT_REACH || past.endsAt(cue, comma) || after.endsAt(cue, comma);
      case OTHER, FAMILY, HYPOTHETICAL, PSEUDO, TERMINATE, BREAK, OWN, CURRENT -> false;
    };
  }

  /** A comma right behind the words of an age, or behind a short result: "x-ray neg, sprain". */
  private boolean isOfAge(Cues.Found cue, int comma) {
    return switch (cue.kind()) {
      case HISTORICAL -> past.endsAt(cue, comma);
      case NEGATED -> cue.reach() <= SHORT_REACH;
      case POSSIBLE,
          HYPOTHETICAL,
          PLANNED,
          FAMILY,
          OTHER,
          RESOLVED,
          OWN,
          CURRENT,
          PSEUDO,
          TERMINATE,
          BREAK ->
          false;
    };
  }

  /** "Rule out reflux, ulcer, and polyps.": a sentence that asks for all of its list. */
  private boolean asksFor(Cues.Found cue, int from) {
    if (cue.from() > 0 || !form(0).equals("rule")) {
      return false;
    }
    boolean last = false;
    for (int i = from; i < tokens.size(); i++) {
      if (CLAUSE_VERBS.contains(form(i))) {
        return false;
      }
      last |= form(i).equals("and");
    }
    return last;
  }

  /** Whether the words up to the next comma have a verb of their own and end no enumeration. */
  private boolean opensClause(int from) {
    boolean verb = false;
    for (int i = from; i < tokens.size() && !form(i).equals(","); i++) {
      if (CONJUNCTIONS.contains(form(i))) {
        return false;
      }
      verb |= CLAUSE_VERBS.contains(form(i));
    }
    return verb;
  }

  private boolean enumerationGoesOn(int from) {
    for (int i = from; i < tokens.size() && i < from + LONGEST_ITEM; i++) {
      if (CONJUNCTIONS.contains(form(i))) {
        return true;
      }
      if (CLAUSE_VERBS.contains(form(i))) {
        return false;
      }
    }
    return false;
  }

  /** Whether words that end the reach of the cue, or another part of an enumeration, start here. */
  private boolean startsOther(Cues.Found cue, int i) {
    for (Cues.Found other : found) {
      if (other.from() != i) {
        continue;
      }
      boolean ends =
          switch (other.kind()) {
            case BREAK -> true;
            case TERMINATE ->
                i > cue.to() && (!outlastsTerminators(cue.kind()) || isRisk(cue) && isCause(other));
            case CURRENT -> cue.kind() == Cues.Kind.HISTORICAL && past.endsBefore(cue, other);
            case PSEUDO, OWN -> false;
            case NEGATED, POSSIBLE, HISTORICAL, HYPOTHETICAL, PLANNED, FAMILY, OTHER, RESOLVED ->
                other.kind() != cue.kind()
                    && !outlastsTerminators(cue.kind())
                    && other.forward()
                    && i > 0
                    && (form(i - 1).equals(",") || form(i - 1).equals("and"))
                    && !(isPastOfDenied(cue, other) && endsWithOr(other.to()));
          };
      if (ends) {
        return true;
      }
    }
    return false;
  }

  /** "Negative for angina, previous infarction, irregular heartbeat, or pacemaker": one denial. */
  private static boolean isPastOfDenied(Cues.Found cue, Cues.Found other) {
    return cue.kind() == Cues.Kind.NEGATED && other.kind() == Cues.Kind.HISTORICAL;
  }

  /** Whether a list without a verb goes on from here to an "or" behind a comma. */
  private boolean endsWithOr(int from) {
    for (int i = from; i < tokens.size() && !CLAUSE_VERBS.contains(form(i)); i++) {
      String form = form(i);
      if (form.equals(".") || form.equals(";")) {
        return false;
      }
      if (i > 0 && form(i - 1).equals(",") && CONJUNCTIONS.contains(form)) {
        return true;
      }
    }
    return false;
  }

  /** "A risk of bleeding due to the cirrhosis": what brings the risk is there. */
  private boolean isRisk(Cues.Found cue) {
    return tokens.subList(cue.from(), cue.to()).stream().anyMatch(t -> RISKS.contains(t.form()));
  }

  private boolean isCause(Cues.Found terminator) {
    return CAUSES.contains(form(terminator.from()));
  }

  private static boolean outlastsTerminators(Cues.Kind kind) {
    return kind == Cues.Kind.HYPOTHETICAL || kind == Cues.Kind.FAMILY;
  }

  private boolean endsTerminator(int i, int before) {
    return found.stream()
        .anyMatch(cue -> cue.to() == i + 1 && cue.to() <= before && isTerminator(cue));
  }

  private static boolean isTerminator(Cues.Found cue) {
    return cue.kind() == Cues.Kind.TERMINATE || cue.kind() == Cues.Kind.BREAK;
  }

  /** "2)" or "2." inside a sentence. */
  private boolean isListNumber(int i) {
    return tokens.get(i).kind() == Token.Kind.NUMBER
        && i + 1 < tokens.size()
        && form(i + 1).equals(")")
        && tokens.get(i + 1).begin() == tokens.get(i).end();
  }

  private String form(int i) {
    return tokens.get(i).form();
  }
}
