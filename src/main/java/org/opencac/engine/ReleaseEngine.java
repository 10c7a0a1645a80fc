package org.opencac.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.opencac.candidate.Candidate;
import org.opencac.candidate.CandidateFinder;
import org.opencac.candidate.Phrase;
import org.opencac.candidate.PhraseReader;
import org.opencac.candidate.TermIndex;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;
import org.opencac.concept.Asserter;
import org.opencac.concept.ConceptFinder;
import org.opencac.concept.NamedDetails;
import org.opencac.fault.BadInputException;
import org.opencac.suggest.Suggester;
import org.opencac.suggest.TermPath;
import org.opencac.term.KnownWords;
import org.opencac.term.Lexicon;
import org.opencac.term.Spelling;
import org.opencac.term.TermWords;
import org.opencac.term.Terminology;
import org.opencac.text.ParsedNote;
import org.opencac.text.Tokenizer;

/** Everything that reads and ranks against one release. Safe to share between threads. */
record ReleaseEngine(
    Release release,
    CodeSet codeSet,
    Terminology terminology,
    Spelling spelling,
    NamedDetails details,
    TermIndex index,
    ConceptFinder concepts,
    PhraseReader phrases,
    CandidateFinder candidates,
    Suggester suggester)
    implements AutoCloseable {

  /** More codes of one category come behind the codes of others, so that the first page is wide. */
  private static final int MOST_OF_A_CATEGORY = 6;

  /** So many of the nearest stand first, whatever their category. */
  private static final int NEAREST = 6;

  /** So many further codes of the category of the first come next. */
  private static final int SIBLINGS = 4;

  /** A name that is met with less is doubtful. */
  private static final double WHOLE = 0.95;

  /** So many of them beside a doubtful name, before names that are spelt alike. */
  private static final int SIBLINGS_OF_DOUBTFUL = 2;

  /** So many names that are spelt alike. */
  private static final int SPELT = 3;

  /** The note as its mentions are found in it: misspelt words mended, names with their details. */
  ParsedNote read(ParsedNote note) {
    return details.read(spelling.read(note));
  }

  static ReleaseEngine load(
      ReleaseStore store,
      Release release,
      Tokenizer tokenizer,
      Supplier<Lexicon> lexicons,
      TermWords words,
      Asserter asserter) {
    CodeSet codeSet = store.load(release);
    Path directory = store.directory(release);
    try {
      Terminology terminology = Terminology.load(directory.resolve(CodingEngine.TERMS_FILE));
      TermIndex index = TermIndex.open(directory.resolve(CodingEngine.INDEX_DIRECTORY));
      Lexicon lexicon = lexicons.get();
      CandidateFinder candidates = new CandidateFinder(terminology, index, words);
      PhraseReader phrases = new PhraseReader(terminology, index, lexicon, words, tokenizer);
      return new ReleaseEngine(
          release,
          codeSet,
          terminology,
          new Spelling(terminology, lexicon, KnownWords.load()),
          new NamedDetails(terminology, lexicon, words, tokenizer),
          index,
          new ConceptFinder(terminology, lexicon, words, asserter, tokenizer),
          phrases,
          candidates,
          new Suggester(codeSet, candidates, phrases, tokenizer, lexicon, asserter));
    } catch (IOException e) {
      throw new BadInputException(
          "TERMS_UNREADABLE",
          release.label(),
          "its compiled terms cannot be read",
          "run 'cac codesets install' for this release again");
    }
  }

  /**
   * The codes most like a phrase: the nearest first, then others of the category of the first,
   * which the phrase may mean without a word of theirs, where no name is met in full some that are
   * spelt alike, then the rest.
   */
  List<SearchHit> search(String phrase, int most) {
    Phrase read = phrases.read(phrase);
    Set<Integer> said = new HashSet<>();
    for (Set<String> reading : read.readings()) {
      reading.forEach(key -> said.add(terminology.vocabulary().number(key)));
    }
    List<SearchHit> wide = wide(hits(candidates.find(read), said));
    if (wide.isEmpty()) {
      return List.of();
    }
    boolean doubtful = wide.getFirst().score() < WHOLE;
    Map<String, SearchHit> page = new LinkedHashMap<>();
    wide.stream().limit(NEAREST).forEach(hit -> page.put(hit.code().code(), hit));
    hits(candidates.findIn(category(wide.getFirst()), read), said).stream()
        .filter(hit -> !page.containsKey(hit.code().code()))
        .limit(doubtful ? SIBLINGS_OF_DOUBTFUL : SIBLINGS)
        .forEach(hit -> page.put(hit.code().code(), hit));
    if (doubtful) {
      hits(candidates.findSpelt(read, phrases.words(phrase)), said).stream()
          .filter(hit -> !page.containsKey(hit.code().code()))
          .limit(SPELT)
          .forEach(hit -> page.put(hit.code().code(), hit));
    }
    wide.forEach(hit -> page.putIfAbsent(hit.code().code(), hit));
    return page.values().stream().limit(most).toList();
  }

  /** Hits in their order, those of a category that has many behind the others. */
  private static List<SearchHit> wide(List<SearchHit> hits) {
    Map<String, Integer> ofCategory = new HashMap<>();
    List<SearchHit> wide = new ArrayList<>();
    List<SearchHit> crowded = new ArrayList<>();
    for (SearchHit hit : hits) {
      boolean crowds = ofCategory.merge(category(hit), 1, Integer::sum) > MOST_OF_A_CATEGORY;
      (crowds ? crowded : wide).add(hit);
    }
    wide.addAll(crowded);
    return wide;
  }

  private List<SearchHit> hits(List<Candidate> found, Set<Integer> said) {
    List<SearchHit> hits = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Candidate candidate : found) {
      for (Code code : suggester.billable(candidate, said)) {
        if (seen.add(code.code())) {
          hits.add(
              new SearchHit(
                  code,
                  candidate.similarity(),
                  TermPath.of(codeSet, terminology, candidate.term())));
        }
      }
    }
    return hits;
  }

  private static String category(SearchHit hit) {
    return hit.code().code().substring(0, Math.min(3, hit.code().code().length()));
  }

  @Override
  public void close() {
    index.close();
  }
}
