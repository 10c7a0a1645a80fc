package org.opencac.suggest;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opencac.term.Terminology;
import org.opencac.term.TermsByCode;
import org.opencac.text.Tokenizer;

/**
 * The names of codes that leave something open: "congestive heart failure" and "heart failure" are
 * one code, so that "diastolic heart failure" says more than both. Immutable and safe to share
 * between threads.
 */
final class UnspecifiedNames {
  private final ConcurrentHashMap<String, List<Set<Integer>>> names = new ConcurrentHashMap<>();
  private final Terminology terminology;
  private final TermsByCode terms;
  private final int disease;

  UnspecifiedNames(Terminology terminology, Tokenizer tokenizer) {
    this.terminology = terminology;
    this.terms = terminology.byCode();
    this.disease = terminology.keyOf(tokenizer.tokenize("disease").getFirst());
  }

  /** Whether a title says that nothing more is known. */
  static boolean isOpen(String title) {
    return title.contains("nspecified");
  }

  /** Whether a title leaves open what another code of its condition may say. */
  static boolean isPlain(String title) {
    return isOpen(title)
        || title.endsWith("without complications")
        || title.endsWith("uncomplicated")
        || title.endsWith("without complication");
  }

  private List<Set<Integer>> namesOf(String code) {
    return Arrays.stream(terms.of(code)).mapToObj(this::required).distinct().toList();
  }

  /** Without "disease" where two other words say which: "chronic kidney disease". */
  private Set<Integer> required(int term) {
    Set<Integer> keys = new HashSet<>();
    for (int i = 0; i < terminology.requiredCount(term); i++) {
      keys.add(terminology.key(term, i));
    }
    if (keys.size() > 2) {
      keys.remove(disease);
    }
    return Set.copyOf(keys);
  }

  /** The keys without which a mention would not name its code; its words where no term names it. */
  Collection<Integer> term(Draft.Support support) {
    int term = support.candidate().term();
    return term < 0 ? support.concept().keys() : required(term);
  }

  /** Whether words say one of the code's names, and more than it. */
  boolean within(String code, Set<Integer> keys) {
    return within(code, keys, Set.of());
  }

  /**
   * The same for names that are no mere part of what was said: "type 1 diabetes" says "diabetes",
   * which is no other name of "type 2 diabetes".
   */
  boolean within(String code, Set<Integer> keys, Collection<Integer> spoken) {
    return names.computeIfAbsent(code, this::namesOf).stream()
        .anyMatch(name ->
            name.size() < keys.size()
                && keys.containsAll(name)
                && !(name.size() < spoken.size() && spoken.containsAll(name)));
  }
}
