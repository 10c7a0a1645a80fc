package org.opencac.report;

import java.util.Map;
import java.util.Set;
import org.opencac.review.CodeReference;
import org.opencac.review.CodingDesk;

/** Says what payers' tables make of the codes of a chart. Safe to share between threads. */
@FunctionalInterface
public interface SeveritySource {

  /** What the tables for the chart's date say. */
  Severity of(CodingDesk.OpenCase chart);

  /** What a diagnosis weighs. */
  enum Weight {
    /** Complication or comorbidity. */
    CC,
    /** Major complication or comorbidity. */
    MCC,
    /** Leads to a hierarchical condition category. */
    HCC
  }

  /**
   * The weight of a chart's codes.
   *
   * @param judged the weights whose table is installed
   * @param counting how many assigned secondary diagnoses count as CC or MCC, and how many
   *     categories remain after the hierarchies
   * @param suggested the weights of the diagnoses that the engine suggested; those without any are
   *     missing
   */
  record Severity(
      Set<Weight> judged,
      Map<Weight, Integer> counting,
      Map<CodeReference, Set<Weight>> suggested) {
    /** Copies all. */
    public Severity {
      judged = Set.copyOf(judged);
      counting = Map.copyOf(counting);
      suggested = Map.copyOf(suggested);
    }
  }
}
