package org.opencac.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opencac.concept.Assertion;
import org.opencac.note.Span;

/**
 * How the assertions of a sentence came out.
 *
 * @param noteId the sentence
 * @param counts right, wrong and missed for each value that gold judged
 * @param mistakes each mention that was read differently
 */
public record SentenceScore(
    String noteId, Map<AssertionValue, Counts> counts, List<Mistake> mistakes) {

  /** Copies the collections. */
  public SentenceScore {
    counts = Map.copyOf(counts);
    mistakes = List.copyOf(mistakes);
  }

  /**
   * A mention read differently.
   *
   * @param span its words
   * @param value the value that differs
   * @param gold whether it holds
   */
  public record Mistake(Span span, AssertionValue value, boolean gold) {}

  /**
   * Compares what was read with gold.
   *
   * @param read the assertions, one for each mention, in order
   */
  public static SentenceScore of(GoldSentence gold, List<Assertion> read) {
    Map<AssertionValue, Counts> counts = new EnumMap<>(AssertionValue.class);
    List<Mistake> mistakes = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      GoldMention mention = gold.mentions().get(i);
      for (AssertionValue value : AssertionValue.values()) {
        Boolean wanted = mention.values().get(value);
        if (wanted != null) {
          boolean is = value.in(read.get(i));
          counts.merge(value, count(is, wanted), Counts::plus);
          if (is != wanted) {
            mistakes.add(new Mistake(mention.span(), value, wanted));
          }
        }
      }
    }
    return new SentenceScore(gold.note().id(), counts, mistakes);
  }

  private static Counts count(boolean is, boolean wanted) {
    return new Counts(is && wanted ? 1 : 0, is && !wanted ? 1 : 0, !is && wanted ? 1 : 0);
  }
}
