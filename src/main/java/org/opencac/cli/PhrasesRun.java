package org.opencac.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencac.codeset.CodeSystem;
import org.opencac.engine.CodingEngine;
import org.opencac.evaluate.Bootstrap;
import org.opencac.evaluate.GoldPhrase;
import org.opencac.evaluate.GoldPhraseFile;
import org.opencac.evaluate.PhraseEvaluation;
import org.opencac.evaluate.PhraseScore;

/** Searches labelled phrases and measures where the right code stands. */
final class PhrasesRun {
  private static final List<String> COLUMNS =
      List.of("line", "outcome", "phrase", "gold", "exact_at", "category_at", "prefix_at", "found");

  private final Console console;
  private final CodingEngine engine;
  private final OrderedWork work;

  PhrasesRun(Console console, CodingEngine engine, OrderedWork work) {
    this.console = console;
    this.engine = engine;
    this.work = work;
  }

  void run(Path file, List<CodeSystem> asked, int limit, EvaluationOutput output) {
    List<CodeSystem> systems = asked.isEmpty() ? List.of(CodeSystem.ICD_10_CM) : asked;
    List<GoldPhrase> phrases = GoldPhraseFile.read(file).stream().limit(limit).toList();
    List<PhraseScore> scores = new ArrayList<>();
    try (ProgressLine progress = ProgressLine.of(console, "phrases", phrases.size())) {
      work.run(
          phrases.iterator(),
          phrase ->
              PhraseScore.of(
                  phrase, engine.search(phrase.phrase(), systems, PhraseEvaluation.DEEPEST)),
          score -> {
            scores.add(score);
            progress.step();
          });
    }
    output.figures(
        "phrases",
        file.toString(),
        scores.size() + " phrases",
        new PhraseEvaluation(Bootstrap.STANDARD).measure(scores),
        COLUMNS,
        scores.stream().map(PhrasesRun::row).toList());
  }

  private static List<String> row(PhraseScore score) {
    return List.of(
        Integer.toString(score.phrase().line()),
        score.exact() == 1 ? "hit" : "miss",
        score.phrase().phrase(),
        String.join(" ", score.phrase().codes()),
        position(score.exact()),
        position(score.category()),
        position(score.prefix()),
        String.join(" ", score.found()));
  }

  private static String position(int at) {
    return at == 0 ? "" : Integer.toString(at);
  }
}
