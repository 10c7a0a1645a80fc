package org.opencac.service;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.opencac.note.Span;

/**
 * Cues found by the words they begin with, so that a clause is asked what it holds instead of every
 * cue whether it stands there. Immutable.
 */
final class CuesByWord {
  /**
   * Words that say what became of a service.
   *
   * @param words its words; one that ends in {@code *} matches any ending
   * @param before whether it stands before the service
   * @param outcome what it says
   * @param reach how many words may lie between
   * @param supply whether it counts for supplies too
   */
  record Cue(List<String> words, boolean before, String outcome, int reach, boolean supply) {
    /** Copies the words. */
    Cue {
      words = List.copyOf(words);
    }

    /** Index one behind its last word where it begins at an index. */
    int end(int at) {
      return at + words.size();
    }
  }

  private final List<Cue> cues;
  private final FirstWords firstWords = new FirstWords();
  private final int longest;

  CuesByWord(List<Cue> cues) {
    this.cues = List.copyOf(cues);
    this.longest = cues.stream().mapToInt(cue -> cue.words().size()).max().orElse(0);
    for (int i = 0; i < cues.size(); i++) {
      firstWords.add(cues.get(i).words().getFirst(), "", i);
    }
  }

  /** How many words the longest has. */
  int longest() {
    return longest;
  }

  /**
   * The first in the order of the table that stands in a stretch, at its first place there.
   *
   * @param from index of the first word it may begin with
   * @param to one behind the last word it may end with
   * @param fits what else is asked of a cue that begins at a word
   */
  Optional<StatusCues.Left> first(Words in, int from, int to, BiPredicate<Cue, Integer> fits) {
    int[] best = {cues.size(), 0};
    for (int i = Math.max(0, from); i < Math.min(to, in.size()); i++) {
      int at = i;
      firstWords.at(
          in,
          at,
          number -> {
            Cue cue = cues.get(number);
            if (number < best[0]
                && cue.end(at) <= to
                && in.stands(at, cue.words())
                && fits.test(cue, at)) {
              best[0] = number;
              best[1] = at;
            }
          });
    }
    if (best[0] == cues.size()) {
      return Optional.empty();
    }
    Cue cue = cues.get(best[0]);
    Span words = in.span(best[1], cue.end(best[1]) - 1);
    return Optional.of(new StatusCues.Left(cue.outcome(), Optional.of(words)));
  }
}
