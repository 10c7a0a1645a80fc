package org.opencac.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencac.engine.CodingEngine;
import org.opencac.evaluate.AssertionEvaluation;
import org.opencac.evaluate.Bootstrap;
import org.opencac.evaluate.GoldSentence;
import org.opencac.evaluate.GoldSentenceFile;
import org.opencac.evaluate.SentenceScore;
import org.opencac.note.Encounter;
import org.opencac.note.NoteText;
import org.opencac.text.ParsedNote;

/** Asserts marked words and measures each value of the assertion. */
final class AssertionRun {
  private static final List<String> COLUMNS =
      List.of("sentence", "outcome", "value", "mention", "text");

  private final Console console;
  private final CodingEngine engine;
  private final OrderedWork work;

  AssertionRun(Console console, CodingEngine engine, OrderedWork work) {
    this.console = console;
    this.engine = engine;
    this.work = work;
  }

  void run(Path file, Encounter defaults, int limit, EvaluationOutput output) {
    List<GoldSentence> sentences =
        GoldSentenceFile.read(file, defaults).stream().limit(limit).toList();
    List<SentenceScore> scores = new ArrayList<>();
    Map<String, NoteText> texts = new LinkedHashMap<>();
    sentences.forEach(s -> texts.put(s.note().id(), s.note().text()));
    try (ProgressLine progress = ProgressLine.of(console, "sentences", sentences.size())) {
      work.run(
          sentences.iterator(),
          gold -> {
            ParsedNote parsed = engine.parse(gold.note());
            return SentenceScore.of(
                gold, gold.mentions().stream().map(m -> engine.assess(parsed, m.span())).toList());
          },
          score -> {
            scores.add(score);
            progress.step();
          });
    }
    int mentions = sentences.stream().mapToInt(s -> s.mentions().size()).sum();
    output.figures(
        "assertion",
        file.toString(),
        mentions + " mentions in " + sentences.size() + " sentences",
        new AssertionEvaluation(Bootstrap.STANDARD).measure(scores),
        COLUMNS,
        rows(scores, texts));
  }

  private static List<List<String>> rows(List<SentenceScore> scores, Map<String, NoteText> texts) {
    List<List<String>> rows = new ArrayList<>();
    for (SentenceScore score : scores) {
      NoteText text = texts.getOrDefault(score.noteId(), new NoteText(""));
      for (SentenceScore.Mistake mistake : score.mistakes()) {
        rows.add(
            List.of(
                score.noteId(),
                mistake.gold() ? "miss" : "false-positive",
                mistake.value().label(),
                text.slice(mistake.span()).reveal(),
                text.reveal()));
      }
    }
    return rows;
  }
}
