package org.opencac.term;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms of each code. Immutable. */
public final class TermsByCode {
  private static final int[] NONE = {};

  private final Map<String, Integer> numbers;
  private final int[] offsets;
  private final int[] terms;

  /**
   * Sorts terms by their codes.
   *
   * @param codes the codes
   * @param code for each term the place of its code among them
   */
  TermsByCode(List<String> codes, int[] code) {
    this.numbers = HashMap.newHashMap(codes.size());
    for (int number = 0; number < codes.size(); number++) {
      numbers.put(codes.get(number), number);
    }
    this.offsets = new int[codes.size() + 1];
    for (int number : code) {
      offsets[number + 1]++;
    }
    Arrays.parallelPrefix(offsets, Integer::sum);
    this.terms = new int[code.length];
    int[] next = offsets.clone();
    for (int term = 0; term < code.length; term++) {
      terms[next[code[term]]++] = term;
    }
  }

  /** The numbers of the terms that name a code, in order; none for an unknown code. */
  public int[] of(String code) {
    Integer number = numbers.get(code);
    return number == null ? NONE : Arrays.copyOfRange(terms, offsets[number], offsets[number + 1]);
  }
}
