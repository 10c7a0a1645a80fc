package org.opencac.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencac.note.Span;

/** The lines of drugs that were given: once however often told, both sides on one. Stateless. */
final class DrugLines {
  private static final Sites SITES = Sites.load();
  private static final WordPattern JOINT =
      WordPattern.ofRow("{large joint}|{middle joint}|{small joint}");

  private DrugLines() {}

  /** A drug told twice with the same dose, or once without, was given once. */
  static List<DrugServices.Given> of(List<DrugServices.Given> given, ServiceNote note) {
    List<DrugServices.Given> once = new ArrayList<>();
    for (DrugServices.Given one : given) {
      boolean dosed = one.draft().missing.isEmpty();
      boolean known =
          given.stream()
              .anyMatch(other ->
                  !other.draft().equals(one.draft())
                      && other.draft().family.equals(one.draft().family)
                      && !elsewhere(one, other, note)
                      && (!dosed && other.draft().missing.isEmpty()
                          || dosed == other.draft().missing.isEmpty()
                              && other.draft().units == one.draft().units
                              && given.indexOf(other) < given.indexOf(one)));
      if (!known) {
        once.add(one);
      }
    }
    return summed(once, note);
  }

  private static boolean elsewhere(
      DrugServices.Given one, DrugServices.Given other, ServiceNote note) {
    return otherSide(one, other) || otherJoint(one, other) || otherPlace(one, other, note);
  }

  /** Whether one sentence tells each of two doses behind a joint of its own. */
  private static boolean otherJoint(DrugServices.Given one, DrugServices.Given other) {
    if (one.draft().sentence.index() != other.draft().sentence.index()
        || !one.draft().missing.isEmpty()
        || !other.draft().missing.isEmpty()) {
      return false;
    }
    Optional<String> first = joint(one.draft());
    Optional<String> second = joint(other.draft());
    return first.isPresent() && second.isPresent() && !first.equals(second);
  }

  /** The last joint that stands before the words of a drug. */
  private static Optional<String> joint(ServiceDraft draft) {
    return JOINT.places(draft.sentence.words()).stream()
        .filter(place -> place.end() <= draft.mention().begin())
        .max(Comparator.comparingInt(Span::begin))
        .map(place -> draft.sentence.text().substring(place.begin(), place.end()));
  }

  /** Whether each of two doses was given in a procedure of its own, at another place. */
  private static boolean otherPlace(
      DrugServices.Given one, DrugServices.Given other, ServiceNote note) {
    Words here = note.passages().words(one.draft().sentence);
    Words there = note.passages().words(other.draft().sentence);
    if (here.span().equals(there.span())
        || !one.draft().missing.isEmpty()
        || !other.draft().missing.isEmpty()) {
      return false;
    }
    List<Sites.Named> mine = SITES.in(here, 0, here.size());
    List<Sites.Named> others = SITES.in(there, 0, there.size());
    return !mine.isEmpty()
        && !others.isEmpty()
        && mine.stream()
            .allMatch(site -> others.stream().allMatch(place -> SITES.apart(site, place)));
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

  /** What was given on both sides, or at two places, stands on one line. */
  private static List<DrugServices.Given> summed(List<DrugServices.Given> given, ServiceNote note) {
    List<DrugServices.Given> lines = new ArrayList<>();
    for (DrugServices.Given one : given) {
      Optional<DrugServices.Given> before =
          lines.stream()
              .filter(other -> other.draft().family.equals(one.draft().family))
              .filter(other -> elsewhere(one, other, note))
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
