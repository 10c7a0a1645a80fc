package org.opencac.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencac.text.ParsedNote;
import org.opencac.text.Parsers;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;
import org.opencac.text.corenlp.CoreNlpStems;
import org.opencac.text.corenlp.CoreNlpTokenizer;

class SpellingTest {
  private static final Tokenizer TOKENIZER = new CoreNlpTokenizer(new CoreNlpStems());
  private static final Spelling SPELLING =
      new Spelling(
          terms(
              Map.of(
                  "neuralgia",
                  9,
                  "intubation",
                  9,
                  "glandular",
                  9,
                  "granular",
                  8,
                  "pyelonephritis",
                  5)),
          Lexicon.load(TOKENIZER),
          Set.of("incubation"));

  /** Terms of one word each, as many as the word is used. */
  private static Terminology terms(Map<String, Integer> uses) {
    Vocabulary vocabulary = new Vocabulary();
    List<Term> terms = new ArrayList<>();
    uses.forEach((word, use) -> {
      int[] key = {vocabulary.add(word)};
      for (int i = 0; i < use; i++) {
        terms.add(new Term(TermSource.INDEX, "X", -1, 1, key, new int[0], new int[0]));
      }
    });
    return Terminology.of(vocabulary, Map.of(), terms);
  }

  @ParameterizedTest
  @CsvSource({
    "remision, remission",
    "nueralgia, neuralgia",
    "claudicaton, claudication",
    "pyelonephrittis, pyelonephritis",
    "resistent, resistant",
    "herion, heroin"
  })
  void oneFaultLeadsToTheWord(String typed, String word) {
    assertThat(Spelling.isFault(typed, word)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"carter, center", "harter, carter", "hip, hips", "palmar, palmer", "ocular, ovular"})
  void anotherShortWordIsNoFault(String typed, String word) {
    assertThat(Spelling.isFault(typed, word)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "nueralgia, neuralgia",
    "nueralgias, neuralgias",
    "incubation, incubation",
    "intubatoin, intubation",
    "glanular, glanular"
  })
  void aWordThatNothingKnowsIsReadAsTheOnlyOneNear(String typed, String read) {
    ParsedNote parsed =
        SPELLING.read(Parsers.clinical().parse(Parsers.note("A " + typed + " here.")));
    assertThat(parsed.sentences().getFirst().tokens()).extracting(Token::form).contains(read);
  }

  @Test
  void theBuildLeavesTheKnownWordsBesideTheClasses() {
    assertThat(KnownWords.load()).contains("incubation", "laceration");
  }
}
