package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/**
 * The statements of a note as the level of a visit is read from them: its sentences, the long ones
 * of run-on dictation cut where the clinician turns to something else. What follows a spoken
 * "impression" is the assessment, its spoken numbers are the marks of a list. Stateless.
 */
final class EmStatements {
  /** No written sentence of a note has so many words. */
  private static final int LONG = 45;

  private static final int LEAST = 3;

  private EmStatements() {}

  /** The statements in the order of the note. */
  static List<ServiceSentence> of(List<ServiceSentence> sentences) {
    List<ServiceSentence> statements = new ArrayList<>();
    for (ServiceSentence sentence : EmSections.of(sentences)) {
      if (sentence.words().size() <= LONG) {
        statements.add(sentence);
      } else {
        cut(sentence, statements);
      }
    }
    return statements;
  }

  private static void cut(ServiceSentence sentence, List<ServiceSentence> statements) {
    Words words = sentence.words();
    int begin = 0;
    boolean assessing = false;
    for (int i = 1; i <= words.size(); i++) {
      boolean number = assessing && i < words.size() && numbers(sentence, i);
      boolean turns = i < words.size() && i - begin >= LEAST && turns(sentence, i);
      if (i < words.size() && !turns && !number) {
        continue;
      }
      ServiceSentence part = part(sentence, begin, i - 1, assessing);
      boolean assesses = startsAt(part, 0, "assesses");
      statements.add(
          assesses && !assessing
              ? new ServiceSentence(
                  part.index(), part.words(), SectionKind.ASSESSMENT, part.source())
              : part);
      assessing = i < words.size() && (startsAt(sentence, i, "assesses") || number);
      begin = i;
    }
  }

  private static ServiceSentence part(
      ServiceSentence sentence, int first, int last, boolean assessing) {
    Span span = sentence.words().span(first, last);
    return new ServiceSentence(
        sentence.index(),
        Words.of(sentence.text(), span),
        assessing ? SectionKind.ASSESSMENT : sentence.kind(),
        sentence.source());
  }

  private static boolean turns(ServiceSentence sentence, int at) {
    return EmFamily.CUES.in(ahead(sentence, at, 1), "turn")
        || startsAt(sentence, at, "assesses")
        || EmFamily.CUES.in(ahead(sentence, at, 2), "turn")
            && !EmFamily.CUES.in(ahead(sentence, at + 1, 1), "turn");
  }

  private static boolean numbers(ServiceSentence sentence, int at) {
    return startsAt(sentence, at, "number")
        && (at + 1 >= sentence.words().size() || !startsAt(sentence, at + 1, "counted"));
  }

  private static boolean startsAt(ServiceSentence sentence, int at, String kind) {
    return EmFamily.CUES.in(ahead(sentence, at, 1), kind);
  }

  /** So many words from a place on. */
  private static ServiceSentence ahead(ServiceSentence sentence, int at, int count) {
    int last = Math.min(sentence.words().size() - 1, at + count - 1);
    return part(sentence, Math.min(at, last), last, false);
  }
}
