package org.opencac.service;

import java.util.List;
import java.util.Optional;
import org.opencac.note.Span;

/** Where an ambulance ride began and ended, as the two-letter modifier. Stateless. */
final class Ride {
  private record Place(WordPattern words, char letter) {}

  private static final List<Place> PLACES =
      List.of(
          new Place(WordPattern.of("skilled nursing|snf"), 'N'),
          new Place(WordPattern.of("dialysis"), 'J'),
          new Place(WordPattern.of("hospital|emergency department"), 'H'),
          new Place(WordPattern.of("residence|home"), 'R'),
          new Place(WordPattern.of("assisted living|nursing home|custodial|domiciliary"), 'E'),
          new Place(WordPattern.of("scene|accident site|roadside"), 'S'),
          new Place(WordPattern.of("physician office|doctor office|clinic"), 'P'));

  private record Named(char letter, Span span) {}

  private Ride() {}

  /** Adds the modifier, or asks for what is missing. */
  static void add(ServiceDraft draft, ServiceNote note) {
    if (!draft.carries.contains("ride")) {
      return;
    }
    Optional<Named> origin = place(note, "from");
    Optional<Named> destination = place(note, "to");
    if (origin.isEmpty() || destination.isEmpty()) {
      draft.ask("place", "Where did the ride begin and end?");
      return;
    }
    Named from = origin.orElseThrow();
    Named to = destination.orElseThrow();
    draft.modifier(
        "" + from.letter() + to.letter(),
        "origin and destination",
        List.of(
            new ServiceEvidence(from.span(), ServiceEvidence.Role.SITE, note.kindAt(from.span())),
            new ServiceEvidence(to.span(), ServiceEvidence.Role.SITE, note.kindAt(to.span()))));
  }

  /** The place that stands nearest behind a preposition, within a few words. */
  private static Optional<Named> place(ServiceNote note, String preposition) {
    Words words = note.all();
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).equals(preposition)) {
        continue;
      }
      for (int end = i + 1; end < Math.min(words.size(), i + 5); end++) {
        if (words.get(end).equals("to") || words.get(end).equals("from")) {
          break;
        }
        Span span = words.span(i + 1, end);
        Words part = Words.of(note.text(), span);
        for (Place place : PLACES) {
          if (!place.words().match(part, part).isEmpty()) {
            return Optional.of(new Named(place.letter(), span));
          }
        }
      }
    }
    return Optional.empty();
  }
}
