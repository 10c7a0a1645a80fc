package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.candidate.Candidate;
import org.opencac.concept.Asserter;
import org.opencac.concept.Assertion;
import org.opencac.concept.Concept;
import org.opencac.concept.SectionStems;
import org.opencac.concept.SentenceAsserter;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.term.Lexicon;
import org.opencac.term.Terminology;
import org.opencac.term.Vocabulary;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * The keys of a note, sentence by sentence, so that what makes a code specific can be looked up
 * near a mention and elsewhere. One for each note, confined to its thread.
 */
final class NoteKeys {
  /** So many sentences of a key are looked at, which keeps long notes linear. */
  private static final int MOST_RELATED = 12;

  private final ParsedNote note;
  private final Terminology terminology;
  private final AttributeKeys attributes;
  private final EncounterPhase.OfNote phases;
  private final boolean narrative;

  /** Whether it is the titled chart of a hospital stay. */
  private final boolean titledStay;

  private final Place.Kind kind;
  private final JoinedSites joined;
  private final boolean finals;
  private final boolean course;

  /** Stems of all sentences of a report; empty in other notes. */
  private final Set<String> stems = new HashSet<>();

  private final SectionStems sections;

  /** The key of the side that the patient writes with. */
  private int strongHand = Vocabulary.UNKNOWN;

  private final List<Set<Integer>> bySentence = new ArrayList<>();
  private final Map<Integer, List<Integer>> sentencesOf = new HashMap<>();
  private final WordsOfOthers others;
  private final LentSides sides;
  private final Map<Integer, Integer> mentions = new HashMap<>();

  /** Spans of mentions that are doubted or denied, and of what says so. */
  private final Map<Integer, List<Span>> openBySentence = new HashMap<>();

  /** Spans of words that are denied, whether or not they name anything. */
  private final Map<Integer, List<Span>> deniedBySentence = new HashMap<>();

  NoteKeys(
      ParsedNote note,
      Terminology terminology,
      AttributeKeys attributes,
      EncounterPhase.OfNote phases,
      List<Concept> concepts,
      Asserter asserter) {
    this.note = note;
    this.phases = phases;
    this.terminology = terminology;
    this.attributes = attributes;
    this.kind = Place.Kind.of(note);
    this.joined = new JoinedSites(concepts);
    this.others = new WordsOfOthers(note, terminology, attributes, concepts);
    this.sides = new LentSides(note, terminology, attributes, attributes.regions(), concepts);
    this.finals = Place.has(note, SectionKind.FINAL_DIAGNOSIS);
    this.course =
        Place.has(note, SectionKind.HOSPITAL_COURSE) && Place.isTitled(note) && !kind.lone();
    this.titledStay =
        note.note().encounter().setting() == Setting.INPATIENT
            && Place.isTitled(note)
            && !kind.lone()
            && !kind.report();
    this.narrative =
        note.note().encounter().setting() == Setting.INPATIENT
            && !Place.hasAssessment(note)
            && !Place.has(note, SectionKind.GENERAL);
    this.sections = SectionStems.of(note);
    for (Sentence sentence :
        kind.report() && !kind.lone() ? note.sentences() : List.<Sentence>of()) {
      sentence.tokens().forEach(token -> stems.add(token.stem()));
    }
    for (Sentence sentence : note.sentences()) {
      Set<Integer> keys = HashSet.newHashSet(sentence.tokens().size());
      for (int t = 0; t < sentence.tokens().size(); t++) {
        int key = terminology.keyOf(sentence.tokens().get(t));
        if (attributes.isSide(key) && AttributeKeys.saysHand(sentence, t)) {
          strongHand = key;
        } else if (key != Vocabulary.UNKNOWN) {
          keys.add(key);
        }
      }
      keys.addAll(attributes.numbers(sentence.tokens()));
      bySentence.add(keys);
    }
    for (Concept concept : concepts) {
      mentions.merge(concept.sentence(), 1, Integer::sum);
      if (concept.assertion().negated() || concept.assertion().possible()) {
        List<Span> open =
            openBySentence.computeIfAbsent(concept.sentence(), s -> new ArrayList<>(2));
        open.add(concept.span());
        concept.assertion().cue().ifPresent(open::add);
      }
      if (concept.assertion().negated()) {
        bySentence.get(concept.sentence()).removeAll(concept.keys());
      }
    }
    mentions.keySet().forEach(sentence -> removeDenied(sentence, asserter));
    for (Concept concept : concepts) {
      if (!isLeft(concept.assertion())) {
        bySentence.get(concept.sentence()).addAll(attributes.told(concept.keys()));
      }
    }
    for (int s = 0; s < bySentence.size(); s++) {
      for (Integer key : bySentence.get(s)) {
        List<Integer> sentences = sentencesOf.computeIfAbsent(key, k -> new ArrayList<>(2));
        if (sentences.size() < MOST_RELATED) {
          sentences.add(s);
        }
      }
    }
  }

