package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The wounds that a note measures in one place, mostly the examination, and closes in another: a
 * closing is of the wounds of the part of the body that it names. Immutable.
 */
final class WoundSizes {
  /** Sentences before a closing that may name the part of the body. */
  private static final int BEFORE = 2;

  /**
   * A measured wound.
   *
   * @param places the parts of the body that its words name
   * @param length its length
   * @param words the words that tell of it
   */
  record Wound(List<Sites.Named> places, Quantities.Measure length, Words words) {}

  private final WoundWords words;
  private final Sites sites = Sites.load();

  WoundSizes(WoundWords words) {
    this.words = words;
  }

  /** The wounds that a closing without a length of its own closed; empty when it names none. */
  List<Wound> closedBy(ServiceSentence closing, ServiceNote note) {
    List<Wound> wounds = of(note);
    if (wounds.size() < 2) {
      return List.of();
    }
    List<Wound> closed = new ArrayList<>();
    for (Sites.Named place : named(closing, note)) {
      List<Wound> same =
          wounds.stream()
              .filter(one -> one.places().stream().anyMatch(p -> same(p, place)))
              .toList();
      List<Wound> near =
          wounds.stream()
              .filter(one -> one.places().stream().anyMatch(p -> !sites.apart(p, place)))
              .toList();
      (same.isEmpty() ? near : same)
          .stream().filter(one -> !closed.contains(one)).forEach(closed::add);
    }
    return closed;
  }

  /** Whether the passage of a closing tells of another closing, each with its part of the body. */
  boolean beside(ServiceSentence closing, ServiceNote note) {
    List<Sites.Named> here = named(closing, note);
    return !here.isEmpty()
        && note.passages().of(closing).stream()
            .filter(one ->
                !one.equals(closing) && (one.has(words.closing()) || one.has(words.closedWith())))
            .map(one -> named(one, note))
            .anyMatch(there ->
                !there.isEmpty()
                    && there.stream()
                        .allMatch(p -> here.stream().allMatch(q -> sites.apart(p, q))));
  }

  private static boolean same(Sites.Named one, Sites.Named other) {
    return one.site().equals(other.site())
        && (one.side().isEmpty() || other.side().isEmpty() || one.side().equals(other.side()));
  }

  /** The parts of the body that a closing names, or the sentences before it in its passage. */
  private List<Sites.Named> named(ServiceSentence closing, ServiceNote note) {
    List<ServiceSentence> passage = note.passages().of(closing);
    int at = passage.indexOf(closing);
    for (int i = at; i >= Math.max(0, at - BEFORE); i--) {
      Words in = passage.get(i).words();
      List<Sites.Named> places = sites.in(in, 0, in.size());
      if (!places.isEmpty()) {
        return places;
      }
    }
    return List.of();
  }

  /** Every wound that a note measures, in order. */
  private List<Wound> of(ServiceNote note) {
    List<Wound> wounds = new ArrayList<>();
    for (ServiceSentence sentence : note.sentences()) {
      List<Quantities.Measure> lengths = Quantities.measures(sentence.words(), "cm", "centimeter");
      if (lengths.isEmpty() || !sentence.has(words.laceration())) {
        continue;
      }
      Words in = sentence.words();
      boolean leads = sites.in(in, 0, lengths.getFirst().word()).stream().findFirst().isPresent();
      for (int i = 0; i < lengths.size(); i++) {
        int before = i == 0 ? 0 : lengths.get(i - 1).word() + 1;
        int behind = i + 1 < lengths.size() ? lengths.get(i + 1).word() : in.size();
        int own = lengths.get(i).word();
        int from = leads ? before : own;
        int to = leads && lengths.size() > 1 ? own : behind;
        List<Sites.Named> places = sites.in(in, from, to);
        if (!places.isEmpty()) {
          wounds.add(
              new Wound(places, lengths.get(i), Words.of(sentence.text(), in.span(from, to - 1))));
        }
      }
    }
    return wounds;
  }

  /** The first of the groups of parts of the body that a wound belongs to. */
  static Optional<WordPattern> group(Wound wound, List<WordPattern> groups, String text) {
    for (Sites.Named place : wound.places()) {
      Words named = Words.of(text, place.span());
      for (WordPattern group : groups) {
        if (!group.match(named, named).isEmpty()) {
          return Optional.of(group);
        }
      }
    }
    return Optional.empty();
  }
}
