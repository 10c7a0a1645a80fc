package org.opencac.learn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;

/** Puts a model together from the lines of its file. Used once. */
final class SiteModelLines {
  private static final int MOST_FAULTS = 20;

  private final String where;
  private final List<Fault> faults = new ArrayList<>();
  private Optional<CodeSystem> system = Optional.empty();
  private Provenance provenance = new Provenance(0, 0, 0, 0, "", "", "");
  private boolean denied;
  private double threshold = 0.5;
  private final SortedMap<String, Double> weights = new TreeMap<>();
  private final SortedMap<Integer, SortedMap<Integer, DecisionTree.Node>> trees = new TreeMap<>();
  private final Set<String> labels = new TreeSet<>();
  private final SortedMap<String, Integer> counts = new TreeMap<>();
  private final SortedMap<String, Double> background = new TreeMap<>();
  private final SortedMap<String, Double> longestBackground = new TreeMap<>();
  private final Map<String, List<Association>> phrases = new HashMap<>();
  private final Map<String, List<Association>> longest = new HashMap<>();
  private final SortedMap<String, Double> intercepts = new TreeMap<>();
  private final Map<String, SortedMap<String, Double>> words = new HashMap<>();

  SiteModelLines(String where) {
    this.where = where;
  }

  SiteModel read(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().equals(SiteModelFile.HEAD)) {
      throw new BadInputException(
          "MODEL_VERSION",
          where,
          "is no site model that this version reads",
          "train it again with 'cac train'");
    }
    for (int i = 1; i < lines.size(); i++) {
      read(i + 1, lines.get(i).split("\t", -1));
    }
    if (system.isEmpty()) {
      fault(1, "names no code system");
    }
    BoostedTrees grown = grown();
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return new SiteModel(
        system.orElseThrow(),
        provenance,
        denied,
        threshold,
        new Labels(labels),
        new CandidateFeatures(
            new CodeCounts(provenance.notes(), counts),
            new ClueTable(phrases, background),
            new ClueTable(longest, longestBackground),
            new CodeClassifiers(intercepts, words)),
        weights,
        grown,
        fingerprint(lines));
  }

  private BoostedTrees grown() {
    List<DecisionTree> grown = new ArrayList<>();
    trees.forEach((number, nodes) -> {
      try {
        grown.add(new DecisionTree(nodes));
      } catch (IllegalArgumentException e) {
        fault(1, "has a tree, number " + number + ", with nodes missing");
      }
    });
    return new BoostedTrees(grown);
  }

  private static String fingerprint(List<String> lines) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      lines.forEach(line -> digest.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void read(int line, String[] cells) {
    try {
      if (!take(cells)) {
        fault(line, "is of an unknown kind or has too few cells");
      }
    } catch (NumberFormatException e) {
      fault(line, "has a cell that is no number");
    }
  }

  private boolean take(String[] cells) {
    String key = cells[0] + "/" + cells.length;
    switch (key) {
      case "system/2" -> system = CodeSystem.of(cells[1]);
      case "notes/5" ->
          provenance =
              new Provenance(
                  Integer.parseInt(cells[1]),
                  Integer.parseInt(cells[2]),
                  Integer.parseInt(cells[3]),
                  Integer.parseInt(cells[4]),
                  "",
                  "",
                  "");
      case "from/4" ->
          provenance =
              new Provenance(
                  provenance.notes(),
                  provenance.codes(),
                  provenance.minNotes(),
                  provenance.folds(),
                  cells[1],
                  cells[2],
                  cells[3]);
      case "denied/2" -> denied = Boolean.parseBoolean(cells[1]);
      case "threshold/2" -> threshold = Double.parseDouble(cells[1]);
      case "weight/3" -> weights.put(cells[1], Double.valueOf(cells[2]));
      case "tree/6" ->
          trees
              .computeIfAbsent(Integer.valueOf(cells[1]), tree -> new TreeMap<>())
              .put(
                  Integer.valueOf(cells[2]),
                  new DecisionTree.Node(
                      cells[3], Double.parseDouble(cells[4]), Double.parseDouble(cells[5])));
      case "label/2" -> labels.add(cells[1]);
      case "code/5" -> {
        counts.put(cells[1], Integer.valueOf(cells[2]));
        background.put(cells[1], Double.valueOf(cells[3]));
        longestBackground.put(cells[1], Double.valueOf(cells[4]));
      }
      case "phrase/6" -> association(cells, phrases);
      case "longest/6" -> association(cells, longest);
      case "classifier/3" -> intercepts.put(cells[1], Double.valueOf(cells[2]));
      case "word/4" ->
          words
              .computeIfAbsent(cells[1], clue -> new TreeMap<>())
              .put(cells[2], Double.valueOf(cells[3]));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void association(String[] cells, Map<String, List<Association>> table) {
    table
        .computeIfAbsent(cells[1], clue -> new ArrayList<>())
        .add(
            new Association(
                cells[2],
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                Double.parseDouble(cells[5])));
  }

  private void fault(int line, String what) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(
          new Fault("MODEL_LINE", where + ":" + line, what, "train it again with 'cac train'"));
    }
  }
}
