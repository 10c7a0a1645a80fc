package org.opencac.learn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opencac.fault.BadInputException;

/**
 * Writes and reads a model: lines of tab-separated cells, the first of which says what the line is.
 * The same model gives the same bytes.
 */
public final class SiteModelFile {
  /** First line of a file of this version. */
  static final String HEAD = "opencac-site-model\t3";

  private SiteModelFile() {}

  /** The model with its numbers as a file keeps them. */
  static SiteModel rounded(SiteModel model) {
    return new SiteModelLines("model").read(lines(model));
  }

  /** Writes a model. */
  public static void write(SiteModel model, Path file) {
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(file, String.join("\n", lines(model)) + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BadInputException(
          "MODEL_FILE", file.toString(), "cannot be written", "check the directory and the disk");
    }
  }

  /** Reads a model; all faults of the file are said at once. */
  public static SiteModel read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BadInputException(
          "MODEL_FILE", file.toString(), "cannot be read as UTF-8", "give a file of 'cac train'");
    }
    return new SiteModelLines(file.toString()).read(lines);
  }

  private static List<String> lines(SiteModel model) {
    List<String> lines = new ArrayList<>();
    Provenance from = model.provenance();
    CandidateFeatures known = model.features();
    lines.add(HEAD);
    lines.add("system\t" + model.system().label());
    lines.add(line("notes", from.notes(), from.codes(), from.minNotes(), from.folds()));
    lines.add(line("from", from.release(), from.engine(), from.gold()));
    lines.add("denied\t" + model.denied());
    lines.add("threshold\t" + number(model.threshold()));
    model.weights().forEach((name, weight) -> lines.add(line("weight", name, number(weight))));
    trees(model.trees(), lines);
    model.labels().codes().forEach(code -> lines.add("label\t" + code));
    known
        .counts()
        .counts()
        .forEach((code, count) ->
            lines.add(
                line(
                    "code",
                    code,
                    count,
                    number(known.phrases().background().getOrDefault(code, 0.0)),
                    number(known.longest().background().getOrDefault(code, 0.0)))));
    table("phrase", known.phrases(), lines);
    table("longest", known.longest(), lines);
    known
        .classifiers()
        .intercepts()
        .forEach((code, intercept) -> lines.add(line("classifier", code, number(intercept))));
    new TreeMap<>(known.classifiers().weights())
        .forEach((clue, weights) ->
            weights.forEach((code, weight) -> lines.add(line("word", clue, code, number(weight)))));
    return lines;
  }

  private static void trees(BoostedTrees trees, List<String> lines) {
    for (int tree = 0; tree < trees.trees().size(); tree++) {
      String number = Integer.toString(tree + 1);
      trees
          .trees()
          .get(tree)
          .nodes()
          .forEach((at, node) ->
              lines.add(
                  line(
                      "tree",
                      number,
                      at,
                      node.feature(),
                      number(node.limit()),
                      number(node.value()))));
    }
  }

  private static void table(String kind, ClueTable table, List<String> lines) {
    new TreeMap<>(table.associations())
        .forEach((clue, found) ->
            found.forEach(one ->
                lines.add(
                    line(kind, clue, one.code(), one.seen(), one.coded(), number(one.share())))));
  }

  private static String line(Object... cells) {
    return Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining("\t"));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.5f", value);
  }
}
