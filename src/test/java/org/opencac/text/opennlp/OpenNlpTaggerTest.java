package org.opencac.text.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencac.text.Parsers;
import org.opencac.text.Sentence;
import org.opencac.text.Tagger;
import org.opencac.text.TokenTag;
import org.opencac.text.corenlp.CoreNlpLemmas;

class OpenNlpTaggerTest {
  private final Tagger tagger = OpenNlpTagger.load(new CoreNlpLemmas());

  @Test
  void nounsVerbsAndAdjectivesAreToldApart() {
    assertThat(tag("The patient reports severe headaches."))
        .extracting(TokenTag::pos)
        .containsExactly("DET", "NOUN", "VERB", "ADJ", "NOUN", "PUNCT");
  }

  @Test
  void pluralsAndVerbFormsGetTheirDictionaryForm() {
    assertThat(tag("She was treated for fractures."))
        .extracting(TokenTag::lemma)
        .containsExactly("she", "be", "treat", "for", "fracture", ".");
  }

  @Test
  void latinSingularsKeepTheirEnding() {
    assertThat(tag("He has diabetes and arthritis of the pelvis."))
        .extracting(TokenTag::lemma)
        .contains("diabetes", "arthritis", "pelvis");
  }

  private List<TokenTag> tag(String text) {
    Sentence sentence = Parsers.clinical().parse(Parsers.note(text)).sentences().getFirst();
    List<TokenTag> tags = tagger.tag(sentence);
    assertThat(tags).hasSameSizeAs(sentence.tokens());
    return tags;
  }
}
