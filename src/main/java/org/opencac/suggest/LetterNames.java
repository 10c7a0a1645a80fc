package org.opencac.suggest;

import java.util.List;
import org.opencac.candidate.Candidate;
import org.opencac.text.Token;

/** Names that are told by letters, whose sense another sentence may prove. */
final class LetterNames {
  private LetterNames() {}

  /** Whether one of the words is an abbreviation, told by its capitals. */
  static boolean has(List<Token> words, String text) {
    return words.stream()
        .anyMatch(word ->
            text.substring(word.begin(), word.end())
                    .chars()
                    .filter(Character::isUpperCase)
                    .limit(2)
                    .count()
                == 2);
  }

  /**
   * The order in which the section reads the words, with what they tell by themselves: letters that
   * only another sentence proves are no full name.
   */
  static List<Candidate> asAlone(List<Candidate> order, List<Candidate> alone) {
    return order.stream()
        .map(candidate ->
            alone.stream()
                .filter(same -> same.term() == candidate.term())
                .findFirst()
                .orElse(candidate))
        .toList();
  }
}
