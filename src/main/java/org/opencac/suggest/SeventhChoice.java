package org.opencac.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.SeventhCharacter;
import org.opencac.term.Terminology;
import org.opencac.text.Tokenizer;

/**
 * Chooses the 7th character with placeholder X (Guidelines I.A.4, I.A.5): the phase of care, else
 * the side that is told, else what is not specified, else the first that makes a code. Immutable.
 */
final class SeventhChoice {
  private static final String UNSPECIFIED = "unspecified";

  private final CodeSet codeSet;
  private final Map<String, Integer> sides = new LinkedHashMap<>();

  SeventhChoice(CodeSet codeSet, Terminology terminology, Tokenizer tokenizer) {
    this.codeSet = codeSet;
    for (String side : List.of("bilateral", "right", "left")) {
      sides.put(side, terminology.keyOf(tokenizer.tokenize(side).getFirst()));
    }
  }

  /**
   * The code with its 7th character.
   *
   * @param phases the phases of care to try, best first
   * @param near the keys near the mention
   */
  Optional<Code> of(
      Code header, List<SeventhCharacter> sevenths, String phases, Set<Integer> near) {
    StringBuilder padded = new StringBuilder(header.code());
    if (padded.indexOf(".") < 0) {
      padded.append('.');
    }
    while (padded.length() < 7) {
      padded.append('X');
    }
    for (char character : inOrder(sevenths, phases, near)) {
      Optional<Code> code = codeSet.find(padded.toString() + character);
      if (code.isPresent()) {
        return code;
      }
    }
    return Optional.empty();
  }

  private List<Character> inOrder(
      List<SeventhCharacter> sevenths, String phases, Set<Integer> near) {
    List<Character> order = new ArrayList<>();
    for (int i = 0; i < phases.length(); i++) {
      char phase = phases.charAt(i);
      if (sevenths.stream().anyMatch(seventh -> seventh.character() == phase)) {
        order.add(phase);
      }
    }
    for (Map.Entry<String, Integer> side : sides.entrySet()) {
      if (near.contains(side.getValue())) {
        add(side.getKey(), sevenths, order);
      }
    }
    add(UNSPECIFIED, sevenths, order);
    sevenths.forEach(seventh -> order.add(seventh.character()));
    return order;
  }

  private static void add(String word, List<SeventhCharacter> sevenths, List<Character> order) {
    for (SeventhCharacter seventh : sevenths) {
      if (seventh.meaning().contains(word)) {
        order.add(seventh.character());
      }
    }
  }
}
