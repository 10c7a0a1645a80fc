package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.candidate.Candidate;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.concept.Asserter;
import org.opencac.concept.Assertion;
import org.opencac.concept.Concept;
import org.opencac.concept.ConceptKind;
import org.opencac.neoplasm.NeoplasmMention;
import org.opencac.neoplasm.NeoplasmReader;
import org.opencac.neoplasm.NeoplasmReading;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import org.opencac.note.Span;
import org.opencac.term.TermSource;
import org.opencac.term.Terminology;
import org.opencac.term.Vocabulary;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Neoplasms that were read with their site: they take the place of what their words name one by
 * one. Immutable and safe to share between threads.
 */
final class NeoplasmDrafts {
  private final Terminology terminology;
  private final Tokenizer tokenizer;
  private final NeoplasmReader reader;
  private final CodeResolver resolver;
  private final Codability codability;
  private final HistoryCodes histories;

  NeoplasmDrafts(
      CodeSet codeSet,
      Terminology terminology,
      Tokenizer tokenizer,
      Asserter asserter,
      CodeResolver resolver,
      Codability codability,
      HistoryCodes histories) {
    this.terminology = terminology;
    this.tokenizer = tokenizer;
    this.reader = new NeoplasmReader(codeSet, tokenizer, asserter);
    this.resolver = resolver;
    this.codability = codability;
    this.histories = histories;
  }

  NeoplasmReading read(ParsedNote note) {
    return reader.read(note);
  }

  /** Whether the words of a mention were read as part of a neoplasm or of a specimen's name. */
  boolean covers(NeoplasmReading reading, Concept concept, String code) {
    List<Span> specimen = reading.specimens().getOrDefault(concept.sentence(), List.of());
    boolean named =
        !specimen.isEmpty()
            && concept.words().stream()
                .allMatch(word -> specimen.stream().anyMatch(span -> span.overlaps(word)));
    if (named) {
      return true;
    }
    boolean touches =
        reading.taken().getOrDefault(concept.sentence(), List.of()).stream()
            .anyMatch(span -> concept.words().stream().anyMatch(span::overlaps));
    boolean own = isNeoplasm(code) && !isOther(code) || code.startsWith("Z17");
    return touches && own || isReplaced(reading, concept, code);
  }

  private static boolean isReplaced(NeoplasmReading reading, Concept concept, String code) {
    return reading.replaced().stream()
        .anyMatch(one ->
            one.sentence() == concept.sentence()
                && concept.words().stream().anyMatch(one.span()::overlaps)
                && one.codes().stream().anyMatch(code::startsWith));
  }

  /** Chapter 2, which begins with C and ends in the middle of D. */
  private static boolean isNeoplasm(String code) {
    return code.charAt(0) == 'C' || code.charAt(0) == 'D' && code.charAt(1) < '5';
  }

  /** Neoplasms of blood-forming tissue are named by the Index in full. */
  private static boolean isOther(String code) {
    return code.startsWith("C9") && !code.startsWith("C96.9")
        || code.startsWith("D45")
        || code.startsWith("D46")
        || code.startsWith("D47");
  }

  /** Adds the neoplasms of a note to its drafts. */
  void add(
      NeoplasmReading reading,
      NoteKeys keys,
      Setting setting,
      boolean denied,
      Map<String, Draft> drafts,
      Map<String, Draft> left,
      List<NotCoded> notCoded) {
    for (NeoplasmMention mention : PastNeoplasms.read(reading, keys)) {
      add(mention, keys, setting, denied, drafts, left, notCoded);
    }
  }

  private void add(
      NeoplasmMention mention,
      NoteKeys keys,
      Setting setting,
      boolean denied,
      Map<String, Draft> drafts,
      Map<String, Draft> left,
      List<NotCoded> notCoded) {
    Assertion assertion = assertion(mention, denied);
    Concept concept = concept(mention, assertion);
    Codability.Verdict verdict = codability.judge(concept, mention.code(), setting);
    Map<String, Draft> into = drafts;
    if (verdict instanceof Codability.Left why) {
      Optional<Code> history =
          why.history().flatMap(kind -> histories.of(kind, plain(mention.code())));
      history
          .filter(code -> isTold(mention, keys))
          .ifPresent(code ->
              support(
                  mention,
                  concept.with(Assertion.PRESENT),
                  keys,
                  new CodeResolver.Resolution(code, Set.of(), List.of()),
                  drafts));
      String reason = history.map(code -> why.reason() + ": " + code.code()).orElse(why.reason());
      notCoded.add(new NotCoded(concept.span(), reason, assertion.cue(), why.rule()));
      into = left;
    }
    for (CodeResolver.Resolution resolution :
        resolver.resolveAll(
            mention.code(),
            near(mention, concept, keys),
            keys.related(concept),
            keys.phases().of(mention.code(), mention.sentence()).characters())) {
      Draft draft = support(mention, concept, keys, resolution, into);
      if (verdict instanceof Codability.Coded coded) {
        coded.rules().forEach(draft::add);
      }
    }
  }

