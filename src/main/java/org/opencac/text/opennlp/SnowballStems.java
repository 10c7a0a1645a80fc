package org.opencac.text.opennlp;

import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import org.opencac.text.Stems;

/**
 * The Snowball English stemmer with a bounded cache. Words of up to three letters and words with a
 * digit are their own stem: they are abbreviations, sides and codes. Safe to share: a stem depends
 * on its word alone, so the cache never changes an answer.
 */
public final class SnowballStems implements Stems {
  private static final int CACHE_LIMIT = 200_000;

  private final ConcurrentHashMap<String, String> cache = new ConcurrentHashMap<>();
  private final ThreadLocal<SnowballStemmer> stemmer =
      ThreadLocal.withInitial(() -> new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH));

  @Override
  public String stem(String form) {
    String known = cache.get(form);
    if (known != null) {
      return known;
    }
    String stem = isPlain(form) ? stemmer.get().stem(form).toString() : form;
    if (cache.size() < CACHE_LIMIT) {
      cache.put(form, stem);
    }
    return stem;
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
