package org.opencac.evaluate;

import java.util.List;
import java.util.function.BiPredicate;
import org.opencac.codeset.CodeSystem;
import org.opencac.engine.SearchHit;

/**
 * Where the right code stands among the codes found for a phrase.
 *
 * @param phrase the phrase and its gold
 * @param found the codes found, best first
 * @param exact position of the first right code, from 1; 0 when there is none
 * @param category the same, when the first three characters are enough
 * @param prefix the same, when equal to, an extension or a prefix of a gold code is enough
 */
public record PhraseScore(
    GoldPhrase phrase, List<String> found, int exact, int category, int prefix) {

  /** Copies the list. */
  public PhraseScore {
    found = List.copyOf(found);
  }

  /** Scores what was found. */
  public static PhraseScore of(GoldPhrase phrase, List<SearchHit> hits) {
    List<String> found = hits.stream().map(h -> h.code().code()).toList();
    return new PhraseScore(
        phrase,
        found,
        position(phrase, hits, String::equals),
        position(phrase, hits, (a, b) -> category(a).equals(category(b))),
        position(phrase, hits, (a, b) -> a.startsWith(b) || b.startsWith(a)));
  }

  private static int position(
      GoldPhrase phrase, List<SearchHit> hits, BiPredicate<String, String> same) {
    for (int i = 0; i < hits.size(); i++) {
      String found = CodeSystem.undotted(hits.get(i).code().code());
      for (String gold : phrase.codes()) {
        if (same.test(found, CodeSystem.undotted(gold))) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  private static String category(String code) {
    return Matching.CATEGORY.key(CodeSystem.ICD_10_CM, code);
  }
}