  private static String plain(String printed) {
    return printed.replaceAll("[.]?-+$", "");
  }

  /** A history is coded where diagnoses are stated, and where the words say that it is over. */
  private static boolean isTold(NeoplasmMention mention, NoteKeys keys) {
    Sentence sentence = keys.note().sentences().get(mention.sentence());
    return mention.status() == NeoplasmMention.Status.HISTORY
        || mention.assertion().experiencer() == Assertion.Experiencer.FAMILY
        || sentence.role() == Sentence.Role.STATEMENT
            && names(keys.note().sectionOf(sentence).kind());
  }

  private static boolean names(SectionKind kind) {
    return kind.statesDiagnoses() || kind == SectionKind.PROBLEM_LIST;
  }

  /** What is treated is there, whatever is told in the past (Guidelines I.C.2.m). */
  private static Assertion assertion(NeoplasmMention mention, boolean denied) {
    Assertion said = mention.assertion();
    if (denied && said.negated()) {
      return Assertion.PRESENT;
    }
    if (said.negated() || said.experiencer() != Assertion.Experiencer.PATIENT) {
      return said;
    }
    return switch (mention.status()) {
      case UNSAID -> said;
      case ACTIVE ->
          said.temporality() == Assertion.Temporality.HISTORICAL ? Assertion.PRESENT : said;
      case HISTORY ->
          new Assertion(
              false,
              said.possible(),
              Assertion.Temporality.HISTORICAL,
              said.experiencer(),
              said.cue());
    };
  }

  private Concept concept(NeoplasmMention mention, Assertion assertion) {
    List<Integer> numbers = new ArrayList<>();
    for (String word : mention.site().stream().sorted().toList()) {
      int key = key(word);
      if (key != Vocabulary.UNKNOWN && !isSide(word)) {
        numbers.add(key);
      }
    }
    return new Concept(
        mention.sentence(),
        mention.span(),
        mention.words(),
        numbers,
        List.of(),
        0,
        assertion,
        ConceptKind.of(mention.code()),
        List.of());
  }

  private static boolean isSide(String word) {
    return word.equals("left") || word.equals("right") || word.equals("bilateral");
  }

  private int key(String word) {
    List<Token> tokens = tokenizer.tokenize(word);
    return tokens.isEmpty() ? Vocabulary.UNKNOWN : terminology.keyOf(tokens.getFirst());
  }

  /** What the site says, its side, and the patient's sex, which tells breasts apart. */
  private Set<Integer> near(NeoplasmMention mention, Concept concept, NoteKeys keys) {
    Set<Integer> said = new HashSet<>(concept.keys());
    for (String word : mention.site()) {
      said.add(key(word));
    }
    if (keys.note().note().encounter().sex() == Sex.MALE) {
      said.add(key("male"));
    }
    said.remove(Vocabulary.UNKNOWN);
    return keys.broadened(concept, said);
  }

  private Draft support(
      NeoplasmMention mention,
      Concept concept,
      NoteKeys keys,
      CodeResolver.Resolution resolution,
      Map<String, Draft> into) {
    Draft draft =
        into.computeIfAbsent(resolution.code().code(), code -> new Draft(resolution.code()));
    draft.add(
        new Draft.Support(
            concept,
            place(mention, keys, resolution),
            new Candidate(
                resolution.code().code(),
                1,
                isPrinted(mention, resolution) ? Draft.READ - 1 - mention.entry() : Draft.READ,
                TermSource.NEOPLASM_TABLE),
            resolution,
            List.of(),
            false));
    return draft;
  }

  /** Whether the code is the one that the mention's entry of the Index prints, or below it. */
  private static boolean isPrinted(NeoplasmMention mention, CodeResolver.Resolution resolution) {
    return mention.entry() >= 0 && resolution.code().code().startsWith(plain(mention.code()));
  }

  /** A section of family history lists what is in the family as a problem list does. */
  private static Place place(
      NeoplasmMention mention, NoteKeys keys, CodeResolver.Resolution resolution) {
    Sentence sentence = keys.note().sentences().get(mention.sentence());
    boolean listed =
        keys.note().sectionOf(sentence).kind() == SectionKind.FAMILY_HISTORY
            && resolution.code().code().startsWith("Z80");
    return listed ? Place.PROBLEM_LIST : keys.placeOf(sentence);
  }
}
