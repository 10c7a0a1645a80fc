package org.opencac.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Modifiers in the order of the claim: those that change payment first, then those that inform. A
 * line takes four; the fifth is announced by 99 and told in words. Stateless.
 */
final class ClaimModifiers {
  private static final int PLACES = 4;
  private static final List<String> FIRST =
      List.of(
          "24", "25", "57", "58", "78", "79", "26", "TC", "53", "73", "74", "50", "54", "76", "77",
          "91", "59", "XE", "XP", "XS", "XU", "RR", "NU", "UE", "KH", "KI", "KJ", "KX", "GA", "GZ",
          "GY", "EY");

  private ClaimModifiers() {}

  /** The modifiers in order, with 99 in the fourth place where there are more than four. */
  static List<ServiceModifier> ordered(List<ServiceModifier> modifiers) {
    List<ServiceModifier> ordered = new ArrayList<>(modifiers);
    ordered.sort(
        Comparator.comparingInt((ServiceModifier m) ->
            FIRST.contains(m.modifier()) ? FIRST.indexOf(m.modifier()) : FIRST.size()));
    if (ordered.size() > PLACES) {
      List<ServiceEvidence> words = new ArrayList<>();
      ordered.subList(PLACES - 1, ordered.size()).forEach(m -> words.addAll(m.evidence()));
      ordered.add(
          PLACES - 1,
          new ServiceModifier(
              "99", "more than four modifiers: the rest goes into the narrative", words));
    }
    return ordered;
  }
}
