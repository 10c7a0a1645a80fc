package org.opencac.web;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.Grouping;
import org.opencac.payer.Complications;
import org.opencac.payer.PayerSource;
import org.opencac.payer.PayerTables;
import org.opencac.report.SeveritySource;
import org.opencac.review.CodeReference;
import org.opencac.review.CodingDesk;
import org.opencac.review.RunSuggestion;

/**
 * What the installed payers' tables make of the codes of a chart: those assigned as they are
 * grouped for the edits, those suggested each for itself, since no principal diagnosis is certain
 * for them. Safe to share between threads.
 */
final class ChartSeverity implements SeveritySource {
  private static final String COUNTS = "yes";

  private final ChartEdits edits;
  private final PayerSource payers;

  ChartSeverity(ChartEdits edits, PayerSource payers) {
    this.edits = edits;
    this.payers = payers;
  }

  @Override
  public Severity of(CodingDesk.OpenCase chart) {
    PayerTables tables = payers.on(chart.file().header().encounter().dateOfService());
    Set<Weight> judged = EnumSet.noneOf(Weight.class);
    if (tables.complications().isPresent()) {
      judged.add(Weight.CC);
      judged.add(Weight.MCC);
    }
    if (tables.riskModel().isPresent()) {
      judged.add(Weight.HCC);
    }
    Map<Weight, Integer> counting = new EnumMap<>(Weight.class);
    if (!judged.isEmpty()) {
      edits.grouping(chart).ifPresent(grouping -> count(grouping, counting));
    }
    Map<CodeReference, Set<Weight>> suggested = new HashMap<>();
    for (RunSuggestion suggestion : chart.run().suggestions()) {
      Set<Weight> weights = weights(suggestion.code(), tables);
      if (!weights.isEmpty()) {
        suggested.put(suggestion.code(), weights);
      }
    }
    return new Severity(judged, counting, suggested);
  }

  private static void count(Grouping grouping, Map<Weight, Integer> counting) {
    grouping.complications().stream()
        .filter(one -> one.counts().equals(COUNTS))
        .forEach(one ->
            counting.merge(weight(Complications.Level.valueOf(one.level())), 1, Integer::sum));
    grouping.categories().stream()
        .filter(Grouping.Category::counts)
        .forEach(one -> counting.merge(Weight.HCC, 1, Integer::sum));
  }

  private static Set<Weight> weights(CodeReference code, PayerTables tables) {
    Set<Weight> found = EnumSet.noneOf(Weight.class);
    if (code.system() != CodeSystem.ICD_10_CM) {
      return found;
    }
    Optional<Complications.Level> level =
        tables.complications().flatMap(table -> table.level(code.code()));
    level.ifPresent(one -> found.add(weight(one)));
    if (tables.riskModel().filter(model -> !model.categories(code.code()).isEmpty()).isPresent()) {
      found.add(Weight.HCC);
    }
    return found;
  }

  private static Weight weight(Complications.Level level) {
    return switch (level) {
      case CC -> Weight.CC;
      case MCC -> Weight.MCC;
    };
  }
}
