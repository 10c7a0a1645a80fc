package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.concept.Attribute;
import org.opencac.concept.Concept;
import org.opencac.note.Span;
import org.opencac.term.Terminology;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Where a disease lies that is named without a site: where the symptom is that it explains ("right
 * knee pain due to osteoarthritis", or a problem named "right knee pain" and told below to be
 * osteoarthritis). The Index prints a disease by its site, and the code with the site is the one to
 * report (Guidelines I.B.2). One for each note, confined to its thread.
 */
final class SymptomSites {
  /** So many sentences above the disease may lie the name of its problem. */
  private static final int FAR = 4;

  /** In longer sentences, in tokens, a symptom and a disease have little to do with each other. */
  private static final int LONGEST_SENTENCE = 60;

  /** Words and marks that tie a disease to a symptom beside it. */
  private static final Set<String> LINKS =
      Set.of(
          ("due to from secondary 2/2 2/2to d/t setting with w/ by because cause causes caused"
                  + " causing is was represents reflects explained explains : - – — = ( /")
              .split(" "));

  private final ParsedNote note;
  private final NoteKeys keys;
  private final Map<Integer, List<Site>> bySentence = new HashMap<>();

  /**
   * A part of the body with its side, as a symptom names it.
   *
   * @param sentence where it stands
   * @param symptom the mention
   * @param words the words for the part
   * @param sides the side, where it is told
   */
  record Site(Sentence sentence, Concept symptom, List<Token> words, List<Attribute> sides) {}

  SymptomSites(NoteKeys keys, List<Concept> concepts) {
    this.note = keys.note();
    this.keys = keys;
    for (Concept concept : concepts) {
      if (concept.assertion().isPresent() && hasSite(concept, keys.terminology())) {
        Sentence sentence = note.sentences().get(concept.sentence());
        List<Token> words =
            sentence.tokens().stream()
                .filter(token ->
                    concept.span().contains(token.span())
                        && (keys.isSite(token) || keys.isSide(token)))
                .toList();
        if (words.stream().anyMatch(keys::isSite)) {
          List<Attribute> sides =
              concept.attributes().stream()
                  .filter(attribute -> attribute.kind() == Attribute.Kind.SIDE)
                  .toList();
          bySentence
              .computeIfAbsent(concept.sentence(), s -> new ArrayList<>(1))
              .add(new Site(sentence, concept, words, sides));
        }
      }
    }
  }

  /** Symptoms that the Index prints by their site: pain, swelling, stiffness, weakness. */
  private static boolean isSymptom(Concept concept, Terminology terminology) {
    return concept.terms().stream()
        .map(terminology::code)
        .anyMatch(code ->
            code.startsWith("R")
                || code.startsWith("M25.")
                || code.startsWith("M54.")
                || code.startsWith("M79."));
  }

  /** Symptoms, and wounds that diseases follow ("cat bite hand - cellulitis"). */
  private static boolean hasSite(Concept concept, Terminology terminology) {
    return isSymptom(concept, terminology)
        || concept.terms().stream().map(terminology::code).anyMatch(code -> code.startsWith("S"));
  }

  /** The site of a disease that is named without one; empty where it has one of its own. */
  Optional<Site> of(Concept disease) {
    Sentence sentence = note.sentences().get(disease.sentence());
    if (bySentence.isEmpty()
        || sentence.tokens().size() > LONGEST_SENTENCE
        || isSymptom(disease, keys.terminology())) {
      return Optional.empty();
    }
    List<Site> here = bySentence.getOrDefault(disease.sentence(), List.of());
    List<Token> others =
        sentence.tokens().stream()
            .filter(token ->
                keys.isSite(token) && here.stream().noneMatch(site -> site.words().contains(token)))
            .toList();
    if (!others.isEmpty()) {
      return Optional.empty();
    }
    return here.isEmpty()
        ? ofProblem(disease.sentence(), sentence)
        : here.stream().filter(site -> isTied(site.symptom(), disease, sentence)).findFirst();
  }

  /** The site of the problem under whose name a sentence stands. */
  private Optional<Site> ofProblem(int number, Sentence sentence) {
    if (!note.sectionOf(sentence).kind().namesProblems() || isNumbered(sentence)) {
      return Optional.empty();
    }
    for (int s = number - 1; s >= Math.max(0, number - FAR); s--) {
      Sentence above = note.sentences().get(s);
      if (above.section() != sentence.section()) {
        return Optional.empty();
      }
      List<Site> sites = bySentence.getOrDefault(s, List.of());
      if (!sites.isEmpty() && above.role() == Sentence.Role.STATEMENT && isAbove(above, sentence)) {
        return Optional.of(sites.getFirst());
      }
      if (isNumbered(above) || keys.hasMention(s)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether one sentence is the name under which the other tells more, not its like in a list. */
  private boolean isAbove(Sentence name, Sentence told) {
    return told.role() == Sentence.Role.NARRATIVE
        || lineBegin(name) == lineBegin(told)
        || isNumbered(name)
        || isMarked(told) && !isMarked(name);
  }

  private boolean isNumbered(Sentence sentence) {
    return mark(sentence).chars().anyMatch(Character::isDigit);
  }

  private boolean isMarked(Sentence sentence) {
    return !mark(sentence).isBlank();
  }

  /** What stands before a sentence that opens its line: a number, a bullet. */
  private String mark(Sentence sentence) {
    int begin = sentence.span().begin();
    String before = keys.text().substring(Math.max(lineBegin(sentence), begin - 12), begin);
    return before.chars().anyMatch(Character::isLetter) ? "" : before;
  }

  private int lineBegin(Sentence sentence) {
    return keys.note().note().text().lineBegin(sentence.span().begin());
  }

  /** Whether words that explain stand between the two, and none that part them. */
  private static boolean isTied(Concept symptom, Concept disease, Sentence sentence) {
    boolean first = symptom.span().begin() < disease.span().begin();
    int from = first ? symptom.span().end() : disease.span().end();
    int to = first ? disease.span().begin() : symptom.span().begin();
    boolean tied = false;
    for (Token token : sentence.tokens()) {
      if (token.begin() >= from && token.end() <= to) {
        if (token.form().equals(";")) {
          return false;
        }
        tied |= LINKS.contains(token.form());
      }
    }
    return tied;
  }

  /** The disease at a site: a mention of both. */
  static Concept at(Concept disease, Site site, int term, NoteKeys keys) {
    List<Span> words = new ArrayList<>(disease.words());
    List<Integer> all = new ArrayList<>(disease.keys());
    for (Token word : site.words()) {
      words.add(word.span());
      all.add(keys.terminology().keyOf(word));
    }
    List<Attribute> attributes = new ArrayList<>(disease.attributes());
    for (Attribute side : site.sides()) {
      if (attributes.stream().noneMatch(own -> own.kind() == Attribute.Kind.SIDE)) {
        attributes.add(side);
      }
    }
    return new Concept(
        disease.sentence(),
        disease.span(),
        words,
        all,
        List.of(term),
        disease.gap(),
        disease.assertion(),
        disease.kind(),
        attributes);
  }
}
