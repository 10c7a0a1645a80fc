package org.opencac.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;
import org.opencac.engine.CodingEngine;
import org.opencac.engine.CodingRequest;
import org.opencac.evaluate.Bootstrap;
import org.opencac.evaluate.Folding;
import org.opencac.evaluate.GoldNote;
import org.opencac.evaluate.GoldNoteFile;
import org.opencac.evaluate.GoldTexts;
import org.opencac.evaluate.Matching;
import org.opencac.evaluate.NoteEvaluation;
import org.opencac.evaluate.NoteMetrics;
import org.opencac.evaluate.NoteScore;
import org.opencac.evaluate.NoteScorer;
import org.opencac.evaluate.ScoredCode;
import org.opencac.note.Encounter;
import org.opencac.note.NoteText;
import org.opencac.note.Span;

/** Codes labelled notes and measures the codes, one code system at a time. */
final class NotesRun {
  private static final int RANKED = 200;
  private static final List<String> COLUMNS =
      List.of(
          "note",
          "outcome",
          "code_system",
          "code",
          "display",
          "confidence",
          "evidence",
          "gold_evidence",
          "must_not_because");

  private final Console console;
  private final CodingEngine engine;
  private final OrderedWork work;
  private final Matching matching;
  private final boolean fold;
  private final boolean denied;
  private final SiteModels models;

  NotesRun(
      Console console,
      CodingEngine engine,
      OrderedWork work,
      Matching matching,
      boolean fold,
      boolean denied,
      SiteModels models) {
    this.console = console;
    this.engine = engine;
    this.work = work;
    this.matching = matching;
    this.fold = fold;
    this.denied = denied;
    this.models = models;
  }

  void run(
      Path file,
      Encounter defaults,
      GoldTexts given,
      List<CodeSystem> asked,
      int limit,
      EvaluationOutput output) {
    List<GoldNote> notes = GoldNoteFile.read(file, defaults, given).stream().limit(limit).toList();
    boolean folder = Files.isDirectory(file);
    Map<CodeSystem, NoteScorer> scorers = scorers(notes, asked);
    CodingRequest request = new CodingRequest(List.copyOf(scorers.keySet()), -1, RANKED, denied);
    Function<GoldNote, CodingRequest> requests = models.requests(notes, request);
    Map<CodeSystem, List<NoteScore>> scores = new LinkedHashMap<>();
    scorers.keySet().forEach(system -> scores.put(system, new ArrayList<>()));
    Map<String, NoteText> texts = new LinkedHashMap<>();
    try (ProgressLine progress = ProgressLine.of(console, "notes", notes.size())) {
      work.run(
          notes.iterator(),
          gold -> {
            var chart = engine.code(gold.note(), requests.apply(gold)).chart();
            Map<CodeSystem, NoteScore> scored = new EnumMap<>(CodeSystem.class);
            scorers.forEach((system, scorer) -> {
              if (!folder || isCodedIn(gold, system)) {
                scored.put(system, scorer.score(gold, chart));
              }
            });
            return Map.entry(gold, scored);
          },
          result -> {
            texts.put(result.getKey().note().id(), result.getKey().note().text());
            result.getValue().forEach((system, score) -> at(scores, system).add(score));
            progress.step();
          });
    }
    NoteEvaluation evaluation = new NoteEvaluation(Bootstrap.STANDARD);
    List<NoteMetrics> metrics = new ArrayList<>();
    scores.forEach((system, list) -> metrics.add(evaluation.measure(system, notes, list)));
    output.notes(file.toString(), matching, metrics, COLUMNS, rows(scores, texts));
  }

  /** The notes of a folder are each written for the systems that their gold has. */
  private static boolean isCodedIn(GoldNote gold, CodeSystem system) {
    return gold.codes().stream().anyMatch(code -> code.system() == system);
  }

  private static List<NoteScore> at(Map<CodeSystem, List<NoteScore>> scores, CodeSystem system) {
    return scores.computeIfAbsent(system, s -> new ArrayList<>());
  }

  private Map<CodeSystem, NoteScorer> scorers(List<GoldNote> notes, List<CodeSystem> asked) {
    TreeSet<CodeSystem> systems = new TreeSet<>(asked);
    if (asked.isEmpty()) {
      notes.forEach(note -> note.codes().forEach(code -> systems.add(code.system())));
    }
    ReleaseStore store = new ReleaseStore(console.home());
    Map<CodeSystem, NoteScorer> scorers = new LinkedHashMap<>();
    for (CodeSystem system : systems) {
      Optional<Release> release = store.newest(system);
      if (release.isEmpty()) {
        console.err().println("cac: " + system.label() + " is not installed, so it is not scored");
        continue;
      }
      CodeSet codes = store.load(release.get());
      Predicate<String> known = code -> known(codes, code);
      Folding folding = fold ? Folding.toLabelsOf(notes, system) : Folding.NONE;
      scorers.put(system, new NoteScorer(system, matching, folding, known));
    }
    if (scorers.isEmpty()) {
      throw Options.bad(
          "evaluate notes",
          "no code system of gold is installed",
          "install it (cac codesets install)");
    }
    return scorers;
  }

  /** Whether the release has the code; of ICD-10-PCS gold may have the first four characters. */
  private static boolean known(CodeSet codes, String code) {
    return codes.find(code).isPresent()
        || (codes.release().system() == CodeSystem.ICD_10_PCS
            && code.length() > 3
            && codes.children(code.substring(0, 3)).stream()
                .anyMatch(child -> child.code().startsWith(code)));
  }

  private static List<List<String>> rows(
      Map<CodeSystem, List<NoteScore>> scores, Map<String, NoteText> texts) {
    List<List<String>> rows = new ArrayList<>();
    scores.forEach((system, list) -> {
      for (NoteScore score : list) {
        NoteText text = texts.getOrDefault(score.noteId(), new NoteText(""));
        for (ScoredCode code : score.codes()) {
          rows.add(row(system, code, text));
        }
      }
    });
    return rows;
  }

  private static List<String> row(CodeSystem system, ScoredCode code, NoteText text) {
    return List.of(
        code.noteId(),
        code.outcome().label(),
        system.label(),
        code.code(),
        code.display(),
        code.outcome() == ScoredCode.Outcome.MISS ? "" : Numbers.decimal(code.confidence()),
        words(text, code.evidence()),
        words(text, code.goldEvidence()),
        code.forbidden());
  }

  private static String words(NoteText text, List<Span> spans) {
    List<String> words = new ArrayList<>();
    spans.stream()
        .filter(s -> s.end() <= text.length())
        .forEach(s -> words.add(text.slice(s).reveal()));
    return String.join(" | ", words);
  }
}
