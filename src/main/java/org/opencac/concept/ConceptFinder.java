package org.opencac.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.term.Lexicon;
import org.opencac.term.TermWords;
import org.opencac.term.Terminology;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/** Finds the mentions of a note and what it says about each. Immutable and safe to share. */
public final class ConceptFinder {
  private static final Set<String> DAYS = Set.of("day", "days");

  private static final Set<String> SPANS =
      Set.of("hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years");

  private static final Pattern COUNT = Pattern.compile("\\d+|three|five|six|seven");

  /** So short a word names nothing unless the lexicon reads it. */
  private static final int LETTERS = 3;

  private static final Set<String> PLACES =
      Set.of(
          "right",
          "left",
          "both",
          "bilateral",
          "r",
          "l",
          "upper",
          "lower",
          "leg",
          "legs",
          "arm",
          "arms",
          "hand",
          "hands",
          "foot",
          "feet",
          "knee",
          "knees",
          "hip",
          "hips",
          "ankle",
          "wrist",
          "elbow",
          "shoulder",
          "shoulders",
          "eye",
          "eyes",
          "ear",
          "ears",
          "thigh",
          "calf",
          "heel",
          "finger",
          "fingers",
          "toe",
          "toes",
          "face",
          "head",
          "neck",
          "back",
          "chest",
          "abdomen",
          "breast",
          "side",
          "groin",
          "forearm",
          "scalp",
          "nose",
          "mouth",
          "extremity",
          "extremities");

  /** What begins a statement that only denies. */
  private static final Set<String> DENIALS =
      Set.of("no", "without", "negative", "denies", "denied");

  private final Terminology terminology;
  private final Lexicon lexicon;
  private final TermWords words;
  private final TermMatcher matcher;
  private final Asserter asserter;
  private final AttributeFinder attributes = AttributeFinder.load();
  private final NeutralPhrases neutral;

  /** A finder over the terms of one release. */
  public ConceptFinder(
      Terminology terminology,
      Lexicon lexicon,
      TermWords words,
      Asserter asserter,
      Tokenizer tokenizer) {
    this.terminology = terminology;
    this.lexicon = lexicon;
    this.words = words;
    this.matcher = new TermMatcher(terminology, new Designators(terminology, tokenizer));
    this.asserter = asserter;
    this.neutral = NeutralPhrases.load(tokenizer);
  }

  /** The mentions of the note, in order of position. */
  public List<Concept> find(ParsedNote note) {
    String text = note.note().text().reveal();
    List<Concept> concepts = new ArrayList<>();
    SectionStems stems = SectionStems.of(note);
    boolean doubtCounts = note.note().encounter().setting() == Setting.INPATIENT;
    for (int s = 0; s < note.sentences().size(); s++) {
      Sentence sentence = note.sentences().get(s);
      if (sentence.role() == Sentence.Role.HEADING) {
        continue;
      }
      boolean name = sentence.isName();
      KeyLattice lattice =
          KeyLattice.of(text, sentence, stems.around(sentence), terminology, lexicon, words);
      NeutralPhrases.Reach reach = neutral.in(sentence.tokens());
      KnownDiseases known = KnownDiseases.in(sentence.tokens());
      SentenceAsserter assertions = asserter.forSentence(note, sentence);
      List<TermMatcher.Match> matches =
          matcher.match(
              lattice,
              name,
              match ->
                  isDuration(match.tokens(), sentence.tokens())
                      || isCauseOfOther(match.tokens(), sentence.tokens())
                      || isHowLong(match.tokens(), sentence.tokens())
                      || known.crosses(match.tokens(), assertions, doubtCounts)
                      || isPronoun(match.tokens(), sentence.tokens())
                      || ComparedSides.holds(match.tokens(), sentence.tokens())
                      || ((!name || isPart(match, sentence))
                          && reach.holds(match.first(), match.last())));
      if (matches.isEmpty() && sentence.role() != Sentence.Role.STATEMENT) {
        continue;
      }
      int first = concepts.size();
      for (TermMatcher.Match match : matches) {
        Concept concept = concept(s, sentence, match, assertions);
        concepts.add(concept.with(known.heard(match.tokens().getFirst(), concept.assertion())));
      }
      if (matches.isEmpty() && (name || neutral.find(sentence.tokens()).isEmpty())) {
        wholeStatement(s, sentence, lattice, assertions, concepts);
      }
      List<Concept> mentions = concepts.subList(first, concepts.size());
      if (!mentions.isEmpty()) {
        attribute(sentence, mentions, attributes(sentence, assertions, doubtCounts));
      }
    }
    return concepts;
  }

