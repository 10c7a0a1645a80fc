package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.concept.Concept;

/**
 * Keeps the most specific of several names for one condition (Guidelines I.B.2): "arthritis" in the
 * assessment and "right knee arthritis" in the history are one, and the specific code takes over
 * the mentions of the general one.
 */
final class Specificity {
  private Specificity() {}

  /** Removes drafts that a more specific one covers; the covered mentions are reported. */
  static void prune(Map<String, Draft> drafts, List<NotCoded> notCoded) {
    List<Draft> order = new ArrayList<>(drafts.values());
    for (Draft general : order) {
      for (Draft specific : order) {
        if (drafts.containsKey(specific.code().code()) && covers(specific, general)) {
          drafts.remove(general.code().code());
          takeOver(specific, general, notCoded);
          break;
        }
      }
    }
  }

  private static void takeOver(Draft specific, Draft general, List<NotCoded> notCoded) {
    boolean same = category(specific).equals(category(general));
    for (Draft.Support support : general.supports()) {
      if (same) {
        specific.add(support.under(specific.supports().getFirst()));
      } else {
        notCoded.add(
            new NotCoded(
                support.concept().span(),
                "covered by the more specific " + specific.code().code(),
                support.concept().assertion().cue(),
                "I.B.2"));
      }
    }
  }

  private static boolean covers(Draft specific, Draft general) {
    if (specific == general || isBeyondDiagnosis(specific)) {
      return false;
    }
    boolean sameCategory = category(specific).equals(category(general));
    boolean vague = general.code().display().contains("nspecified");
    boolean symptom = general.code().code().charAt(0) == 'R';
    if (sameCategory ? !vague : !symptom || specific.code().code().charAt(0) == 'R') {
      return false;
    }
    return general.supports().stream()
        .allMatch(support ->
            hasWider(specific.supports(), support.concept())
                || sameCategory && saysMore(specific, general) && isBeside(specific, support));
  }

  /**
   * Whether one code of a category says what another leaves open, of a disease that one has once:
   * of injuries and neoplasms there may be several.
   */
  private static boolean saysMore(Draft specific, Draft general) {
    char chapter = general.code().code().charAt(0);
    String open = general.code().display();
    String said = specific.code().display();
    boolean once = chapter != 'C' && chapter != 'D' && chapter != 'S' && chapter != 'T';
    return once
        && !said.contains("nspecified")
        && (!open.contains("left") || said.contains("left"))
        && (!open.contains("right") || said.contains("right"));
  }

  /** Whether both stand in one sentence of a passage. */
  private static boolean isBeside(Draft specific, Draft.Support support) {
    return support.place() == Place.PASSAGE
        && specific.supports().stream()
            .anyMatch(other -> other.concept().sentence() == support.concept().sentence());
  }

  private static boolean hasWider(Collection<Draft.Support> supports, Concept narrow) {
    Set<Integer> keys = new HashSet<>(narrow.keys());
    for (Draft.Support support : supports) {
      Set<Integer> wider = new HashSet<>(support.concept().keys());
      if (wider.size() > keys.size() && wider.containsAll(keys)) {
        return true;
      }
    }
    return false;
  }

  /** History, status and external-cause codes name something else with the same words. */
  private static boolean isBeyondDiagnosis(Draft draft) {
    char chapter = draft.code().code().charAt(0);
    return chapter >= 'V';
  }

  private static String category(Draft draft) {
    return draft.code().code().substring(0, 3);
  }
}
