package org.opencac.text.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.opencac.fault.BadInputException;
import org.opencac.text.Lemmas;
import org.opencac.text.Sentence;
import org.opencac.text.Tagger;
import org.opencac.text.Token;
import org.opencac.text.TokenTag;

/**
 * Parts of speech by Apache OpenNLP's published English model, which knows the tags of Universal
 * Dependencies, and lemmas from another source. Safe to share: each thread has its own tagger over
 * the one model.
 */
public final class OpenNlpTagger implements Tagger {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  private final ThreadLocal<POSTaggerME> tagger;
  private final Lemmas lemmas;

  private OpenNlpTagger(POSModel model, Lemmas lemmas) {
    this.tagger = ThreadLocal.withInitial(() -> new POSTaggerME(model));
    this.lemmas = lemmas;
  }

  /** Loads the published model from the class path. */
  public static OpenNlpTagger load(Lemmas lemmas) {
    try (InputStream in =
        Optional.ofNullable(OpenNlpTagger.class.getResourceAsStream(MODEL))
            .orElseThrow(OpenNlpTagger::unreadable)) {
      return new OpenNlpTagger(new POSModel(in), lemmas);
    } catch (IOException e) {
      throw unreadable();
    }
  }

  private static BadInputException unreadable() {
    return new BadInputException(
        "TAGGER_MODEL",
        "opennlp-models-pos-en",
        "the part-of-speech model cannot be read",
        "build again with the dependency in place");
  }

  @Override
  public List<TokenTag> tag(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    String[] tags = tagger.get().tag(tokens.stream().map(Token::form).toArray(String[]::new));
    List<TokenTag> tagged = new ArrayList<>(tokens.size());
    for (int i = 0; i < tags.length; i++) {
      tagged.add(new TokenTag(tags[i], lemmas.lemma(tokens.get(i).form(), tags[i])));
    }
    return List.copyOf(tagged);
  }
}
