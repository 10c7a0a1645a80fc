package org.opencac.service;

import java.util.Set;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/**
 * A sentence as services are looked for in it. Protected text.
 *
 * @param index its place in the note
 * @param words its words
 * @param kind the kind of section it stands in
 * @param text the whole note
 */
record ServiceSentence(int index, Words words, SectionKind kind, String text) {
  private static final Set<String> TURNS = Set.of("but", "however", "although", "instead");

  /** Index of the first word that overlaps a span. */
  int firstWord(Span span) {
    for (int i = 0; i < words.size(); i++) {
      if (words.span(i).end() > span.begin()) {
        return i;
      }
    }
    return Math.max(0, words.size() - 1);
  }

  /** Index of the last word that overlaps a span. */
  int lastWord(Span span) {
    for (int i = words.size() - 1; i >= 0; i--) {
      if (words.span(i).begin() < span.end()) {
        return i;
      }
    }
    return 0;
  }

  /** First word of the clause that a word stands in. */
  int clauseBegin(int word) {
    int at = word;
    while (at > 0 && !TURNS.contains(words.get(at)) && !divided(at - 1, at)) {
      at--;
    }
    return at;
  }

  /** One behind the last word of the clause that a word stands in. */
  int clauseEnd(int word) {
    int at = word + 1;
    while (at < words.size() && !TURNS.contains(words.get(at)) && !divided(at - 1, at)) {
      at++;
    }
    return at;
  }

  private boolean divided(int left, int right) {
    String between = text.substring(words.span(left).end(), words.span(right).begin());
    return between.indexOf(';') >= 0
        || between.indexOf('\n') >= 0 && between.strip().length() > 0
        || between.startsWith(". ");
  }

  boolean has(WordPattern pattern) {
    return !pattern.match(words, words).isEmpty();
  }

  /** Its place and length only: the words are protected. */
  @Override
  public String toString() {
    return "ServiceSentence[" + index + ", " + words.size() + " words]";
  }
}
