package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.note.Span;

/**
 * The closings that one sentence lists, each with its own length and part of the body: "forearm 5
 * cm layered, hand 2 cm simple". Each is of its own depth, and of that of the whole sentence where
 * none tells one. Immutable.
 */
final class WoundParts {
  private static final WordPattern NO_LENGTH =
      WordPattern.of("deep|depth|margin|margins|wide|width|apart|apart from|undermined|lesion|x");

  private final WoundWords wounds;
  private final SizedRows rows;

  WoundParts(WoundWords wounds, SizedRows rows) {
    this.wounds = wounds;
    this.rows = rows;
  }

  /**
   * One of the closings.
   *
   * @param kind how deep it went
   * @param site the group of parts of the body
   * @param length of the wound
   * @param sentence its words
   */
  record Part(String kind, WordPattern site, Quantities.Measure length, ServiceSentence sentence) {}

  /** The closings that a sentence lists; empty where it does not tell the place of each. */
  List<Part> of(ServiceSentence sentence, ServiceNote note) {
    List<Quantities.Measure> lengths = Quantities.measures(sentence.words(), "cm", "centimeter");
    if (lengths.size() < 2 || sentence.has(NO_LENGTH) || wounds.total(sentence)) {
      return List.of();
    }
    List<ServiceSentence> told = split(sentence, lengths);
    boolean apart = told.stream().anyMatch(one -> wounds.deepness(one));
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      ServiceSentence one = told.get(i);
      String kind = apart ? wounds.kind(one, note, true) : wounds.kind(sentence, note, false);
      Optional<WordPattern> site = rows.groups(kind).stream().filter(one::has).findFirst();
      if (site.isEmpty()) {
        return List.of();
      }
      parts.add(new Part(kind, site.orElseThrow(), lengths.get(i), one));
    }
    return parts;
  }

  /** The sentence cut at the last comma, semicolon or "and" between two lengths. */
  private static List<ServiceSentence> split(
      ServiceSentence sentence, List<Quantities.Measure> lengths) {
    List<ServiceSentence> parts = new ArrayList<>();
    int begin = sentence.words().span().begin();
    for (int i = 0; i < lengths.size(); i++) {
      int end = sentence.words().span().end();
      if (i + 1 < lengths.size()) {
        int from = lengths.get(i).span().end();
        int to = lengths.get(i + 1).span().begin();
        end = cut(sentence.text(), from, to);
      }
      parts.add(
          new ServiceSentence(
              sentence.index(),
              Words.of(sentence.text(), new Span(begin, end)),
              sentence.kind(),
              sentence.source()));
      begin = end;
    }
    return parts;
  }

  private static int cut(String text, int from, int to) {
    for (int at = to - 1; at >= from; at--) {
      char c = text.charAt(at);
      if (c == ',' || c == ';' || c == '\n' || c == '.' || text.startsWith(" and ", at)) {
        return at;
      }
    }
    return from;
  }
}
