package org.opencac.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

class NoteNamesTest {
  private static final int CHRONIC = 1;
  private static final int GASTRIC = 2;
  private static final int ULCER = 3;
  private static final int FEVER = 4;

  private static CodeNames.Name name(int... keys) {
    double[] weights = new double[keys.length];
    double sum = 0;
    for (int i = 0; i < keys.length; i++) {
      weights[i] = keys[i] == CHRONIC ? 1 : 4;
      sum += weights[i];
    }
    return new CodeNames.Name(keys, weights, sum);
  }

  private static final CodeNames NAMES =
      new CodeNames(
          Map.of(
              "K257", List.of(name(CHRONIC, GASTRIC, ULCER), name(ULCER, FEVER)),
              "R509", List.of(name(FEVER))));

  /** A sentence with these keys, ten characters apart. */
  private static NoteNames.SentenceKeys sentence(int begin, int... keys) {
    TreeMap<Integer, Span> words = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      words.put(keys[i], new Span(begin + 10 * i, begin + 10 * i + 5));
    }
    return NoteNames.SentenceKeys.of(SectionKind.ASSESSMENT, words);
  }

  @Test
  void aNameThatStandsInOneSentenceIsThereWhollyWithItsWords() {
    NoteNames note =
        NoteNames.of(NAMES, List.of(sentence(0, FEVER), sentence(100, ULCER, 9, GASTRIC, CHRONIC)));
    NoteNames.Named named = note.of("K257");
    assertThat(named.inSentence()).isEqualTo(1);
    assertThat(named.tells()).isEqualTo(9);
    assertThat(named.span()).isEqualTo(new Span(100, 135));
    assertThat(named.section()).isEqualTo(SectionKind.ASSESSMENT);
  }

  @Test
  void wordsOfSeveralSentencesCountForTheNoteOnly() {
    NoteNames note = NoteNames.of(NAMES, List.of(sentence(0, ULCER), sentence(50, CHRONIC, FEVER)));
    assertThat(note.of("K257").inSentence()).isEqualTo(0.5);
    assertThat(note.of("K257").anywhere()).isEqualTo(1);
  }

  @Test
  void aRareWordCountsMoreThanACommonOne() {
    NoteNames common = NoteNames.of(NAMES, List.of(sentence(0, CHRONIC)));
    NoteNames rare = NoteNames.of(NAMES, List.of(sentence(0, GASTRIC)));
    assertThat(rare.of("K257").inSentence()).isGreaterThan(common.of("K257").inSentence());
  }

  @Test
  void aCodeWithoutNameIsNotThere() {
    NoteNames note = NoteNames.of(NAMES, List.of(sentence(0, FEVER)));
    assertThat(note.of("I10")).isEqualTo(NoteNames.Named.NOT);
    assertThat(NoteNames.NONE.of("R509")).isEqualTo(NoteNames.Named.NOT);
  }
}
