package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * Where an ambulance ride began and ended, as the two-letter modifier; places from {@code
 * models/rules/services/places.tsv}. Stateless.
 */
final class Ride {
  private record Place(WordPattern words, char letter) {}

  private static final List<Place> PLACES = places();

  private static final int REACH = 5;

  private record Named(char letter, Span span) {}

  private Ride() {}

  private static List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read("services/places.tsv", "letter", "words").rows()) {
      places.add(new Place(WordPattern.of(row.get("words")), row.get("letter").charAt(0)));
    }
    return places;
  }

  /** Adds the modifier, or asks for what is missing. */
  static void add(ServiceDraft draft, ServiceNote note) {
    if (!draft.carries.contains("ride")) {
      return;
    }
    Optional<Named> destination = behind(note, "to").or(() -> last(note));
    Optional<Named> origin =
        behind(note, "from").or(() -> destination.flatMap(to -> before(note, to)));
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
  private static Optional<Named> behind(ServiceNote note, String preposition) {
    Words words = note.all();
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).equals(preposition)) {
        continue;
      }
      for (int end = i + 1; end < Math.min(words.size(), i + REACH); end++) {
        if (words.get(end).equals("to") || words.get(end).equals("from")) {
          break;
        }
        Optional<Named> named = in(note, words.span(i + 1, end));
        if (named.isPresent()) {
          return named;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Named> in(ServiceNote note, Span span) {
    Words part = Words.of(note.text(), span);
    for (Place place : PLACES) {
      if (!place.words().match(part, part).isEmpty()) {
        return Optional.of(new Named(place.letter(), span));
      }
    }
    return Optional.empty();
  }

  /** Every place of the note in order, the most telling where several overlap. */
  private static List<Named> all(ServiceNote note) {
    List<Named> all = new ArrayList<>();
    for (Place place : PLACES) {
      for (Span span : place.words().places(note.all())) {
        if (all.stream().noneMatch(one -> one.span().overlaps(span))) {
          all.add(new Named(place.letter(), span));
        }
      }
    }
    all.sort((one, other) -> one.span().compareTo(other.span()));
    return all;
  }

  /** A ride without a "to" ends at the last hospital that is named. */
  private static Optional<Named> last(ServiceNote note) {
    return all(note).stream().filter(one -> one.letter() == 'H').reduce((first, last) -> last);
  }

  /** A ride without a "from" begins at the first place that is not its end. */
  private static Optional<Named> before(ServiceNote note, Named destination) {
    return all(note).stream()
        .filter(one -> !one.span().overlaps(destination.span()))
        .filter(one ->
            one.letter() != destination.letter() || one.span().begin() < destination.span().begin())
        .findFirst();
  }
}
