package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.note.Span;

/**
 * Says by what the note tells two services of one claim apart: words that say so near one of them,
 * or the places of the body that it names for each. Never the pair of codes alone. Immutable.
 */
final class Distinct {
  private static final int NEAR = 2;
  private static final Optional<String> BOTH = Optional.of("50");
  private static final WordPattern MEDICARE = WordPattern.of("medicare");

  private final DocumentedModifiers modifiers;
  private final Sites sites = Sites.load();

  Distinct(DocumentedModifiers modifiers) {
    this.modifiers = modifiers;
  }

  /** Whether the note says that both are about one lesion. */
  boolean same(ServiceDraft one, ServiceDraft other, ServiceNote note) {
    return near(one, other, note).stream().anyMatch(s -> modifiers.same(s, note).isPresent());
  }

  /** What earns 59 or one of its kin for the lesser of two services. */
  Optional<DocumentedModifiers.Earned> of(ServiceDraft one, ServiceDraft other, ServiceNote note) {
    for (ServiceSentence sentence : near(one, other, note)) {
      Optional<DocumentedModifiers.Earned> said = modifiers.distinct(sentence, note);
      if (said.isPresent()) {
        return said.map(earned -> named(earned, note));
      }
    }
    return byPlace(one, other, note);
  }

  /** What says that pictures led to the treatment beside them. */
  Optional<DocumentedModifiers.Earned> decision(ServiceNote note) {
    return note.sentences().stream()
        .flatMap(sentence -> modifiers.decision(sentence, note).stream())
        .findFirst();
  }

  /** Medicare wants to know in which way they are distinct; others take 59. */
  private static DocumentedModifiers.Earned named(
      DocumentedModifiers.Earned earned, ServiceNote note) {
    return note.has(MEDICARE)
        ? earned
        : new DocumentedModifiers.Earned("59", earned.reason(), earned.words());
  }

  private Optional<DocumentedModifiers.Earned> byPlace(
      ServiceDraft one, ServiceDraft other, ServiceNote note) {
    List<Sites.Named> here = places(one, other, note);
    List<Sites.Named> there = places(other, one, note);
    if (there.isEmpty() || here.isEmpty()) {
      return bySide(one, other, note);
    }
    return here.stream()
        .filter(place -> there.stream().allMatch(another -> sites.apart(place, another)))
        .findFirst()
        .map(place ->
            named(
                new DocumentedModifiers.Earned(
                    "XS",
                    "another place than that of the other service",
                    List.of(words(place, note), words(there.getFirst(), note))),
                note));
  }

  /** One on the left and the other on the right, told in sentences of their own. */
  private static Optional<DocumentedModifiers.Earned> bySide(
      ServiceDraft one, ServiceDraft other, ServiceNote note) {
    Optional<String> here = Sides.nearest(one.sentence, one.mention());
    Optional<String> there = Sides.nearest(other.sentence, other.mention());
    boolean apart =
        here.isPresent()
            && there.isPresent()
            && !here.equals(there)
            && !here.equals(BOTH)
            && !there.equals(BOTH)
            && one.sentence.index() != other.sentence.index();
    return apart
        ? Optional.of(
            named(
                new DocumentedModifiers.Earned(
                    "XS", "on the other side than the other service", List.copyOf(one.evidence)),
                note))
        : Optional.empty();
  }

  private static ServiceEvidence words(Sites.Named place, ServiceNote note) {
    return new ServiceEvidence(place.span(), ServiceEvidence.Role.SITE, note.kindAt(place.span()));
  }

  /** The places that the note names for a service, those of the other left out. */
  private List<Sites.Named> places(ServiceDraft draft, ServiceDraft other, ServiceNote note) {
    List<Sites.Named> places = new ArrayList<>();
    for (Span mention : mentions(draft)) {
      note.sentences().stream()
          .filter(sentence -> sentence.words().span().overlaps(mention))
          .findFirst()
          .ifPresent(sentence -> places.addAll(places(sentence, mention, other, note)));
    }
    return places;
  }

  private static List<Span> mentions(ServiceDraft draft) {
    return draft.evidence.stream()
        .filter(words -> words.role() == ServiceEvidence.Role.SERVICE)
        .map(ServiceEvidence::span)
        .distinct()
        .toList();
  }

  private List<Sites.Named> places(
      ServiceSentence sentence, Span mention, ServiceDraft other, ServiceNote note) {
    int first = sentence.firstWord(mention);
    int last = sentence.lastWord(mention);
    int from = sentence.clauseBegin(first);
    int to = sentence.clauseEnd(last);
    List<Sites.Named> named = sites.in(sentence.words(), from, to);
    List<Span> others =
        mentions(other).stream()
            .filter(span -> sentence.words().span().overlaps(span))
            .filter(span -> sentence.firstWord(span) < to && sentence.lastWord(span) >= from)
            .toList();
    if (named.isEmpty()) {
      return others.isEmpty() ? before(sentence, other, note) : List.of();
    }
    if (others.isEmpty()) {
      return named;
    }
    int start = Math.min(first, others.stream().mapToInt(sentence::firstWord).min().orElse(first));
    boolean leads = named.getFirst().word() < start;
    return named.stream()
        .filter(place -> {
          int mine = distance(place, first, last, leads);
          return others.stream()
              .allMatch(span ->
                  mine < distance(place, sentence.firstWord(span), sentence.lastWord(span), leads));
        })
        .toList();
  }

  /** How far a place is from a service; the place stands before it, or behind it, in a clause. */
  private static int distance(Sites.Named place, int first, int last, boolean leads) {
    int at = place.word();
    if (at >= first && at <= last) {
      return 0;
    }
    boolean fits = leads ? at < first : at > last;
    return fits ? at < first ? first - at : at - last : Integer.MAX_VALUE - 1;
  }

  /** The places of the sentence before, where it does not tell of the other service. */
  private List<Sites.Named> before(ServiceSentence sentence, ServiceDraft other, ServiceNote note) {
    if (sentence.index() == 0) {
      return List.of();
    }
    Words words = note.sentences().get(sentence.index() - 1).words();
    return mentions(other).stream().anyMatch(span -> span.overlaps(words.span()))
        ? List.of()
        : sites.in(words, 0, words.size());
  }

  /** The sentences around the two services. */
  private static List<ServiceSentence> near(
      ServiceDraft one, ServiceDraft other, ServiceNote note) {
    return note.sentences().stream()
        .filter(s ->
            Math.abs(s.index() - one.sentence.index()) <= NEAR
                || Math.abs(s.index() - other.sentence.index()) <= NEAR)
        .toList();
  }
}