  /**
   * Whether a count of days that only tells how long would be part of a name: "fever for five days"
   * is no five-day fever, which says the number, "day" and the fever without a word between.
   */
  private static boolean isDuration(List<Integer> match, List<Token> tokens) {
    for (int at : match) {
      if (DAYS.contains(tokens.get(at).form()) && isCounted(match, tokens)) {
        int before = at > 0 && "-".equals(tokens.get(at - 1).form()) ? at - 2 : at - 1;
        int behind =
            at + 1 < tokens.size() && "-".equals(tokens.get(at + 1).form()) ? at + 2 : at + 1;
        if (!match.contains(before) || !match.contains(behind)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether "secondary" would be part of the name of what stands behind "secondary to": in "anemia
   * secondary to diabetes" the anemia is secondary, the diabetes is its cause.
   */
  private static boolean isCauseOfOther(List<Integer> match, List<Token> tokens) {
    int at = match.getFirst();
    return "secondary".equals(tokens.get(at).form())
        && at + 1 < tokens.size()
        && "to".equals(tokens.get(at + 1).form());
  }

  /** Whether "history" tells how long: "a two-month history of pain" is no history of pain. */
  private static boolean isHowLong(List<Integer> match, List<Token> tokens) {
    for (int at : match) {
      if (at > 0 && "history".equals(tokens.get(at).form())) {
        String before = tokens.get(at - 1).form();
        if (SPANS.contains(before)
            || at > 1 && before.equals("-") && SPANS.contains(tokens.get(at - 2).form())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the name of a problem says more than a match: "old basal ganglia infarct". */
  private static boolean isPart(TermMatcher.Match match, Sentence sentence) {
    return sentence.tokens().stream().filter(Token::isWordOrNumber).count()
        > match.last() - match.first() + 1;
  }

  /** Whether "her" is the patient's: "see her in 2 weeks" is no HER2. */
  private static boolean isPronoun(List<Integer> match, List<Token> tokens) {
    return match.stream()
        .anyMatch(at ->
            tokens.get(at).form().equals("her")
                && (at + 1 == tokens.size()
                    || !match.contains(at + 1)
                        && !List.of("-", "2", "/").contains(tokens.get(at + 1).form())));
  }

  private static boolean isCounted(List<Integer> match, List<Token> tokens) {
    return match.stream().anyMatch(at -> COUNT.matcher(tokens.get(at).form()).matches());
  }

  /** The attributes of a sentence without a course that is only possible: "possible flare". */
  private List<Attribute> attributes(
      Sentence sentence, SentenceAsserter assertions, boolean doubtCounts) {
    List<Attribute> found = attributes.find(sentence);
    if (!doubtCounts) {
      found.removeIf(attribute ->
          attribute.kind() == Attribute.Kind.COURSE
              && assertions.assess(attribute.span()).possible());
    }
    return found;
  }

  /** Gives the mentions of a sentence their attributes. */
  private void attribute(Sentence sentence, List<Concept> mentions, List<Attribute> found) {
    List<Attribute> sides = ComparedSides.joined(found, sentence);
    List<Attribute> all = PairedParts.with(sides, sentence);
    if (all.isEmpty()) {
      return;
    }
    List<Span> spans = mentions.stream().map(Concept::span).toList();
    mentions.replaceAll(
        mention -> mention.with(attributes.of(mention.span(), spans, sentence, all)));
    if (sentence.role() == Sentence.Role.STATEMENT && sides.equals(found)) {
      onlySide(found).ifPresent(side -> mentions.replaceAll(mention -> onSide(mention, side)));
    }
  }

  /** The side of a statement that names only one: it is that of all that the statement names. */
  private static Optional<Attribute> onlySide(List<Attribute> found) {
    List<Attribute> sides = found.stream().filter(ConceptFinder::isSide).toList();
    return sides.size() == 1 ? Optional.of(sides.getFirst()) : Optional.empty();
  }

  private static boolean isSide(Attribute attribute) {
    return attribute.kind() == Attribute.Kind.SIDE;
  }

  private static Concept onSide(Concept mention, Attribute side) {
    if (mention.attributes().stream().anyMatch(ConceptFinder::isSide)) {
      return mention;
    }
    List<Attribute> more = new ArrayList<>(mention.attributes());
    more.add(side);
    return mention.with(more);
  }

  /** The kind by the code of the first term. */
  private ConceptKind kind(List<Integer> terms) {
    return terms.isEmpty()
        ? ConceptKind.CONDITION
        : ConceptKind.of(terminology.code(terms.getFirst()));
  }

  private Concept concept(
      int number, Sentence sentence, TermMatcher.Match match, SentenceAsserter assertions) {
    List<Span> spans = new ArrayList<>();
    for (int token : match.tokens()) {
      Span span = sentence.tokens().get(token).span();
      boolean joined = !spans.isEmpty() && token > 0 && match.tokens().contains(token - 1);
      if (joined) {
        spans.add(spans.removeLast().cover(span));
      } else {
        spans.add(span);
      }
    }
    Span whole = spans.getFirst().cover(spans.getLast());
    return new Concept(
        number,
        whole,
        spans,
        match.keys(),
        match.terms(),
        match.gap(),
        assertions.assess(whole),
        kind(match.terms()),
        List.of());
  }

  /** A statement that names no term in full still names a problem: its first words are taken. */
  private void wholeStatement(
      int number,
      Sentence sentence,
      KeyLattice lattice,
      SentenceAsserter assertions,
      List<Concept> out) {
    List<Token> tokens = sentence.tokens();
    if (DENIALS.contains(tokens.getFirst().form())) {
      return; // "No acute infarct" is no name of an old one.
    }
    int end = 0;
    while (end < tokens.size() && (end == 0 || !endsPhrase(tokens, end))) {
      end++;
    }
    while (end > 0 && !tokens.get(end - 1).isWordOrNumber()) {
      end--;
    }
    if (end == 0) {
      return;
    }
    List<Integer> keys = lattice.keysWithin(0, end);
    long known = 0;
    long all = 0;
    for (Token token : tokens.subList(0, end)) {
      if (token.isWordOrNumber() && !words.isStop(token.stem())) {
        all++;
        known += terminology.keyOf(token) >= 0 || token.form().endsWith("sided") ? 1 : 0;
      }
    }
    if (keys.isEmpty()
        || known < all
        || isPlace(tokens.subList(0, end))
        || end == 1
            && tokens.getFirst().end() - tokens.getFirst().begin() <= LETTERS
            && !lattice.isRead()) {
      return;
    }
    Span span = tokens.getFirst().span().cover(tokens.get(end - 1).span());
    out.add(
        new Concept(
            number,
            span,
            List.of(span),
            keys,
            List.of(),
            0,
            assertions.assess(span),
            ConceptKind.CONDITION,
            List.of()));
  }

  /** "Right leg:" names a place and no problem. */
  private static boolean isPlace(List<Token> words) {
    return words.stream()
        .filter(Token::isWordOrNumber)
        .allMatch(word -> PLACES.contains(word.form()));
  }

  /** Whether a mark ends the name of a problem; a hyphen within a word does not: "left-sided". */
  private static boolean endsPhrase(List<Token> tokens, int at) {
    return switch (tokens.get(at).form()) {
      case ".", ":", ";", "–", "—" -> true;
      case "-" -> tokens.get(at - 1).end() < tokens.get(at).begin();
      default -> false;
    };
  }
}
