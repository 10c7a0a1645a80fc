package org.opencac.suggest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.opencac.concept.Attribute;

/**
 * The sides that the words of codes tell, also of codes without one: a hydronephrosis on the left
 * and a stone on the right are not one condition (Guidelines I.B.9, I.B.13). Confined to one note.
 */
final class SidesTold {
  private final Map<String, Set<String>> sides = new HashMap<>();

  SidesTold(Collection<Draft> drafts) {
    for (Draft draft : drafts) {
      Set<String> told = sides.computeIfAbsent(draft.code().code(), code -> new HashSet<>());
      for (Draft.Support support : draft.supports()) {
        support.concept().attributes().stream()
            .filter(attribute -> attribute.kind() == Attribute.Kind.SIDE)
            .forEach(attribute -> told.add(attribute.value()));
      }
    }
  }

  /**
   * Whether two of these codes of one chapter tell one side each, and not the same; the sides of
   * different chapters may differ, as those of a stroke and its palsy do.
   */
  boolean oppose(Set<String> codes) {
    for (String one : codes) {
      for (String other : codes) {
        Set<String> here = sides.getOrDefault(one, Set.of());
        Set<String> there = sides.getOrDefault(other, Set.of());
        if (one.charAt(0) == other.charAt(0)
            && here.equals(Set.of("left"))
            && there.equals(Set.of("right"))) {
          return true;
        }
      }
    }
    return false;
  }
}
