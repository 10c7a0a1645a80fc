package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/**
 * A sentence as services are looked for in it. Protected text.
 *
 * @param index its place in the note
 * @param words its words
 * @param kind the kind of section it stands in
 * @param source the whole note
 */
record ServiceSentence(int index, Words words, SectionKind kind, NoteText source) {
  private static final int LABEL = 30;
  private static final Set<String> TURNS = Set.of("but", "however", "although", "instead");

  /** Behind these a point ends no clause: "Dr. Kemp". */
  private static final Set<String> TITLES = Set.of("dr", "mr", "mrs", "ms", "prof", "st");

  private static final Set<String> UNDONE =
      Set.of(
          "deferred", "declined", "refused", "held", "postponed", "cancelled", "canceled", "not");

  /** The text of the whole note. */
  String text() {
    return source.text();
  }

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
    while (at < words.size() && !turns(at) && !divided(at - 1, at)) {
      at++;
    }
    return at;
  }

  /** A turn leads to something else, unless it tells at once that it was not done. */
  private boolean turns(int at) {
    return TURNS.contains(words.get(at))
        && (at + 1 >= words.size() || !UNDONE.contains(words.get(at + 1)));
  }

  private boolean divided(int left, int right) {
    if (words.span(left).overlaps(words.span(right))) {
      return false;
    }
    String between = text().substring(words.span(left).end(), words.span(right).begin());
    return between.indexOf(';') >= 0
        || between.indexOf('\n') >= 0 && label(words.span(right).begin())
        || between.indexOf('\n') >= 0 && between.strip().length() > 0
        || between.startsWith(". ") && !TITLES.contains(words.get(left));
  }

  /** Whether a line begins with a label, as those of a form do: "Humidifier: declined". */
  boolean label(int begin) {
    int end = Math.min(source.lineEnd(begin), begin + LABEL + 1);
    return text().substring(begin, end).indexOf(':') >= 0;
  }

  /** The words before it on the line that it begins on. */
  Words lineHead() {
    int begin = words.span().begin();
    return Words.of(text(), new Span(source.lineBegin(begin), begin));
  }

  /** Its parts between semicolons; itself alone when it has none. */
  List<ServiceSentence> parts() {
    List<ServiceSentence> parts = new ArrayList<>();
    int begin = words.span().begin();
    int end = words.span().end();
    for (int at = begin; at < end; at++) {
      if (text().charAt(at) == ';') {
        parts.add(part(begin, at));
        begin = at + 1;
      }
    }
    if (parts.isEmpty()) {
      return List.of(this);
    }
    parts.add(part(begin, end));
    return parts;
  }

  private ServiceSentence part(int begin, int end) {
    return new ServiceSentence(index, Words.of(text(), new Span(begin, end)), kind, source);
  }

  /** This and one behind it. */
  ServiceSentence with(ServiceSentence next) {
    return part(words.span().begin(), next.words().span().end());
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
