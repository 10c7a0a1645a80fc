package org.opencac.suggest;

import java.util.Collection;
import org.opencac.note.Setting;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * A visit written down as a line or two without any title ("dizziness x 1 week, mild, comes and
 * goes. labs."). What it opens with is the reason for the visit, even where its word alone says
 * little: the condition, symptom or problem chiefly responsible for the services is coded
 * (Guidelines IV.A, IV.D, IV.G). Immutable.
 */
final class BareNote {
  /** What is longer tells a story, in which a loose word says little. */
  private static final int LONGEST = 45;

  private static final int NONE = -1;

  private final int opening;

  private BareNote(int opening) {
    this.opening = opening;
  }

  /** Reads where a note opens; nothing opens one with titles, a long one, a stay. */
  static BareNote of(ParsedNote note, Collection<Draft> drafts) {
    return new BareNote(
        isBare(note)
            ? drafts.stream()
                .flatMap(draft -> draft.supports().stream())
                .filter(support -> support.place() == Place.BODY)
                .mapToInt(support -> support.concept().sentence())
                .min()
                .orElse(NONE)
            : NONE);
  }

  /** Whether a mention stands in the sentence that tells what the patient came for. */
  boolean opensWith(Draft.Support support) {
    return opening != NONE
        && support.place() == Place.BODY
        && support.concept().sentence() == opening
        && support.concept().assertion().isPresent();
  }

  /** Whether it tells anything. */
  boolean isEmpty() {
    return opening == NONE;
  }

  /** Whether a note of a visit has a line or two and no title. */
  static boolean isBare(ParsedNote note) {
    if (note.note().encounter().setting() == Setting.INPATIENT) {
      return false;
    }
    long words = 0;
    for (Sentence sentence : note.sentences()) {
      if (note.sectionOf(sentence).kind() != SectionKind.BODY
          || sentence.role() == Sentence.Role.HEADING) {
        return false;
      }
      words += sentence.tokens().stream().filter(Token::isWordOrNumber).count();
      if (words > LONGEST) {
        return false;
      }
    }
    return !note.isReport();
  }
}
