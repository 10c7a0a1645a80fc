package org.opencac.suggest;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.opencac.concept.Attribute;
import org.opencac.concept.AttributeFinder;
import org.opencac.concept.Concept;
import org.opencac.note.Span;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * The words that support a code, each with what it contributes: the words of the mentions, the
 * attributes that chose the code, words elsewhere that made it more specific, and the words that
 * tell the phase of care. Immutable and safe to share between threads.
 */
final class SupportEvidence {
  private final AttributeFinder attributes = AttributeFinder.load();

  /** The evidence of a draft, that of its main mention first. */
  List<Evidence> of(Draft draft, Draft.Support main, NoteKeys keys) {
    SequencedSet<Evidence> evidence = new LinkedHashSet<>();
    condition(main.concept(), keys, evidence);
    chosen(main, keys, evidence);
    phase(draft, main, keys, evidence);
    for (Draft.Support support : draft.supports()) {
      condition(support.concept(), keys, evidence);
    }
    return List.copyOf(evidence);
  }

  private static void condition(Concept concept, NoteKeys keys, SequencedSet<Evidence> evidence) {
    for (Span span : concept.words()) {
      boolean value =
          concept.attributes().stream()
              .anyMatch(a -> a.kind() == Attribute.Kind.VALUE && a.span().equals(span));
      EvidenceRole role = value ? EvidenceRole.VALUE : EvidenceRole.CONDITION;
      add(span, role, concept.sentence(), keys, evidence);
    }
  }

  /** The attributes one of whose words chose the code, and the other words that did. */
  private void chosen(Draft.Support main, NoteKeys keys, SequencedSet<Evidence> evidence) {
    Concept concept = main.concept();
    Set<Integer> open = new HashSet<>(main.resolution().used());
    Set<Integer> chose = new HashSet<>(open);
    chose.addAll(concept.keys());
    for (Attribute attribute : concept.attributes()) {
      Set<Integer> own = keysWithin(attribute.span(), concept.sentence(), keys);
      if (own.stream().anyMatch(chose::contains)) {
        EvidenceRole role = EvidenceRole.of(attribute.kind());
        add(attribute.span(), role, concept.sentence(), keys, evidence);
        open.removeAll(own);
      }
    }
    open.removeAll(concept.keys());
    for (Integer key : open.stream().sorted().toList()) {
      keys.nearest(concept, key).ifPresent(place -> elsewhere(place, keys, evidence));
    }
  }

  private void elsewhere(NoteKeys.Located place, NoteKeys keys, SequencedSet<Evidence> evidence) {
    if (evidence.stream().anyMatch(piece -> piece.span().contains(place.span()))) {
      return;
    }
    Sentence sentence = keys.note().sentences().get(place.sentence());
    Optional<Attribute> attribute =
        attributes.find(sentence).stream()
            .filter(a -> a.span().contains(place.span()) && a.kind() != Attribute.Kind.CAUSE)
            .findFirst();
    add(
        attribute.map(Attribute::span).orElse(place.span()),
        attribute.map(a -> EvidenceRole.of(a.kind())).orElse(EvidenceRole.SPECIFICITY),
        place.sentence(),
        keys,
        evidence);
  }

  /** The words that tell the phase of care, where the 7th character came from them. */
  private static void phase(
      Draft draft, Draft.Support main, NoteKeys keys, SequencedSet<Evidence> evidence) {
    String code = draft.code().code();
    if (code.length() < 8 || main.candidate().term() == Draft.IMPLIED) {
      return;
    }
    EncounterPhase.Found found = keys.phases().of(code, main.concept().sentence());
    if (found.characters().indexOf(code.charAt(7)) < 0) {
      return;
    }
    EvidenceRole role =
        switch (found.phase()) {
          case NONE, OPEN, OPEN_THREE, ACTIVE, HEALING, SEQUELA -> EvidenceRole.ENCOUNTER;
          case DELAYED, NONUNION, MALUNION -> EvidenceRole.HEALING;
        };
    for (Span span : found.words()) {
      for (int s = 0; s < keys.note().sentences().size(); s++) {
        if (keys.note().sentences().get(s).span().contains(span)) {
          add(span, role, s, keys, evidence);
        }
      }
    }
  }

  private static Set<Integer> keysWithin(Span span, int sentence, NoteKeys keys) {
    Set<Integer> within = new HashSet<>();
    for (Token token : keys.note().sentences().get(sentence).tokens()) {
      if (span.contains(token.span())) {
        within.add(keys.terminology().keyOf(token));
      }
    }
    return within;
  }

  private static void add(
      Span span, EvidenceRole role, int sentence, NoteKeys keys, SequencedSet<Evidence> evidence) {
    Sentence place = keys.note().sentences().get(sentence);
    Evidence piece = new Evidence(span, role, keys.note().sectionOf(place).kind());
    evidence.add(piece);
  }
}
