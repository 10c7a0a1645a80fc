package org.opencac.candidate;

import java.util.LinkedHashSet;
import java.util.Set;
import org.opencac.term.Terminology;

/** The words of terms by what they are for. Immutable and safe to share between threads. */
record TermKeys(Terminology terminology) {
  /** The words that a term cannot be without. */
  Set<String> required(int term) {
    Set<String> keys = new LinkedHashSet<>();
    for (int i = 0; i < terminology.requiredCount(term); i++) {
      keys.add(terminology.vocabulary().key(terminology.key(term, i)));
    }
    return keys;
  }

  /** Whether a term has a word that says little by itself. */
  boolean saysWeakly(int term, String word) {
    int required = terminology.requiredCount(term);
    for (int i = required; i < required + terminology.weakCount(term); i++) {
      if (terminology.vocabulary().key(terminology.key(term, i)).equals(word)) {
        return true;
      }
    }
    return false;
  }
}
