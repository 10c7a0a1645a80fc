package org.opencac.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opencac.candidate.TermIndex;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Progress;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;
import org.opencac.concept.Asserter;
import org.opencac.concept.Assertion;
import org.opencac.concept.Concept;
import org.opencac.concept.CueAsserter;
import org.opencac.concept.Cues;
import org.opencac.fault.BadInputException;
import org.opencac.note.Note;
import org.opencac.note.Span;
import org.opencac.term.Lexicon;
import org.opencac.term.TermCompiler;
import org.opencac.term.TermWords;
import org.opencac.term.Terminology;
import org.opencac.text.LayoutNoteParser;
import org.opencac.text.NoteParser;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionTitles;
import org.opencac.text.Sentence;
import org.opencac.text.Tokenizer;
import org.opencac.text.corenlp.CoreNlpStems;
import org.opencac.text.corenlp.CoreNlpTokenizer;
import org.opencac.text.opennlp.OpenNlpSentenceSplitter;

/**
 * The engine: note in, suggestions out. Loads rules once and each release when it is first needed;
 * safe to share between threads.
 */
public final class CodingEngine implements AutoCloseable {
  static final String TERMS_FILE = "terms.bin";
  static final String INDEX_DIRECTORY = "lucene";

  private final ReleaseStore store;
  private final Tokenizer tokenizer = new CoreNlpTokenizer(new CoreNlpStems());
  private final Lexicon lexicon = Lexicon.load(tokenizer);
  private final TermWords words = TermWords.load(tokenizer);
  private final Asserter asserter = new CueAsserter(Cues.load());
  private final NoteParser parser =
      new LayoutNoteParser(tokenizer, OpenNlpSentenceSplitter.load(), SectionTitles.load());
  private final ConcurrentHashMap<String, ReleaseEngine> engines = new ConcurrentHashMap<>();

  private CodingEngine(Path home) {
    this.store = new ReleaseStore(home);
  }

  /** An engine over a data directory ({@code CAC_HOME}); the starter release serves when empty. */
  public static CodingEngine open(Path home) {
    return new CodingEngine(home);
  }

  /** Installs releases together with what is needed to search them, both or nothing. */
  public static List<Release> install(Path home, List<Path> sources, Progress progress) {
    Tokenizer tokenizer = new CoreNlpTokenizer(new CoreNlpStems());
    Lexicon lexicon = Lexicon.load(tokenizer);
    return new ReleaseStore(home)
        .install(
            sources,
            progress,
            (codes, directory) -> {
              Terminology terms = TermCompiler.compile(codes, lexicon, tokenizer, progress);
              terms.save(directory.resolve(TERMS_FILE));
              Path index = Files.createDirectory(directory.resolve(INDEX_DIRECTORY));
              TermIndex.build(terms, index, progress);
            });
  }

  /** Codes a note. */
  public CodingResult code(Note note, CodingRequest request) {
    ParsedNote parsed = parse(note);
    LocalDate date = note.encounter().dateOfService();
    ReleaseEngine engine = engine(CodeSystem.ICD_10_CM, date);
    List<Concept> concepts = engine.concepts().find(parsed);
    double threshold = request.minConfidence() < 0 ? 0.5 : request.minConfidence();
    return new CodingResult(
        parsed,
        new EngineStamp("0.1.0", "sha256:"),
        List.of(engine.release()),
        engine.suggester().suggest(parsed, concepts, threshold, request.ranked()));
  }

  /** Reads a note without coding it. */
  public ParsedNote parse(Note note) {
    return parser.parse(note);
  }

  /** The mentions of a parsed note. */
  public List<Concept> concepts(ParsedNote note) {
    LocalDate date = note.note().encounter().dateOfService();
    return engine(CodeSystem.ICD_10_CM, date).concepts().find(note);
  }

  /** What the note, its sections included, says about given words, known to the lexicon or not. */
  public Assertion assess(ParsedNote note, Span mention) {
    for (Sentence sentence : note.sentences()) {
      if (sentence.span().overlaps(mention)) {
        return asserter.assess(note, sentence, mention).inSection(note.sectionOf(sentence).kind());
      }
    }
    return Assertion.PRESENT;
  }

  /** Ranked codes for a typed phrase, from the newest release of each system. */
  public List<SearchHit> search(String phrase, List<CodeSystem> systems, int most) {
    Optional<Release> newest = store.newest(CodeSystem.ICD_10_CM);
    return newest.map(release -> engine(release).search(phrase, most)).orElse(List.of());
  }

  private ReleaseEngine engine(CodeSystem system, LocalDate date) {
    Optional<Release> release = store.inForce(system, date).or(() -> store.newest(system));
    return engine(
        release.orElseThrow(() ->
            new BadInputException(
                "NO_RELEASE",
                system.label(),
                "no release is installed",
                "run 'cac codesets install' with a published release")));
  }

  private ReleaseEngine engine(Release release) {
    return engines.computeIfAbsent(
        release.label(),
        label -> ReleaseEngine.load(store, release, tokenizer, lexicon, words, asserter));
  }

  @Override
  public void close() {
    engines.values().forEach(ReleaseEngine::close);
  }
}
