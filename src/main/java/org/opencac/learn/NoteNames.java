package org.opencac.learn;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/**
 * What stands in a note of the names of codes. The words of a name count by how much they tell
 * (inverse document frequency over all names): of "chronic bursitis" the second says more than the
 * first. Immutable.
 *
 * @param names the names of codes
 * @param sentences the keys of each sentence
 * @param everywhere the keys of all
 */
record NoteNames(CodeNames names, List<SentenceKeys> sentences, BitSet everywhere) {
  /** Nothing is named. */
  static final NoteNames NONE = new NoteNames(CodeNames.NONE, List.of(), new BitSet());

  /**
   * The keys of a sentence.
   *
   * @param section the kind of its section
   * @param keys ascending
   * @param spans where the word of each first stands
   */
  record SentenceKeys(SectionKind section, int[] keys, Span[] spans) {
    static SentenceKeys of(SectionKind section, SortedMap<Integer, Span> words) {
      return new SentenceKeys(
          section,
          words.keySet().stream().mapToInt(Integer::intValue).toArray(),
          words.values().toArray(Span[]::new));
    }

    private double weightOf(CodeNames.Name name) {
      double weight = 0;
      for (int i = 0; i < name.keys().length; i++) {
        weight += Arrays.binarySearch(keys, name.keys()[i]) >= 0 ? name.weights()[i] : 0;
      }
      return weight;
    }

    private Span spanOf(CodeNames.Name name) {
      int begin = Integer.MAX_VALUE;
      int end = 0;
      for (int key : name.keys()) {
        int at = Arrays.binarySearch(keys, key);
        if (at >= 0) {
          begin = Math.min(begin, spans[at].begin());
          end = Math.max(end, spans[at].end());
        }
      }
      return new Span(begin, end);
    }
  }

  /**
   * What stands of the name of a code that stands there most wholly.
   *
   * @param inSentence share of it in one sentence, 0 to 1
   * @param anywhere share of a name in the whole note, 0 to 1
   * @param tells how much the words in the sentence tell
   * @param span from the first to the last of them
   * @param section the kind of section of the sentence
   */
  record Named(double inSentence, double anywhere, double tells, Span span, SectionKind section) {
    static final Named NOT = new Named(0, 0, 0, new Span(0, 0), SectionKind.OTHER);
  }

  static NoteNames of(CodeNames names, List<SentenceKeys> sentences) {
    BitSet everywhere = new BitSet();
    for (SentenceKeys sentence : sentences) {
      for (int key : sentence.keys()) {
        everywhere.set(key);
      }
    }
    return new NoteNames(names, sentences, everywhere);
  }

  /** What stands of the names of a code. */
  Named of(String code) {
    Named best = Named.NOT;
    for (CodeNames.Name name : names.of(code)) {
      double share = name.weight() == 0 ? 0 : everywhere(name) / name.weight();
      double anywhere = Math.max(share, best.anywhere());
      Named next = best;
      if (share > best.inSentence()) {
        for (SentenceKeys sentence : sentences) {
          double weight = sentence.weightOf(name);
          if (weight / name.weight() > next.inSentence()) {
            next =
                new Named(
                    weight / name.weight(),
                    anywhere,
                    weight,
                    sentence.spanOf(name),
                    sentence.section());
          }
        }
      }
      best = new Named(next.inSentence(), anywhere, next.tells(), next.span(), next.section());
    }
    return best;
  }

  private double everywhere(CodeNames.Name name) {
    double weight = 0;
    for (int i = 0; i < name.keys().length; i++) {
      weight += everywhere.get(name.keys()[i]) ? name.weights()[i] : 0;
    }
    return weight;
  }

  /** The number of sentences only: the words are protected. */
  @Override
  public String toString() {
    return "NoteNames[" + sentences.size() + " sentences]";
  }
}
