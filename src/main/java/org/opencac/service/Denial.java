package org.opencac.service;

import java.util.Set;
import org.opencac.note.Span;

/** Words beside a finding that deny it. Stateless. */
final class Denial {
  /** What closes the reach of a denial. */
  private static final String CLOSED = ")";

  private static final String APART = "),;";

  private Denial() {}

  private static boolean ended(ServiceSentence sentence, int word, Span span, String ends) {
    String between = sentence.text().substring(sentence.words().span(word).end(), span.begin());
    return between.chars().anyMatch(c -> ends.indexOf(c) >= 0);
  }

  /** Whether the words of a sentence deny what stands at a span. */
  static boolean of(ServiceSentence sentence, Span span) {
    return of(sentence, span, CLOSED);
  }

  /** The same for a list of what was done, where a comma ends what is denied: "no fever, CBC". */
  static boolean near(ServiceSentence sentence, Span span) {
    return of(sentence, span, APART);
  }

  private static boolean of(ServiceSentence sentence, Span span, String ends) {
    int at = sentence.firstWord(span);
    for (int i = Math.max(0, at - 3); i < at; i++) {
      String word = sentence.words().get(i);
      if (ended(sentence, i, span, ends)) {
        continue;
      }
      if (word.equals("no")
          || word.equals("denies")
          || word.equals("without")
          || word.equals("negative")
          || word.equals("not")
          || word.equals("ruled")
          || word.equals("if")
          || word.equals("for") && i > 0 && sentence.words().get(i - 1).equals("screen")) {
        return true;
      }
    }
    int last = sentence.lastWord(span);
    for (int i = last + 1; i < Math.min(sentence.words().size(), last + 5); i++) {
      String word = sentence.words().get(i);
      if (word.equals("unlikely")
          || word.equals("doubtful")
          || word.equals("excluded")
          || word.equals("ruled")
          || word.equals("not")
              && i + 1 < sentence.words().size()
              && Set.of("felt", "likely", "suspected").contains(sentence.words().get(i + 1))) {
        return true;
      }
    }
    return false;
  }
}
