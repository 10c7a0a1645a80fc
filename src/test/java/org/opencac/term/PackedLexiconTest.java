package org.opencac.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencac.text.Tokenizer;
import org.opencac.text.corenlp.CoreNlpStems;
import org.opencac.text.corenlp.CoreNlpTokenizer;

class PackedLexiconTest {
  private final Tokenizer tokenizer = new CoreNlpTokenizer(new CoreNlpStems());

  @Test
  void theBuildLeavesThePackedLexiconBesideTheClasses() {
    assertThat(Lexicon.class.getResource("/" + Lexicon.PACKED)).isNotNull();
  }

  @Test
  void thePackedLexiconHoldsTheRowsAsWritten() {
    assertThat(Lexicon.load(tokenizer).entries()).isEqualTo(LexiconRows.read(tokenizer));
  }

  @Test
  void theSameRowsArePackedIntoTheSameBytes() {
    assertThat(Lexicon.pack(tokenizer)).isEqualTo(Lexicon.pack(tokenizer));
  }
}
