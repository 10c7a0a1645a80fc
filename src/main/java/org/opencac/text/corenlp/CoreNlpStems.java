package org.opencac.text.corenlp;

import edu.stanford.nlp.process.Morphology;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opencac.text.Stems;

/**
 * Stems by CoreNLP's finite-state morphology, which needs no model: plurals and verb endings only.
 * Derived forms stay apart unless the Alphabetic Index or the lexicon joins them, because in
 * medicine an ending is a meaning (cervix, cervical, cervicitis). Safe to share: a stem depends on
 * its word alone, so the bounded cache never changes an answer.
 */
public final class CoreNlpStems implements Stems {
  private static final int CACHE_LIMIT = 200_000;

  /** Words in "as" that are no plurals; "meningiomas" and "hernias" are, "HbAS" is none. */
  private static final Set<String> SINGULAR_IN_AS =
      Set.of("christmas", "douglas", "erysipelas", "nicholas", "pancreas", "thomas", "whereas");

  private final ConcurrentHashMap<String, String> cache = new ConcurrentHashMap<>();
  private final ThreadLocal<Morphology> morphology = ThreadLocal.withInitial(Morphology::new);

  @Override
  public String stem(String form) {
    String known = cache.get(form);
    if (known != null) {
      return known;
    }
    String stem = isPlain(form) ? inflected(form) : form;
    if (cache.size() < CACHE_LIMIT) {
      cache.put(form, stem);
    }
    return stem;
  }

  private String inflected(String form) {
    String tag =
        form.endsWith("ing")
            ? "VBG"
            : form.endsWith("ed") ? "VBN" : form.endsWith("s") && !isSingular(form) ? "NNS" : "";
    return tag.isEmpty() ? form : morphology.get().lemma(form, tag);
  }

  /** Latin and Greek words that end in s without being plurals. */
  private static boolean isSingular(String form) {
    return form.endsWith("ss")
        || form.endsWith("us")
        || form.endsWith("is")
        || (form.endsWith("as") && (form.length() < 6 || SINGULAR_IN_AS.contains(form)))
        || (form.endsWith("ps") && (form.length() < 5 || form.endsWith("ceps")))
        || form.equals("perhaps")
        || form.endsWith("betes");
  }

  private static boolean isPlain(String form) {
    if (form.length() <= 3) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      if (!Character.isLetter(form.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
