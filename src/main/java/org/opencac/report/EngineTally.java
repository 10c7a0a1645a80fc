package org.opencac.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencac.review.DecisionAction;

/** Counts what became of suggestions, row by row. For one report; not shared. */
final class EngineTally {
  private final Map<String, Counts> rows = new TreeMap<>();
  private final Map<String, String> names = new HashMap<>();

  private static final class Counts {
    private int accepted;
    private int replaced;
    private int rejected;
    private int addedFromText;
    private int addedDirectly;
    private int suggested;
    private final Set<String> encounters = new TreeSet<>();
  }

  void suggested(String key, String name, String encounter, Optional<DecisionAction> state) {
    Counts counts = row(key, name, encounter);
    counts.suggested++;
    if (state.isEmpty()) {
      return;
    }
    switch (state.get()) {
      case ACCEPT -> counts.accepted++;
      case REJECT -> counts.rejected++;
      case REPLACE -> counts.replaced++;
      case ADD, REMOVE, SEQUENCE, POA, CONFIRM, UNDO, ACKNOWLEDGE -> {}
    }
  }

  void added(String key, String name, String encounter, boolean fromText) {
    Counts counts = row(key, name, encounter);
    if (fromText) {
      counts.addedFromText++;
    } else {
      counts.addedDirectly++;
    }
  }

  private Counts row(String key, String name, String encounter) {
    names.putIfAbsent(key, name);
    Counts counts = rows.computeIfAbsent(key, none -> new Counts());
    counts.encounters.add(encounter);
    return counts;
  }

  /** Rows for {@link ReportName#ENGINE_USE}. */
  List<Report.Row> use() {
    List<Report.Row> all = new ArrayList<>();
    rows.forEach((key, counts) ->
        all.add(
            new Report.Row(
                key,
                names.getOrDefault(key, key),
                List.of(
                    (double) counts.suggested,
                    (double) counts.accepted,
                    (double) counts.replaced,
                    (double) counts.addedFromText,
                    (double) counts.addedDirectly,
                    (double) counts.rejected),
                counts.encounters)));
    return all;
  }

  /** Rows with precision and recall, those of most suggestions first. */
  List<Report.Row> quality() {
    List<Report.Row> all = new ArrayList<>();
    rows.forEach((key, counts) -> {
      int added = counts.addedFromText + counts.addedDirectly + counts.replaced;
      int judged = counts.accepted + counts.replaced + counts.rejected;
      all.add(
          new Report.Row(
              key,
              names.getOrDefault(key, key),
              List.of(
                  (double) counts.suggested,
                  (double) counts.accepted,
                  (double) counts.replaced,
                  (double) counts.rejected,
                  (double) (counts.addedFromText + counts.addedDirectly),
                  share(counts.accepted, judged),
                  share(counts.accepted, counts.accepted + added)),
              counts.encounters));
    });
    all.sort(
        Comparator.comparingDouble((Report.Row row) -> -row.figures().getFirst())
            .thenComparing(Report.Row::key));
    return all;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
