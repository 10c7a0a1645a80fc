package org.opencac.concept;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.text.Token;

/**
 * Where the reach of what is past ends: before what is told as new ("old stroke and acute
 * infarction") and at the comma behind an age ("fracture of the ankle ten years ago, ankle pain").
 * A past condition that is no longer there is coded as a history, one that is treated now is not
 * (Guidelines IV.J).
 */
final class PastReach {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** A cue that reaches no further tells the age of one thing: "old", "previous". */
  private static final int SHORT_REACH = 5;

  /** How many words may stand between an old fracture and its nonunion. */
  private static final int FARTHEST = 8;

  private static final Set<String> DENIALS = Set.of("no", "without", "not");

  private static final Set<String> COUNTS =
      CoordinationWords.words(
          "about approximately around roughly nearly almost over some more than at least several"
              + " many few a one two three four five six seven eight nine ten twelve fifteen twenty"
              + " thirty forty");

  /**
   * Words of a treatment told between a disease and its end: "pneumonia, completed abx, resolved".
   */
  private static final Set<String> TREATMENT =
      CoordinationWords.words(
          "treated treatment tx completed finished took done course full of with w/ and then now has"
              + " have since all symptoms sx better well fine abx antibiotics antibiotic steroids"
              + " prednisone antiviral antivirals amoxicillin augmentin keflex doxycycline azithromycin"
              + " days day , 5 7 10 14");

  private final List<Token> tokens;

  PastReach(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * Whether words that open something new end what a cue says to be past. They do not in a list
   * whose other members are told so too ("history of acute pancreatitis and acute cholecystitis"),
   * where a time says when it was ("ten years ago he had a stroke and acute renal failure"), nor
   * behind the heading of a list.
   */
  boolean endsBefore(Cues.Found past, Cues.Found current) {
    String opening = form(current.to() - 1);
    return current.from() > past.to()
        && !form(past.to()).equals(":")
        && tokens.subList(past.from(), past.to()).stream()
            .noneMatch(word -> word.form().equals("ago"))
        && tokens.subList(past.to(), current.from()).stream()
            .noneMatch(token -> token.form().equals(opening))
        && !isDated(current.to());
  }

  /**
   * Whether an age is taken back: an old fracture that has not united is a fracture still, coded
   * with the character of its nonunion or malunion (Guidelines I.C.19.c.1).
   */
  boolean isTakenBack(Cues.Found past, List<Cues.Found> found) {
    return past.kind() == Cues.Kind.HISTORICAL
        && past.reach() <= SHORT_REACH
        && found.stream()
            .anyMatch(other ->
                other.kind() == Cues.Kind.CURRENT
                    && other.direction() == Cues.Direction.BOTH
                    && other.from() != past.to()
                    && isBeside(past, other)
                    && !(other.from() > 0 && DENIALS.contains(form(other.from() - 1))));
  }

  private boolean isBeside(Cues.Found past, Cues.Found other) {
    int from = Math.min(past.to(), other.to());
    int to = Math.max(past.from(), other.from());
    return to - from <= FARTHEST
        && tokens.subList(from, Math.max(from, to)).stream()
            .noneMatch(token -> token.form().equals(";"));
  }

  /** Whether only a treatment is told between a comma and what says that a disease is over. */
  boolean tellsTreatment(Cues.Found over, int comma) {
    return over.kind() == Cues.Kind.RESOLVED
        && tokens.subList(comma + 1, over.from()).stream()
            .allMatch(token -> TREATMENT.contains(token.form()));
  }

  /** Whether a comma stands behind an age and before the last thing that the sentence tells. */
  boolean endsAt(Cues.Found past, int comma) {
    if (!form(comma - 1).equals("ago")) {
      return false;
    }
    boolean opens = past.to() == comma && isOpening(past.from());
    return !opens && isLast(comma + 1);
  }

  /** "About ten years ago, ...": nothing but a count stands before the age in its clause. */
  private boolean isOpening(int age) {
    for (int i = age - 1; i >= 0 && !form(i).equals(","); i--) {
      if (tokens.get(i).kind() != Token.Kind.NUMBER && !COUNTS.contains(form(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isLast(int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (form(i).equals(",") || form(i).equals("and")) {
        return false;
      }
    }
    return true;
  }

  private boolean isDated(int from) {
    for (int i = from; i < tokens.size(); i++) {
      String form = form(i);
      if (form.equals(",") || form.equals("and") || form.equals(";")) {
        return false;
      }
      if (form.equals("ago") || YEAR.matcher(form).matches()) {
        return true;
      }
    }
    return false;
  }

  private String form(int i) {
    return i < tokens.size() ? tokens.get(i).form() : "";
  }
}
