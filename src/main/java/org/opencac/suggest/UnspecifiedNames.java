package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.codeset.CodeSet;
import org.opencac.term.Terminology;
import org.opencac.text.Tokenizer;

/**
 * All names of the codes that leave something open: "congestive heart failure" and "heart failure"
 * are one code, so that "diastolic heart failure" says more than both. Immutable and safe to share
 * between threads.
 */
final class UnspecifiedNames {
  private final Map<String, List<Set<Integer>>> names = new HashMap<>();
  private final Terminology terminology;
  private final int disease;

  UnspecifiedNames(CodeSet codeSet, Terminology terminology, Tokenizer tokenizer) {
    this.terminology = terminology;
    this.disease = terminology.keyOf(tokenizer.tokenize("disease").getFirst());
    for (int term = 0; term < terminology.size(); term++) {
      String code = terminology.code(term);
      boolean open =
          names.containsKey(code)
              || codeSet.find(code).filter(found -> isOpen(found.display())).isPresent();
      if (open) {
        names.computeIfAbsent(code, c -> new ArrayList<>(4)).add(required(term));
      }
    }
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
    return names.getOrDefault(code, List.of()).stream()
        .anyMatch(name ->
            name.size() < keys.size()
                && keys.containsAll(name)
                && !(name.size() < spoken.size() && spoken.containsAll(name)));
  }
}
