package org.opencac.service;

import java.util.ArrayList;
import java.util.List;

/**
 * A service and the words for it.
 *
 * @param row its row
 * @param draft what is known of it
 * @param weight how much of what the row asks for was found, to choose the nearest
 * @param whole whether all of it was found
 */
record ServiceHit(ServiceRow row, ServiceDraft draft, int weight, boolean whole) {
  boolean bySteps() {
    return row.proof() == Proof.STEPS;
  }

  /** Whether another names what this one tells by its steps. */
  boolean again(ServiceHit other) {
    return !other.bySteps() && other.row().code().equals(row.code());
  }

  /** The most specific of each family in one sentence. */
  static List<ServiceHit> best(List<ServiceHit> hits) {
    List<ServiceHit> best = new ArrayList<>();
    for (ServiceHit hit : hits) {
      boolean beaten =
          hits.stream()
              .filter(other -> other.row().base() == hit.row().base() || hit.row().base())
              .anyMatch(other ->
                  other.row().family().equals(hit.row().family())
                      && !other.row().code().equals(hit.row().code())
                      && (!other.row().base() && hit.row().base()
                          || other.weight() > hit.weight()
                          || other.weight() == hit.weight()
                              && hits.indexOf(other) > hits.indexOf(hit)));
      if (!beaten) {
        best.add(hit);
      }
    }
    return best;
  }

  /** A treatment through a scope displaces the mere look through it. */
  static boolean displaces(ServiceDraft other, ServiceDraft base) {
    return !other.base && other.family.startsWith(base.family) && !other.code.equals(base.code);
  }
}