  /** What kind of note it is. */
  Place.Kind kind() {
    return kind;
  }

  /** Stems around a mention: of its sentence; of the whole note in a report of several sections. */
  Set<String> around(Sentence sentence) {
    if (kind.report() && !kind.lone()) {
      return stems;
    }
    Set<String> own = new HashSet<>();
    sentence.tokens().forEach(token -> own.add(token.stem()));
    return own;
  }

  /** What stands around words, with all of the chart. */
  Lexicon.Surroundings surroundings(Set<String> near, boolean name) {
    return new Lexicon.Surroundings(near, sections.chart(), name);
  }

  /** What stands around a sentence. */
  Lexicon.Surroundings surroundings(Sentence sentence) {
    return sections.around(sentence);
  }

  /** Which mentions of the note share words or sites. */
  JoinedSites joined() {
    return joined;
  }

  /** Where in the chart a sentence stands. */
  Place placeOf(Sentence sentence) {
    return Place.of(note, sentence, kind);
  }

  /** Whether what is said of words is that they do not hold, or may not where doubt is left. */
  private boolean isLeft(Assertion said) {
    return said.negated()
        || said.possible() && note.note().encounter().setting() != Setting.INPATIENT;
  }

  /**
   * "without flare", "no exacerbation", "possible exacerbation" in an office: words that are denied
   * or doubted make no code more specific (Guidelines IV.H).
   */
  private void removeDenied(int number, Asserter asserter) {
    Sentence sentence = note.sentences().get(number);
    SentenceAsserter assertions = asserter.forSentence(note, sentence);
    Set<Integer> denied = new HashSet<>();
    Set<Integer> said = new HashSet<>();
    for (Token token : sentence.tokens()) {
      int key = terminology.keyOf(token);
      if (key != Vocabulary.UNKNOWN) {
        Assertion told = assertions.assess(token.span());
        (isLeft(told) ? denied : said).add(key);
        if (isLeft(told)) {
          deniedBySentence.computeIfAbsent(number, s -> new ArrayList<>(2)).add(token.span());
        }
      }
    }
    denied.removeAll(said);
    bySentence.get(number).removeAll(denied);
  }

  String text() {
    return note.note().text().reveal();
  }

  /**
   * Whether even a symptom without kind or site is kept: an inpatient narrative without any
   * statement of diagnoses says no more than its words do, but for a mass without its place.
   */
  boolean exhaustive(Candidate candidate) {
    return narrative && candidate.code().startsWith("R") && !candidate.code().equals("R22.9");
  }

  /** Whether a word is "left" or "right". */
  boolean isSide(Token token) {
    return attributes.isSide(terminology.keyOf(token));
  }

  /** Whether a word of a sentence is the number of a type. */
  boolean tellsType(Sentence sentence, Token token) {
    return attributes.tellsType(sentence.tokens(), token);
  }

  /** Whether a word names a part of the body. */
  boolean isSite(Token token) {
    return attributes.isSite(token);
  }

  /** The keys of all parts of the body. */
  Set<Integer> sites() {
    return attributes.siteKeys();
  }

  /** A word as a part of the body with all that it is part of. */
  Set<Integer> parts(Token token) {
    return attributes.parts(token);
  }

  ParsedNote note() {
    return note;
  }

  Terminology terminology() {
    return terminology;
  }

  /** The phases of care of the note's injuries. */
  EncounterPhase.OfNote phases() {
    return phases;
  }

  /** Whether a part of the chart tells the course of the encounter. */
  boolean hasCourse() {
    return course;
  }

  /**
   * Whether it stands in the prose of a hospital chart: what is told there led to the diagnoses of
   * the stay (Guidelines I.B.4, II.A).
   */
  boolean tellsComplaint(Draft.Support support) {
    Sentence sentence = note.sentences().get(support.concept().sentence());
    return titledStay
        && sentence.role() == Sentence.Role.NARRATIVE
        && switch (support.place()) {
          case BODY, OTHER, HISTORY, PRESENTING, EXAM, RESULTS -> true;
          default -> false;
        };
  }

