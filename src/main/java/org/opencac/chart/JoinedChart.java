package org.opencac.chart;

import java.util.ArrayList;
import java.util.List;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.Section;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * The documents of an encounter as one note, each read by itself so that no section runs from one
 * into the next, and the way back from a position of the joined text to its document. Sentences of
 * passages that were copied forward are left out, so that they count once. Immutable.
 */
final class JoinedChart {
  private static final String GAP = "\n\n";

  private final ParsedNote note;
  private final List<Integer> documents = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  JoinedChart(String id, Encounter encounter, List<ReadDocument> read, CopiedForward copied) {
    StringBuilder text = new StringBuilder();
    List<Section> sections = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (int d = 0; d < read.size(); d++) {
      if (read.get(d).support() == Support.NONE) {
        continue;
      }
      ParsedNote one = read.get(d).note();
      int start = text.length();
      documents.add(d);
      starts.add(start);
      text.append(one.note().text().reveal()).append(GAP);
      int firstSection = sections.size();
      addSections(one, start, text.length(), sections);
      for (int s = 0; s < one.sentences().size(); s++) {
        if (!copied.copied(d, s)) {
          sentences.add(shifted(one.sentences().get(s), start, firstSection));
        }
      }
    }
    this.note =
        new ParsedNote(new Note(id, new NoteText(text.toString()), encounter), sections, sentences);
  }

  ParsedNote note() {
    return note;
  }

  /** Where a span of the joined text stands. */
  DocumentSpan locate(Span span) {
    int at = starts.size() - 1;
    while (starts.get(at) > span.begin()) {
      at--;
    }
    int start = starts.get(at);
    return new DocumentSpan(documents.get(at), shifted(span, -start));
  }

  boolean isEmpty() {
    return starts.isEmpty();
  }

  private static void addSections(ParsedNote one, int start, int end, List<Section> sections) {
    for (int i = 0; i < one.sections().size(); i++) {
      Section section = one.sections().get(i);
      boolean last = i == one.sections().size() - 1;
      sections.add(
          new Section(
              new Span(section.span().begin() + start, last ? end : section.span().end() + start),
              shifted(section.heading(), start),
              section.title(),
              section.kind()));
    }
  }

  private static Sentence shifted(Sentence sentence, int by, int firstSection) {
    List<Token> tokens = new ArrayList<>(sentence.tokens().size());
    for (Token token : sentence.tokens()) {
      tokens.add(
          new Token(
              token.begin() + by, token.end() + by, token.form(), token.stem(), token.kind()));
    }
    return new Sentence(
        shifted(sentence.span(), by), sentence.section() + firstSection, sentence.role(), tokens);
  }

  private static Span shifted(Span span, int by) {
    return new Span(span.begin() + by, span.end() + by);
  }
}
