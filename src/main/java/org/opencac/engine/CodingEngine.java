package org.opencac.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opencac.candidate.TermIndex;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.CompanionTables;
import org.opencac.codeset.EquivalenceMap;
import org.opencac.codeset.Progress;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;
import org.opencac.concept.Asserter;
import org.opencac.concept.Assertion;
import org.opencac.concept.Attribute;
import org.opencac.concept.AttributeFinder;
import org.opencac.concept.Concept;
import org.opencac.concept.CueAsserter;
import org.opencac.concept.Cues;
import org.opencac.fault.BadInputException;
import org.opencac.learn.CodeNames;
import org.opencac.learn.ConfidenceScale;
import org.opencac.learn.NoteReader;
import org.opencac.learn.NoteReading;
import org.opencac.learn.SiteModel;
import org.opencac.learn.SiteScorer;
import org.opencac.note.Note;
import org.opencac.note.Span;
import org.opencac.service.ServiceFindings;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.term.Lexicon;
import org.opencac.term.TermCompiler;
import org.opencac.term.TermWords;
import org.opencac.term.Terminology;
import org.opencac.text.FormBoxes;
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

  /** From here on a suggestion is shown when the caller names no confidence. */
  private static final double DEFAULT_THRESHOLD = 0.5;

  /** How many codes a site's model looks at. */
  private static final int CONSIDERED = 1000;

  private static final List<CodeSystem> SEARCHED =
      List.of(CodeSystem.ICD_10_CM, CodeSystem.ICD_10_PCS, CodeSystem.HCPCS, CodeSystem.CPT);

  private final ReleaseStore store;
  private final Tokenizer tokenizer = new CoreNlpTokenizer(new CoreNlpStems());
  private final Background<Lexicon> lexicon = Background.of(() -> Lexicon.load(tokenizer));
  private final TermWords words = TermWords.load(tokenizer);
  private final ConfidenceScale scale = ConfidenceScale.load();
  private final ConcurrentHashMap<String, NoteReader> readers = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<List<Release>, EngineStamp> stamps = new ConcurrentHashMap<>();
  private final EnglishOnly english = new EnglishOnly();
  private final Asserter asserter = new CueAsserter(Cues.load());
  private final AttributeFinder attributes = AttributeFinder.load();
  private final NoteParser parser =
      new LayoutNoteParser(tokenizer, OpenNlpSentenceSplitter.load(), SectionTitles.load());
  private final InstalledServices services;
  private final ConcurrentHashMap<String, ReleaseEngine> engines = new ConcurrentHashMap<>();
  private final InstalledProcedures procedures;
  private final ConcurrentHashMap<String, Icd9Translation> icd9Translations =
      new ConcurrentHashMap<>();

  private CodingEngine(Path home) {
    this.store = new ReleaseStore(home);
    this.services = new InstalledServices(store);
    this.procedures = new InstalledProcedures(store, tokenizer, asserter);
  }

  /** An engine over a data directory ({@code CAC_HOME}); the starter release serves when empty. */
  public static CodingEngine open(Path home) {
    return new CodingEngine(home);
  }

  /**
   * Installs releases that need no licence; see {@link #install(Path, List, Progress, Licence,
   * CompanionTables)}.
   */
  public static List<Release> install(Path home, List<Path> sources, Progress progress) {
    return install(home, sources, progress, Licence.NONE, CompanionTables.NONE);
  }

  /** Installs releases that need no licence, and beside them tables of other packages. */
  public static List<Release> install(
      Path home, List<Path> sources, Progress progress, CompanionTables tables) {
    return install(home, sources, progress, Licence.NONE, tables);
  }

  /**
   * Installs releases together with what is needed to search them, and tables of other packages,
   * all or nothing. CPT is installed only with its licensee's acknowledgement, which is kept beside
   * the release.
   */
  public static List<Release> install(
      Path home, List<Path> sources, Progress progress, Licence licence, CompanionTables tables) {
    Tokenizer tokenizer = new CoreNlpTokenizer(new CoreNlpStems());
    Lexicon lexicon = Lexicon.load(tokenizer);
    return new ReleaseStore(home)
        .install(
            sources,
            progress,
            (codes, directory) -> {
              licence.keep(codes.release(), directory);
              Terminology terms = TermCompiler.compile(codes, lexicon, tokenizer, progress);
              terms.save(directory.resolve(TERMS_FILE));
              Path index = Files.createDirectory(directory.resolve(INDEX_DIRECTORY));
              TermIndex.build(terms, index, progress);
            },
            tables);
  }

  /**
   * Codes a note. Without named systems it is coded in what is valid for the setting: ICD-10-CM;
   * outside a hospital stay CPT and HCPCS, which need no installed release; in a stay ICD-10-PCS
   * when a release of it is installed.
   */
  public CodingResult code(Note note, CodingRequest request) {
    return code(parse(note), request);
  }

  /** Codes a note that was read before. */
  public CodingResult code(ParsedNote parsed, CodingRequest request) {
    Optional<ChartSuggestions> left = english.leaves(parsed);
    if (left.isPresent()) {
      return new CodingResult(parsed, stamp(List.of(), request), List.of(), left.get());
    }
    LocalDate date = parsed.note().encounter().dateOfService();
    double threshold =
        request.minConfidence() < 0 ? DEFAULT_THRESHOLD : scale.unscaled(request.minConfidence());
    List<CodeSystem> systems =
        request.systems().isEmpty()
            ? procedures.added(
                CodedSystems.of(request, parsed.note().encounter().setting()),
                parsed.note().encounter().setting())
            : request.systems();
    services.prepare(systems);
    ParsedNote said = FormBoxes.said(parsed, parser);
    List<Release> releases = new ArrayList<>();
    List<ChartSuggestions> charts = new ArrayList<>();
    for (CodeSystem system : systems) {
      if (system == CodeSystem.CPT || system == CodeSystem.HCPCS) {
        continue;
      }
      Release release = release(system, date);
      releases.add(release);
      ChartSuggestions chart =
          request
              .site()
              .filter(site -> site.system() == system)
              .map(site -> inSite(said, release, request, site))
              .orElseGet(() -> in(said, release, threshold, request));
      charts.add(
          system == CodeSystem.ICD_10_PCS
              ? chart
              : Neighbours.added(chart, codes(release), request.ranked()));
    }
    ChartSuggestions chart = Charts.merged(charts, request.ranked());
    ServiceFindings found = services.find(parsed, systems, chart, date, releases);
    EngineStamp stamp = stamp(releases, request);
    return new CodingResult(parsed, stamp, releases, chart, found);
  }

  /** The same for every note that the same releases code. */
  private EngineStamp stamp(List<Release> releases, CodingRequest request) {
    return request.site().isPresent()
        ? Fingerprint.of(releases, request.site())
        : stamps.computeIfAbsent(List.copyOf(releases), Fingerprint::of);
  }

  private ChartSuggestions in(
      ParsedNote parsed, Release release, double threshold, CodingRequest request) {
    return switch (release.system()) {
      case ICD_9_CM -> scale.scaled(inIcd9(parsed, release, threshold, request, concepts(parsed)));
      case ICD_10_PCS -> procedures.of(release).find(parsed, least(request), request.ranked());
      case ICD_10_CM, HCPCS, CPT ->
          scale.scaled(inRelease(parsed, release, threshold, request, concepts(parsed)));
    };
  }

  private static double least(CodingRequest request) {
    return request.minConfidence() < 0 ? DEFAULT_THRESHOLD : request.minConfidence();
  }

  /** What the engine suggests, scored by what was learned of a site. */
  private ChartSuggestions inSite(
      ParsedNote parsed, Release release, CodingRequest request, SiteModel site) {
    SiteReading read = siteReading(parsed, release, request.denied());
    return new SiteScorer(site, codes(release))
        .score(read.reading(), read.chart(), request.minConfidence(), request.ranked());
  }

  /** What learning sees of a note, in one code system. */
  public NoteReading reading(Note note, CodeSystem system, boolean denied) {
    ParsedNote parsed = FormBoxes.said(parse(note), parser);
    Release release = release(system, note.encounter().dateOfService());
    return siteReading(parsed, release, denied).reading();
  }

  /** Every suggestion of a note, and its clues. */
  private record SiteReading(ChartSuggestions chart, NoteReading reading) {}

  private SiteReading siteReading(ParsedNote parsed, Release release, boolean denied) {
    CodingRequest all = new CodingRequest(List.of(), 0, CONSIDERED, denied);
    List<Concept> concepts = concepts(parsed);
    ChartSuggestions chart =
        switch (release.system()) {
          case ICD_9_CM -> inIcd9(parsed, release, 0, all, concepts);
          case ICD_10_PCS -> procedures.of(release).find(parsed, 0, CONSIDERED);
          case ICD_10_CM, HCPCS, CPT -> inRelease(parsed, release, 0, all, concepts);
        };
    Release diagnoses = release(CodeSystem.ICD_10_CM, parsed.note().encounter().dateOfService());
    NoteReader reader =
        readers.computeIfAbsent(
            release.system().label() + diagnoses.label() + denied,
            label -> reader(diagnoses, release.system(), denied));
    return new SiteReading(chart, reader.read(parsed, concepts, chart));
  }

  private NoteReader reader(Release diagnoses, CodeSystem system, boolean denied) {
    Set<String> stems = new HashSet<>();
    lexicon.get().entries().forEach(entry -> stems.addAll(entry.fromStems()));
    Terminology terminology = engine(diagnoses).terminology();
    CodeNames names = system == CodeSystem.ICD_10_CM ? CodeNames.of(terminology) : CodeNames.NONE;
    return new NoteReader(terminology, words, stems, names, denied);
  }

  /** The code set of a release, ICD-9-CM too, which has no terms of its own. */
  private CodeSet codes(Release release) {
    return engine(release).codeSet();
  }

  private ChartSuggestions inRelease(
      ParsedNote note,
      Release release,
      double threshold,
      CodingRequest request,
      List<Concept> concepts) {
    ReleaseEngine engine = engine(release);
    return engine
        .suggester()
        .suggest(engine.read(note), concepts, threshold, request.ranked(), request.denied());
  }

  private ChartSuggestions inIcd9(
      ParsedNote note,
      Release icd9,
      double threshold,
      CodingRequest request,
      List<Concept> concepts) {
    Release icd10 = release(CodeSystem.ICD_10_CM, note.note().encounter().dateOfService());
    EquivalenceMap maps =
        store
            .equivalences()
            .orElseThrow(() ->
                new BadInputException(
                    "NO_EQUIVALENCE_MAPS",
                    "ICD-9-CM",
                    "suggestions need the general equivalence maps, which are not installed",
                    "run 'cac codesets install' with the published GEM files"));
    return icd9Translations
        .computeIfAbsent(
            icd9.label() + icd10.label(),
            label ->
                new Icd9Translation(
                    engine(icd10).codeSet(), store.load(icd9), maps, Icd9Names.load()))
        .translate(note, inRelease(note, icd10, threshold, request, concepts));
  }

  /** Reads a note without coding it. */
  public ParsedNote parse(Note note) {
    return parser.parse(note);
  }

  /** The code that a mention's term names, as printed, without a closing dash. */
  String codeOf(int term, LocalDate date) {
    String printed = engine(release(CodeSystem.ICD_10_CM, date)).terminology().code(term);
    return printed.endsWith("-") ? printed.substring(0, printed.length() - 1) : printed;
  }

  /** The code set that is used on a date of service; loaded once. */
  public CodeSet codeSet(CodeSystem system, LocalDate date) {
    return engine(release(system, date)).codeSet();
  }

  /** Releases that are installed, by system, then by first date. */
  public List<Release> installed() {
    return store.installed();
  }

  /** The mentions of a parsed note. */
  public List<Concept> concepts(ParsedNote note) {
    LocalDate date = note.note().encounter().dateOfService();
    ReleaseEngine engine = engine(release(CodeSystem.ICD_10_CM, date));
    return engine.concepts().find(engine.read(note));
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

  /** The attributes of given words of a note, known to the lexicon or not. */
  public List<Attribute> attributes(ParsedNote note, Span mention) {
    return attributes.of(note, mention);
  }

  /**
   * Ranked codes for a typed phrase, from the newest release of each system; without named systems
   * from every installed one but ICD-9-CM. Best first; ties in order of system and code.
   */
  public List<SearchHit> search(String phrase, List<CodeSystem> systems, int most) {
    List<SearchHit> hits = new ArrayList<>();
    for (CodeSystem system : systems.isEmpty() ? SEARCHED : systems) {
      Optional<Release> newest = store.newest(system);
      if (newest.isEmpty() && !systems.isEmpty()) {
        throw notInstalled(system);
      }
      newest.ifPresent(release ->
          hits.addAll(
              system == CodeSystem.ICD_10_CM
                  ? diagnoses(phrase, release, most)
                  : engine(release).search(phrase, most)));
    }
    if (systems.size() == 1) {
      return List.copyOf(hits);
    }
    hits.sort(
        Comparator.comparingDouble(SearchHit::score)
            .reversed()
            .thenComparing(hit -> hit.code().system()));
    return hits.stream().limit(most).toList();
  }

  private List<SearchHit> diagnoses(String phrase, Release release, int most) {
    String words = TypedSearch.spaced(phrase);
    Note note = TypedSearch.statement(words, release.effectiveFrom());
    CodingRequest request = new CodingRequest(List.of(release.system()), TypedSearch.LEAST, 0);
    List<SearchHit> ranked = engine(release).search(phrase, Math.max(most, TypedSearch.PAGE));
    return new TypedSearch(words, ranked, code(note, request).chart().suggestions()).hits(most);
  }

  /** The release that is used on a date of service. */
  public Release release(CodeSystem system, LocalDate date) {
    return store
        .inForce(system, date)
        .or(() -> store.newest(system))
        .orElseThrow(() -> notInstalled(system));
  }

  private static BadInputException notInstalled(CodeSystem system) {
    return new BadInputException(
        "NO_RELEASE",
        system.label(),
        "no release is installed",
        "run 'cac codesets install' with a published release");
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
