package org.opencac.concept;

import java.util.List;
import java.util.Set;
import org.opencac.text.Token;

/**
 * What "status post" says to be over: the operation or mishap behind it, not what follows a comma
 * where the days since the operation are counted ("POD 3 s/p lap chole, ileus"), where the event is
 * a mishap ("s/p fall, hip fracture"), or where the words behind the comma say that they came later
 * ("s/p colectomy, postop ileus").
 */
final class AfterEvent {
  private static final Set<String> DAYS =
      CoordinationWords.words("pod ppd hd postop postoperative");

  private static final int OPENING = 6;

  private static final Set<String> MISHAPS =
      CoordinationWords.words(
          "fall falls mvc mva mcc crash collision accident assault fistfight trauma glf altercation"
              + " bite sting overdose injury");

  private static final Set<String> LATER =
      CoordinationWords.words(
          "postop postoperative acute now new complicated presents presenting here doing admitted"
              + " c/b currently");

  private final List<Token> tokens;

  AfterEvent(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether a "status post" ends at a comma. */
  boolean endsAt(Cues.Found past, int comma) {
    if (!isStatusPost(past)) {
      return false;
    }
    if (comma + 1 < tokens.size() && LATER.contains(form(comma + 1))) {
      return true;
    }
    for (int i = Math.max(0, past.from() - OPENING); i < past.from(); i++) {
      if (DAYS.contains(form(i))) {
        return true;
      }
    }
    for (int i = past.to(); i < comma; i++) {
      if (MISHAPS.contains(form(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isStatusPost(Cues.Found past) {
    String first = form(past.from());
    return first.equals("s") || first.equals("s/p") || first.equals("status");
  }

  private String form(int i) {
    return tokens.get(i).form();
  }
}
