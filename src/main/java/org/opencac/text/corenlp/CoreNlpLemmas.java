package org.opencac.text.corenlp;

import edu.stanford.nlp.process.Morphology;
import java.util.List;
import org.opencac.text.Lemmas;

/**
 * Lemmas by CoreNLP's finite-state morphology, which wants Penn Treebank tags; they are told from
 * the Universal tag and the ending. Safe to share: each thread has its own automaton.
 */
public final class CoreNlpLemmas implements Lemmas {
  private static final List<String> SINGULAR_ENDINGS =
      List.of("ss", "us", "is", "as", "ps", "betes");

  private final ThreadLocal<Morphology> morphology = ThreadLocal.withInitial(Morphology::new);

  @Override
  public String lemma(String form, String pos) {
    return switch (pos) {
      case "NOUN" -> form.endsWith("s") && !isSingular(form) ? lemmaOf(form, "NNS") : form;
      case "VERB", "AUX" -> form.endsWith("betes") ? form : lemmaOf(form, verbTag(form));
      case "ADJ" -> lemmaOf(form, "JJ");
      default -> form;
    };
  }

  /** Latin and Greek nouns that end in s without being plurals: pelvis, humerus, diabetes. */
  private static boolean isSingular(String form) {
    return form.length() <= 3 || SINGULAR_ENDINGS.stream().anyMatch(form::endsWith);
  }

  private static String verbTag(String form) {
    if (form.endsWith("ing")) {
      return "VBG";
    }
    return form.endsWith("s") ? "VBZ" : "VBD";
  }

  private String lemmaOf(String form, String tag) {
    return morphology.get().lemma(form, tag);
  }
}