  /**
   * Whether a doubt that stands here is one of the time of discharge (Guidelines II.H): among the
   * final diagnoses; in a chart without a list of them, wherever no earlier doubt is told.
   */
  boolean isFinal(Sentence sentence) {
    Place place = placeOf(sentence);
    return finals ? place.isFinal() : !place.isEarlier() || !course && !Place.hasAssessment(note);
  }

  /** Whether a sentence mentions anything. */
  boolean hasMention(int sentence) {
    return mentions.containsKey(sentence);
  }

  /** Whether a mention is the only one of its sentence. */
  boolean isAlone(Concept concept) {
    return mentions.getOrDefault(concept.sentence(), 0) == 1;
  }

  /** Whether a token belongs to a mention that is doubted or denied, or to the words that do so. */
  boolean isOpen(int sentence, Token token) {
    return openBySentence.getOrDefault(sentence, List.of()).stream()
        .anyMatch(span -> span.contains(token.span()));
  }

  /** Whether a word is denied ("no exacerbation"), or doubted where doubt is left. */
  boolean isDenied(int sentence, Token token) {
    return deniedBySentence.getOrDefault(sentence, List.of()).contains(token.span());
  }

  /** The words of its sentence that belong to other problems of a list. */
  WordsOfOthers others() {
    return others;
  }

  /** Which sides are told of other parts of the body. */
  LentSides sides() {
    return sides;
  }

  /** The keys of a mention's sentence, with what its attributes say. */
  Set<Integer> near(Concept concept) {
    Set<Integer> own = bySentence.get(concept.sentence());
    if (!others.of(concept).isEmpty()) {
      own = new HashSet<>(own);
      own.removeAll(others.of(concept));
    }
    return attributes.withDominance(attributes.of(concept, own), strongHand);
  }

  /** Given keys with the wider sites that they are part of. */
  Set<Integer> broadened(Concept concept, Set<Integer> said) {
    return attributes.of(concept, said);
  }

  /** The keys of sentences elsewhere that share a key with the concept; only the first few. */
  Set<Integer> related(Concept concept) {
    Set<Integer> related = new HashSet<>();
    for (Integer key : concept.keys()) {
      for (Integer sentence : sentencesOf.getOrDefault(key, List.of())) {
        if (sentence != concept.sentence()) {
          related.addAll(bySentence.get(sentence));
        }
      }
    }
    return attributes.fromElsewhere(related);
  }

  /** Where a key stands in a sentence, for evidence. */
  private List<Span> places(int sentence, int key) {
    List<Span> places = new ArrayList<>();
    for (Token token : note.sentences().get(sentence).tokens()) {
      if (terminology.keyOf(token) == key) {
        places.add(token.span());
      }
    }
    return places;
  }

  /**
   * The place of a key nearest to the mention: in its sentence, else in a sentence that shares a
   * key with it; empty when only the reading of an abbreviation holds the key.
   */
  Optional<Located> nearest(Concept concept, int key) {
    Optional<Located> here = nearest(concept, concept.sentence(), key);
    if (here.isPresent()) {
      return here;
    }
    Optional<Located> best = Optional.empty();
    for (Integer sentence : sentencesOf.getOrDefault(key, List.of())) {
      if (sharesKey(concept, sentence)) {
        Optional<Located> there = nearest(concept, sentence, key);
        if (there.isPresent()
            && (best.isEmpty() || there.get().away(concept) < best.get().away(concept))) {
          best = there;
        }
      }
    }
    return best;
  }

  private Optional<Located> nearest(Concept concept, int sentence, int key) {
    return places(sentence, key).stream()
        .map(span -> new Located(sentence, span))
        .min(Comparator.comparingInt(located -> located.away(concept)));
  }

  private boolean sharesKey(Concept concept, int sentence) {
    return concept.keys().stream().anyMatch(bySentence.get(sentence)::contains);
  }

  /**
   * Where a key stands.
   *
   * @param sentence its sentence
   * @param span its word
   */
  record Located(int sentence, Span span) {

    /** How far it stands from a mention, in UTF-16 units. */
    int away(Concept concept) {
      return Math.abs(span.begin() - concept.span().begin());
    }
  }
}
