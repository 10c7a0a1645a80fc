package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.concept.Attribute;
import org.opencac.concept.Concept;
import org.opencac.note.Span;
import org.opencac.term.Terminology;
import org.opencac.text.ParsedNote;
import org.opencac.text.Token;

/**
 * Sides of a sentence that are told of another part of the body: in "left renal mass and wrist
 * fracture" nobody says which wrist, in "wrist fracture, both lungs clear" it is one (Guidelines
 * I.B.13). A side whose part is not known may hold for any problem of its sentence, as may one of
 * the same region ("left knee pain and swelling"). Immutable but for what it has read already;
 * confined to the thread of its note.
 */
final class LentSides {
  /** So many words may stand between a side and its part: "left lower lobe of the lung". */
  private static final int REACH = 3;

  private static final Set<String> ENDS = Set.of(",", ";", ".", ":", "(", ")", "and", "&", "/");

  private final ParsedNote note;
  private final Terminology terminology;
  private final AttributeKeys attributes;
  private final BodyRegions regions;
  private final Map<Integer, List<Concept>> mentions = new HashMap<>();
  private final Map<Integer, List<Told>> read = new HashMap<>();

  /** A side with the region of the part that it is told of; empty where it is not known. */
  private record Told(Span span, Set<Integer> keys, Optional<String> region) {}

  LentSides(
      ParsedNote note,
      Terminology terminology,
      AttributeKeys attributes,
      BodyRegions regions,
      List<Concept> concepts) {
    this.note = note;
    this.terminology = terminology;
    this.attributes = attributes;
    this.regions = regions;
    concepts.forEach(concept ->
        mentions.computeIfAbsent(concept.sentence(), s -> new ArrayList<>(2)).add(concept));
  }

  /** The sides that near words tell, without those that are told of another region only. */
  Set<Integer> without(Set<Integer> near, Concept concept, String code) {
    if (near.stream().noneMatch(attributes::isAnySide)) {
      return near;
    }
    Optional<String> region = region(concept, code);
    if (region.isEmpty()) {
      return near;
    }
    Set<Integer> foreign = new HashSet<>();
    Set<Integer> own = new HashSet<>();
    for (Told told : read.computeIfAbsent(concept.sentence(), this::read)) {
      boolean other =
          told.region().isPresent()
              && !told.region().equals(region)
              && !concept.span().contains(told.span());
      (other ? foreign : own).addAll(told.keys());
    }
    foreign.removeAll(own);
    if (foreign.isEmpty()) {
      return near;
    }
    Set<Integer> left = new HashSet<>(near);
    left.removeAll(foreign);
    return left;
  }

  /** Whether a word is a side that is told of another region than a code's. */
  boolean isOfOther(Token token, Concept concept, String code) {
    if (note.sentences().get(concept.sentence()).tokens().stream().noneMatch(token::equals)) {
      return false;
    }
    Set<Integer> side = Set.of(terminology.keyOf(token));
    return attributes.isAnySide(terminology.keyOf(token)) && without(side, concept, code).isEmpty();
  }

  /** Where a mention lies: by its words, else by its code. */
  private Optional<String> region(Concept concept, String code) {
    return words(concept).or(() -> regions.of(code));
  }

  private Optional<String> words(Concept concept) {
    return note.sentences().get(concept.sentence()).tokens().stream()
        .filter(token -> concept.words().stream().anyMatch(span -> span.contains(token.span())))
        .map(regions::of)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private List<Told> read(int sentence) {
    List<Token> tokens = note.sentences().get(sentence).tokens();
    List<Concept> here = mentions.getOrDefault(sentence, List.of());
    Map<Span, Set<Integer>> sides = new HashMap<>();
    for (Token token : tokens) {
      int key = terminology.keyOf(token);
      if (attributes.isAnySide(key)) {
        sides.computeIfAbsent(token.span(), s -> new HashSet<>()).add(key);
      }
    }
    for (Concept concept : here) {
      for (Attribute attribute : concept.attributes()) {
        if (attribute.kind() == Attribute.Kind.SIDE) {
          sides
              .computeIfAbsent(attribute.span(), s -> new HashSet<>())
              .add(attributes.side(attribute.value()));
        }
      }
    }
    return sides.entrySet().stream()
        .map(side -> new Told(side.getKey(), side.getValue(), partOf(side.getKey(), tokens, here)))
        .toList();
  }

  /** The region of the word or problem that a side stands at. */
  private Optional<String> partOf(Span side, List<Token> tokens, List<Concept> here) {
    List<Token> behind = new ArrayList<>();
    for (Token token : tokens) {
      if (side.contains(token.span())) {
        Optional<String> plural = regions.of(token);
        if (plural.isPresent()) {
          return plural;
        }
      } else if (token.begin() >= side.end()) {
        if (behind.size() > REACH || ENDS.contains(token.form())) {
          break;
        }
        behind.add(token);
      }
    }
    return behind.stream()
        .map(regions::of)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() ->
            here.stream()
                .filter(concept -> behind.stream().anyMatch(token -> begins(concept, token)))
                .map(this::regionOf)
                .flatMap(Optional::stream)
                .findFirst());
  }

  private static boolean begins(Concept concept, Token token) {
    return concept.span().contains(token.span());
  }

  private Optional<String> regionOf(Concept concept) {
    return words(concept)
        .or(() ->
            concept.terms().stream()
                .map(term -> regions.of(terminology.code(term)))
                .flatMap(Optional::stream)
                .findFirst());
  }
}
