package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencac.text.SectionKind;

/**
 * The kinds of sections as the level of a visit reads them. A list of medicines, allergies or past
 * illnesses ends with its paragraph, and a short line that begins with the word for an assessment
 * heads one, whatever else it says: "Assessment / what was done". Stateless.
 */
final class EmSections {
  private static final Pattern BLANK = Pattern.compile("\\n[ \\t]*\\n");
  private static final int HEADING = 40;
  private static final int TITLE_WORDS = 3;

  private EmSections() {}

  /** The sentences, each with the kind that it has for a visit. */
  static List<ServiceSentence> of(List<ServiceSentence> sentences) {
    List<ServiceSentence> mended = new ArrayList<>();
    Optional<SectionKind> own = Optional.empty();
    for (int i = 0; i < sentences.size(); i++) {
      ServiceSentence sentence = sentences.get(i);
      boolean goesOn = i > 0 && sentences.get(i - 1).kind() == sentence.kind();
      if (!goesOn) {
        own = Optional.empty();
      }
      boolean states = own.orElse(sentence.kind()).statesDiagnoses();
      if (!states && heads(sentence)) {
        own = Optional.of(SectionKind.ASSESSMENT_AND_PLAN);
      } else if (goesOn && EmElements.history(own.orElse(sentence.kind()))) {
        own = own.or(() -> paragraph(sentences.get(sentence.index() - 1), sentence));
      }
      mended.add(
          own.map(kind ->
                  new ServiceSentence(sentence.index(), sentence.words(), kind, sentence.source()))
              .orElse(sentence));
    }
    return mended;
  }

  /** What a new paragraph behind a list is; empty where the list goes on. */
  private static Optional<SectionKind> paragraph(ServiceSentence before, ServiceSentence sentence) {
    String text = sentence.text();
    int end = before.words().span().end();
    int begin = sentence.words().span().begin();
    boolean parted = begin > end && BLANK.matcher(text.substring(end, begin)).find();
    boolean title = text.startsWith(":", end) || before.words().size() < TITLE_WORDS;
    if (!parted || title && !text.startsWith(".", end - 1) && text.charAt(end - 1) != '.') {
      return Optional.empty();
    }
    return Optional.of(
        first(sentence, "heads-exam") ? SectionKind.PHYSICAL_EXAM : SectionKind.BODY);
  }

  /** Whether a sentence is a line of its own that begins with the word for an assessment. */
  private static boolean heads(ServiceSentence sentence) {
    String text = sentence.text();
    int begin = sentence.words().span().begin();
    int end = sentence.words().span().end();
    int line = sentence.source().lineBegin(begin);
    String behind = text.substring(end, sentence.source().lineEnd(end)).strip();
    return end - begin <= HEADING
        && text.substring(line, begin).isBlank()
        && (behind.isEmpty() || behind.startsWith(":"))
        && first(sentence, "heads-assessment");
  }

  private static boolean first(ServiceSentence sentence, String kind) {
    if (sentence.words().size() == 0) {
      return false;
    }
    Words word = Words.of(sentence.text(), sentence.words().span(0, 0));
    return EmFamily.CUES.in(
        new ServiceSentence(sentence.index(), word, sentence.kind(), sentence.source()), kind);
  }
}
