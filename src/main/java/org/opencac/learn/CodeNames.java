package org.opencac.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.term.Terminology;

/**
 * The names that a release gives to each code: Index paths, titles and inclusion terms, as sets of
 * keys. Immutable and safe to share.
 */
public final class CodeNames {
  /** No code has a name. */
  public static final CodeNames NONE = new CodeNames(Map.of());

  private final Map<String, List<Name>> names;

  CodeNames(Map<String, List<Name>> names) {
    this.names = names;
  }

  /**
   * A name.
   *
   * @param keys what it requires, or all of its keys when it requires none
   * @param weights how much each of them tells
   * @param weight their sum
   */
  record Name(int[] keys, double[] weights, double weight) {
    static Name of(Terminology terminology, int term) {
      int required = terminology.requiredCount(term);
      int[] keys = new int[required > 0 ? required : terminology.keyCount(term)];
      double[] weights = new double[keys.length];
      double weight = 0;
      for (int i = 0; i < keys.length; i++) {
        keys[i] = terminology.key(term, i);
        weights[i] = terminology.weight(keys[i]);
        weight += weights[i];
      }
      return new Name(keys, weights, weight);
    }
  }

  /** The names of all codes of a release. */
  public static CodeNames of(Terminology terminology) {
    Map<String, Set<Integer>> terms = new HashMap<>();
    for (int term = 0; term < terminology.size(); term++) {
      terms
          .computeIfAbsent(CodeSystem.undotted(terminology.code(term)), code -> new TreeSet<>())
          .add(term);
    }
    Map<String, List<Name>> names = HashMap.newHashMap(terms.size());
    terms.forEach((code, numbers) ->
        names.put(code, numbers.stream().map(number -> Name.of(terminology, number)).toList()));
    return new CodeNames(names);
  }

  /** The names of a code without its dot. */
  List<Name> of(String code) {
    return names.getOrDefault(code, List.of());
  }
}
