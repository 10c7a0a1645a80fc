package org.opencac.evaluate;

import java.util.Comparator;
import java.util.List;

/**
 * How much could be accepted without looking: the largest share of the suggestions, most confident
 * first, of which so many are right. Suggestions of the same confidence go together.
 *
 * @param precision how many must be right, 0 to 1
 */
public record Acceptance(double precision) {
  /** At 95 and at 98 of 100. */
  static final List<Acceptance> STANDARD = List.of(new Acceptance(0.95), new Acceptance(0.98));

  /** The name of the figure. */
  public String label() {
    return "acceptable at " + Math.round(100 * precision);
  }

  /** The share of the suggestions. */
  public double share(List<NoteScore.Judged> judged) {
    List<NoteScore.Judged> sure =
        judged.stream()
            .sorted(Comparator.comparingDouble(NoteScore.Judged::confidence).reversed())
            .toList();
    int right = 0;
    int most = 0;
    for (int i = 0; i < sure.size(); i++) {
      right += sure.get(i).right() ? 1 : 0;
      boolean last =
          i + 1 == sure.size() || sure.get(i + 1).confidence() < sure.get(i).confidence();
      if (last && right >= precision * (i + 1)) {
        most = i + 1;
      }
    }
    return judged.isEmpty() ? 0 : (double) most / judged.size();
  }
}
