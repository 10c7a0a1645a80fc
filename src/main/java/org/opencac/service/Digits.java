package org.opencac.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.rule.RuleTable;

/**
 * Which finger or toe words name, from {@code models/rules/services/digits.tsv}, and the anatomic
 * modifier of it (FA to F9, TA to T9). Immutable.
 */
final class Digits {
  private static final Digits READ = load();

  private static final String LEFT = "LT";
  private static final List<String> LEFT_FINGERS = List.of("FA", "F1", "F2", "F3", "F4");
  private static final List<String> RIGHT_FINGERS = List.of("F5", "F6", "F7", "F8", "F9");
  private static final List<String> LEFT_TOES = List.of("TA", "T1", "T2", "T3", "T4");
  private static final List<String> RIGHT_TOES = List.of("T5", "T6", "T7", "T8", "T9");

  private static final String TOE = "toe";
  private static final String FINGER = "finger";
  private static final String FINGER_NUMBER = "finger number";
  private static final String FINGER_WORD = "finger word";
  private static final String TOE_WORD = "toe word";
  private static final String SIZE = "size";

  private final Map<String, Map<String, Integer>> numbers = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  private Digits() {}

  private static Digits load() {
    Digits digits = new Digits();
    for (RuleTable.Row row :
        RuleTable.read("services/digits.tsv", "word", "part", "number").rows()) {
      String part = row.get("part");
      String number = row.get("number");
      if (number.isEmpty()) {
        digits.words.computeIfAbsent(part, p -> new HashSet<>()).add(row.get("word"));
      } else {
        digits
            .numbers
            .computeIfAbsent(part, p -> new HashMap<>())
            .put(row.get("word"), Integer.parseInt(number));
      }
    }
    return digits;
  }

  private Optional<Integer> number(String part, String word) {
    return Optional.ofNullable(numbers.getOrDefault(part, Map.of()).get(word));
  }

  private boolean is(String part, String word) {
    return words.getOrDefault(part, Set.of()).contains(word);
  }

  /** Whether words are about toes; a ray of the foot is named like its toe: "5th ray". */
  static boolean toes(Words in) {
    for (int i = 0; i < in.size(); i++) {
      boolean ray = in.get(i).equals("ray") && i > 0 && READ.number(TOE, in.get(i - 1)).isPresent();
      if (READ.is(TOE_WORD, in.get(i)) || ray) {
        return true;
      }
    }
    return false;
  }

  /**
   * The modifier of the digit that a word names; empty when it names none.
   *
   * @param toes whether the words are about toes
   * @param side LT for the left; any other value means the right
   */
  static Optional<String> modifier(Words in, int at, boolean toes, String side) {
    boolean left = side.equals(LEFT);
    return toes
        ? READ.number(TOE, in.get(at)).map((left ? LEFT_TOES : RIGHT_TOES)::get)
        : READ.finger(in, at).map((left ? LEFT_FINGERS : RIGHT_FINGERS)::get);
  }

  private Optional<Integer> finger(Words in, int at) {
    String word = in.get(at);
    boolean joint = at + 1 < in.size() && is(FINGER_WORD, in.get(at + 1));
    if (is(SIZE, word) && at + 1 < in.size() && !joint && at > 0 && !Sides.sided(in.get(at - 1))) {
      return Optional.empty();
    }
    return number(FINGER, word).or(() -> joint ? number(FINGER_NUMBER, word) : Optional.empty());
  }
}
