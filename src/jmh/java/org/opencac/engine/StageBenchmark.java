package org.opencac.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.opencac.candidate.Candidate;
import org.opencac.candidate.CandidateFinder;
import org.opencac.candidate.Phrase;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;
import org.opencac.concept.Concept;
import org.opencac.concept.CueAsserter;
import org.opencac.concept.Cues;
import org.opencac.note.Note;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.term.Lexicon;
import org.opencac.term.TermWords;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Tokenizer;
import org.opencac.text.corenlp.CoreNlpStems;
import org.opencac.text.corenlp.CoreNlpTokenizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Microseconds a note (a phrase, for candidates) in each stage and in all of them, one thread, over
 * the notes of a folder or JSONL file in turn. What each stage gets is made beforehand by the
 * stages before it. Uses the release that is in force in June 2026 below {@code opencac.home}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class StageBenchmark {

  /** A folder with text files in it, or a JSONL file. */
  @Param("corpus")
  private String notes = "";

  private final List<Note> all = new ArrayList<>();
  private final List<ParsedNote> parsed = new ArrayList<>();
  private final List<List<Concept>> found = new ArrayList<>();
  private final List<Phrase> phrases = new ArrayList<>();
  private Optional<CodingEngine> engine = Optional.empty();
  private Optional<ReleaseEngine> release = Optional.empty();
  private final TermWords termWords = TermWords.load(new CoreNlpTokenizer(new CoreNlpStems()));
  private int next;

  /** Loads the engine and prepares what each stage gets. */
  @Setup
  public void prepare() throws IOException {
    Path home = Path.of(System.getProperty("opencac.home", "data"));
    all.addAll(BenchmarkNotes.read(Path.of(notes)));
    CodingEngine whole = CodingEngine.open(home);
    ReleaseEngine one = open(home, all.getFirst());
    engine = Optional.of(whole);
    release = Optional.of(one);
    for (Note note : all) {
      ParsedNote read = whole.parse(note);
      parsed.add(read);
      found.add(one.concepts().find(read));
      for (Sentence sentence : read.sentences()) {
        if (sentence.role() == Sentence.Role.STATEMENT) {
          phrases.add(one.phrases().read(note.text().slice(sentence.span()).reveal()));
        }
      }
    }
  }

  private static ReleaseEngine open(Path home, Note note) {
    ReleaseStore store = new ReleaseStore(home);
    Release inForce =
        store
            .inForce(CodeSystem.ICD_10_CM, note.encounter().dateOfService())
            .orElseThrow(() -> new IllegalStateException("no release is installed in " + home));
    Tokenizer tokenizer = new CoreNlpTokenizer(new CoreNlpStems());
    return ReleaseEngine.load(
        store,
        inForce,
        tokenizer,
        () -> Lexicon.load(tokenizer),
        TermWords.load(tokenizer),
        new CueAsserter(Cues.load()));
  }

  /** Note to sections, sentences, tokens. */
  @Benchmark
  public ParsedNote text() {
    return engine.orElseThrow().parse(turn(all));
  }

  /** Parsed note to mentions. */
  @Benchmark
  public List<Concept> concepts() {
    return release.orElseThrow().concepts().find(turn(parsed));
  }

  /** One phrase to ranked candidates, without the cache of phrases. */
  @Benchmark
  public List<Candidate> candidates() {
    ReleaseEngine one = release.orElseThrow();
    return new CandidateFinder(one.terminology(), one.index(), termWords).find(turn(phrases));
  }

  /** Mentions to suggestions. */
  @Benchmark
  public ChartSuggestions suggest() {
    int note = Math.floorMod(next++, parsed.size());
    return release.orElseThrow().suggester().suggest(parsed.get(note), found.get(note), 0.5, 0, false);
  }

  /** Note to suggestions: all stages. */
  @Benchmark
  public CodingResult engine() {
    return engine.orElseThrow().code(turn(all), CodingRequest.DEFAULT);
  }

  private <T> T turn(List<T> inputs) {
    return inputs.get(Math.floorMod(next++, inputs.size()));
  }

  /** Closes the indexes. */
  @TearDown
  public void close() {
    engine.ifPresent(CodingEngine::close);
    release.ifPresent(ReleaseEngine::close);
  }
}
