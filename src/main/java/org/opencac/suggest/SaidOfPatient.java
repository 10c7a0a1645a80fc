package org.opencac.suggest;

import java.util.List;
import java.util.Set;
import org.opencac.concept.Assertion;
import org.opencac.text.ParsedNote;
import org.opencac.text.Token;

/**
 * Whether the prose of an assessment, or a note of a line or two, says of the patient that a
 * problem is there: it is what a sentence begins with ("Constipation is worse") or what the patient
 * has ("This is a man with gout and vertigo", "there is also an anemia"). Such a sentence names a
 * diagnosis as a line of a list does; a problem told in another clause ("on iron because of
 * anemia") is told in passing.
 */
final class SaidOfPatient {
  /** So far a list of problems reaches. */
  private static final int LONGEST = 25;

  private static final Set<String> PATIENT =
      words(
          "patient patients pt he she who gentleman lady woman man male female boy girl child infant"
              + " baby newborn old yo individual i");

  private static final Set<String> HAS =
      words("has have having with from suffers suffering develops developed is are");

  /** What may stand between what the patient has and "has", beside other problems. */
  private static final Set<String> ENDS =
      words(
          "because due for to if when which that after before since while as by until unless but"
              + " although though where why than of on in at into during secondary about whose"
              + " their my our not no history ; : .");

  /** What may stand before the name that a sentence begins with. */
  private static final Set<String> OPENS =
      words(
          "the a an his her patient ' s 's known ongoing current also and new recent"
              + " significant continued persistent - * •");

  private SaidOfPatient() {}

  static boolean is(Draft.Support support, ParsedNote note) {
    Assertion assertion = support.concept().assertion();
    boolean bare = support.place() == Place.BODY && support.general() && BareNote.isBare(note);
    if (support.place() != Place.DIAGNOSIS_PROSE && !bare
        || assertion.possible()
        || assertion.temporality() == Assertion.Temporality.HISTORICAL) {
      return false;
    }
    List<Token> tokens = note.sentences().get(support.concept().sentence()).tokens();
    int at = 0;
    while (at < tokens.size() && tokens.get(at).begin() < support.concept().span().begin()) {
      at++;
    }
    return tokens.subList(0, at).stream().allMatch(token -> OPENS.contains(token.form()))
        || isHad(tokens, at);
  }

  private static boolean isHad(List<Token> tokens, int at) {
    int has = at - 1;
    while (has >= 0 && at - has <= LONGEST && !HAS.contains(tokens.get(has).form())) {
      if (ENDS.contains(tokens.get(has).form())) {
        return false;
      }
      has--;
    }
    if (has < 0 || !HAS.contains(tokens.get(has).form())) {
      return false;
    }
    boolean there = has > 0 && tokens.get(has - 1).form().equals("there");
    boolean from = tokens.get(has).form().equals("from");
    if (from && (has == 0 || !tokens.get(has - 1).form().startsWith("suffer"))) {
      return false;
    }
    return there
        || from
        || tokens.subList(0, has).stream().anyMatch(token -> PATIENT.contains(token.form()));
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
