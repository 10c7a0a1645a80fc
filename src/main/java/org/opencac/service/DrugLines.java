package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of drugs that were given: once however often told, both sides on one. Stateless. */
final class DrugLines {
  private DrugLines() {}

  /** A drug told twice with the same dose, or once without, was given once. */
  static List<DrugServices.Given> of(List<DrugServices.Given> given) {
    List<DrugServices.Given> once = new ArrayList<>();
    for (DrugServices.Given one : given) {
      boolean dosed = one.draft().missing.isEmpty();
      boolean known =
          given.stream()
              .anyMatch(other ->
                  !other.draft().equals(one.draft())
                      && other.draft().family.equals(one.draft().family)
                      && !otherSide(one, other)
                      && (!dosed && other.draft().missing.isEmpty()
                          || dosed == other.draft().missing.isEmpty()
                              && other.draft().units == one.draft().units
                              && given.indexOf(other) < given.indexOf(one)));
      if (!known) {
        once.add(one);
      }
    }
    return summed(once);
  }

  /** Whether each of two was given on a side of its own, told in one sentence. */
  private static boolean otherSide(DrugServices.Given one, DrugServices.Given other) {
    if (one.draft().sentence.index() != other.draft().sentence.index()) {
      return false;
    }
    Optional<String> first = Sides.nearest(one.draft().sentence, one.draft().mention());
    Optional<String> second = Sides.nearest(other.draft().sentence, other.draft().mention());
    return first.isPresent() && second.isPresent() && !first.equals(second);
  }

  /** What was given on both sides of one sentence stands on one line. */
  private static List<DrugServices.Given> summed(List<DrugServices.Given> given) {
    List<DrugServices.Given> lines = new ArrayList<>();
    for (DrugServices.Given one : given) {
      Optional<DrugServices.Given> before =
          lines.stream()
              .filter(other -> other.draft().family.equals(one.draft().family))
              .filter(other -> otherSide(one, other))
              .findFirst();
      if (before.isPresent()) {
        ServiceDraft line = before.orElseThrow().draft();
        line.units += one.draft().units;
        line.evidence.addAll(one.draft().evidence);
      } else {
        lines.add(one);
      }
    }
    return lines;
  }
}
