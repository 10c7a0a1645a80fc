package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencac.concept.Assertion;
import org.opencac.concept.Concept;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * The conditions of one note that drugs may have caused: for an adverse effect the mention that
 * stands where its words say (Guidelines I.C.19.e.5.a). Confined to one thread.
 */
final class DrugConditions {
  /** So many words may stand between "induced" and the condition. */
  private static final int NEAR = 6;

  private final ParsedNote note;
  private final List<Concept> concepts;
  private final NoteKeys keys;
  private final Map<String, Draft> drafts;
  private final DrugCues cues;
  private final DrugManifestations manifestations;

  DrugConditions(
      List<Concept> concepts,
      NoteKeys keys,
      Map<String, Draft> drafts,
      DrugCues cues,
      DrugManifestations manifestations) {
    this.note = keys.note();
    this.concepts = concepts;
    this.keys = keys;
    this.drafts = drafts;
    this.cues = cues;
    this.manifestations = manifestations;
  }

  /**
   * A mention that is coded as a condition.
   *
   * @param draft its code
   * @param support the mention
   */
  record Found(Draft draft, Draft.Support support) {}

  /** What an adverse effect caused: the mention on the side where its words say it stands. */
  Optional<Found> of(DrugEvent event) {
    Sentence sentence = note.sentences().get(event.sentence());
    List<Token> tokens = sentence.tokens();
    int begin = tokens.get(event.begin()).begin();
    int end = tokens.get(event.end() - 1).end();
    return switch (event.condition()) {
      case BEFORE -> before(event, begin);
      case AFTER -> after(event, end).or(() -> before(event, begin)).or(() -> previous(event));
      case ANY ->
          over(event, begin, end).or(() -> after(event, end)).or(() -> before(event, begin));
    };
  }

  private Optional<Found> over(DrugEvent event, int begin, int end) {
    Span cue = new Span(begin, end);
    return in(event.sentence()).stream()
        .filter(found -> found.support().concept().words().stream().anyMatch(cue::overlaps))
        .findFirst();
  }

  private Optional<Found> after(DrugEvent event, int end) {
    List<Token> tokens = note.sentences().get(event.sentence()).tokens();
    int last = Math.min(tokens.size(), event.end() + NEAR) - 1;
    return in(event.sentence()).stream()
        .filter(found -> begin(found) >= end && begin(found) <= tokens.get(last).begin())
        .min(Comparator.comparingInt(DrugConditions::begin));
  }

  /**
   * A mention whose words say too little to be coded says enough when a drug caused it: "rash,
   * penicillin-related".
   */
  Optional<Found> general(DrugEvent event, List<DrugTable.Cell> cells) {
    Sentence sentence = note.sentences().get(event.sentence());
    int begin = sentence.tokens().get(event.begin()).begin();
    Optional<Concept> last =
        concepts.stream()
            .filter(concept -> concept.sentence() == event.sentence())
            .filter(concept -> concept.span().begin() < begin)
            .filter(concept -> !concept.terms().isEmpty())
            .filter(concept -> concept.assertion().equals(Assertion.PRESENT))
            .max(Comparator.comparingInt(concept -> concept.span().begin()));
    return last.flatMap(concept ->
        manifestations
            .ofGeneral(concept, cells, keys.placeOf(sentence), keys)
            .map(support -> {
              Draft draft =
                  drafts.computeIfAbsent(
                      support.resolution().code().code(),
                      code -> new Draft(support.resolution().code()));
              draft.add(support);
              return new Found(draft, support);
            }));
  }

  /** Whether no condition need be named, or the name of a problem holds words unknown to us. */
  boolean tellsAlone(DrugEvent event) {
    Sentence sentence = note.sentences().get(event.sentence());
    int begin = sentence.tokens().get(event.begin()).begin();
    boolean name =
        sentence.isName()
            && note.sectionOf(sentence).kind().statesDiagnoses()
            && event.begin() > 0
            && concepts.stream()
                .filter(concept -> concept.sentence() == event.sentence())
                .filter(concept -> concept.span().begin() < begin)
                .allMatch(concept -> concept.assertion().equals(Assertion.PRESENT))
            && !cues.any(sentence.tokens(), 0, event.begin(), DrugCues.Kind.NOT_TAKEN);
    return switch (event.condition()) {
      case ANY -> true;
      case BEFORE -> name;
      case AFTER -> false;
    };
  }

  /** Another condition between the causal word and the drug is what the word speaks of. */
  boolean isParted(DrugEvent event) {
    List<Token> tokens = note.sentences().get(event.sentence()).tokens();
    int from = tokens.get(event.end() - 1).end();
    int to = tokens.get(event.drugs().getFirst().from()).begin();
    return event.condition() == DrugEvent.Side.BEFORE
        && in(event.sentence()).stream()
            .anyMatch(
                found -> begin(found) >= from && found.support().concept().span().end() <= to);
  }

  /** The nearest mention before; when that one is denied or doubted, none. */
  private Optional<Found> before(DrugEvent event, int begin) {
    Optional<Found> best =
        in(event.sentence()).stream()
            .filter(found -> begin(found) < begin)
            .max(Comparator.comparingInt(DrugConditions::begin));
    if (best.isPresent()) {
      int at = begin(best.get());
      boolean denied =
          concepts.stream()
              .anyMatch(concept ->
                  concept.sentence() == event.sentence()
                      && concept.span().begin() > at
                      && concept.span().end() <= begin
                      && concept.assertion().negated());
      return denied ? Optional.empty() : best;
    }
    return Optional.empty();
  }

  /** "NSAID-related." by itself tells of what the sentence before it names. */
  private Optional<Found> previous(DrugEvent event) {
    int here = event.sentence();
    boolean alone =
        event.drugs().getFirst().from() <= 1
            && concepts.stream().noneMatch(c -> c.sentence() == here && c.assertion().negated());
    boolean together =
        here > 0
            && note.sentences().get(here - 1).section() == note.sentences().get(here).section();
    return alone && together ? in(here - 1).stream().findFirst() : Optional.empty();
  }

  private static int begin(Found found) {
    return found.support().concept().span().begin();
  }

  /** The mentions of a sentence that are coded as conditions. */
  List<Found> in(int sentence) {
    List<Found> found = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      if (isCondition(draft.code().code())) {
        for (Draft.Support support : draft.supports()) {
          if (support.concept().sentence() == sentence
              && support.candidate().term() != Draft.IMPLIED) {
            found.add(new Found(draft, support));
          }
        }
      }
    }
    found.sort(Comparator.comparingInt(DrugConditions::begin));
    return found;
  }

  private static boolean isCondition(String code) {
    char chapter = code.charAt(0);
    return chapter < 'S' || code.startsWith("T78") || code.startsWith("T88");
  }
}
