package org.opencac.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of all terms, numbered from 0. A key is the stem of a word after the lexicon's one-word
 * equivalences (renal and kidney share one). Growing while terms are compiled, constant afterwards;
 * reading is then safe from several threads.
 */
public final class Vocabulary {
  /** The number that stands for a word no term uses. */
  public static final int UNKNOWN = -1;

  private final Map<String, Integer> numbers;
  private final List<String> keys;

  Vocabulary() {
    this.numbers = new HashMap<>();
    this.keys = new ArrayList<>();
  }

  Vocabulary(List<String> keys) {
    this.keys = keys;
    this.numbers = HashMap.newHashMap(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      numbers.put(keys.get(i), i);
    }
  }

  int add(String key) {
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    numbers.put(key, keys.size());
    keys.add(key);
    return keys.size() - 1;
  }

  /** The number of a key, or {@link #UNKNOWN}. */
  public int number(String key) {
    Integer known = numbers.get(key);
    return known == null ? UNKNOWN : known;
  }

  /** The key of a number. */
  public String key(int number) {
    return keys.get(number);
  }

  /** How many keys there are. */
  public int size() {
    return keys.size();
  }

  List<String> keys() {
    return keys;
  }
}
