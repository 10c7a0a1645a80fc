package org.opencac.service;

import java.util.ArrayList;
import java.util.List;

/** Further time of services whose first part has a number of its own. Stateless. */
final class TimedAddOns {
  private record Rule(String code, String more, int first, int step, int least, String name) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule("99291", "99292", 74, 30, 1, "critical care, each further 30 minutes"),
          new Rule(
              "99152",
              "99153",
              15,
              15,
              8,
              "sedation by the same physician, each further 15 minutes"),
          new Rule(
              "99497",
              "99498",
              30,
              30,
              16,
              "talk about advance care plans, each further 30 minutes"));

  private TimedAddOns() {}

  static List<ServiceDraft> of(List<ServiceDraft> drafts) {
    List<ServiceDraft> more = new ArrayList<>();
    for (ServiceDraft draft : drafts) {
      for (Rule rule : RULES) {
        if (!rule.code().equals(draft.code)) {
          continue;
        }
        List<Quantities.Measure> measures = Quantities.measures(draft.sentence.words(), "min");
        int over = measures.isEmpty() ? 0 : (int) measures.getFirst().value() - rule.first();
        if (over >= rule.least()) {
          ServiceDraft further =
              new ServiceDraft(
                  rule.more(),
                  rule.name(),
                  "more" + rule.more(),
                  draft.carries,
                  draft.sentence,
                  "total minutes");
          further.with(measures.getFirst().span(), ServiceEvidence.Role.TIME);
          further.units = (over + rule.step() - rule.least()) / rule.step();
          more.add(further);
        }
      }
    }
    return more;
  }
}
