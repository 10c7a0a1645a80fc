package org.opencac.concept;

import java.util.Collections;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Setting;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;

/**
 * Assertion by cues with a direction and a scope, in the manner of NegEx and ConText (Chapman et
 * al., J Biomed Inform 2001 and 2009): a cue governs the words behind or before it up to a word
 * that ends its reach. A family history is the family's, what is known of a disease nobody's.
 * Immutable.
 */
public final class CueAsserter implements Asserter {
  /** How many sentences of a family history are looked at for one that returns to the patient. */
  private static final int LONGEST_FAMILY_HISTORY = 60;

  private final Cues cues;

  /** Labels of lines that list what was thought of. */
  private static final Pattern RAISED =
      Pattern.compile(
          "(?i)[^\\p{L}\\n]*(?:ddx|d/dx|differential(?: diagnos[ie]s)?|(?:other )?diagnoses considered"
              + "|(?:also )?considered|thought about|not felt to be|considered and excluded)"
              + "(?: (?:considered|includes?|included|at this time|today))?\\s*(?:[:=]|\\s-\\s)");

  /** An asserter with the program's own cues. */
  public CueAsserter(Cues cues) {
    this.cues = cues;
  }

  @Override
  public SentenceAsserter forSentence(ParsedNote note, Sentence sentence) {
    Assertion.Experiencer owner =
        switch (note.sectionOf(sentence).kind()) {
          case FAMILY_HISTORY ->
              returnsToPatient(note, sentence)
                  ? Assertion.Experiencer.PATIENT
                  : Assertion.Experiencer.FAMILY;
          case GENERAL -> Assertion.Experiencer.OTHER;
          default -> Assertion.Experiencer.PATIENT;
        };
    SentenceAsserter said =
        HealthyParts.in(sentence.tokens())
            .judged(CueScopes.of(sentence.tokens(), cues, owner, tellsStay(note, sentence)));
    return isRaised(note, sentence) ? mention -> raised(said.assess(mention)) : said;
  }

  /** Whether a sentence stands on a line of diagnoses that were only thought of: "DDx: ...". */
  private static boolean isRaised(ParsedNote note, Sentence sentence) {
    String text = note.note().text().reveal();
    int line = note.note().text().lineBegin(sentence.span().begin());
    Matcher label = RAISED.matcher(text).region(line, sentence.span().end());
    return label.lookingAt()
        && label.end() <= sentence.span().begin()
        && text.substring(label.end(), sentence.span().begin()).indexOf(". ") < 0;
  }

  private static Assertion raised(Assertion said) {
    return said.negated() || said.temporality() != Assertion.Temporality.CURRENT
        ? said
        : new Assertion(
            false, true, Assertion.Temporality.HYPOTHETICAL, said.experiencer(), said.cue());
  }

  /**
   * Whether a sentence, or one before it in its section, goes back to the patient: reports of cases
   * tell on behind a line of the family without another heading.
   */
  private boolean returnsToPatient(ParsedNote note, Sentence sentence) {
    int at =
        Collections.binarySearch(
            note.sentences(),
            sentence,
            Comparator.comparingInt((Sentence told) -> told.span().begin()));
    int earliest = Math.max(0, at - LONGEST_FAMILY_HISTORY);
    for (int s = at; s >= earliest; s--) {
      Sentence told = note.sentences().get(s);
      if (told.section() != sentence.section()) {
        return false;
      }
      if (cues.openWith(told.tokens(), Cues.Kind.OWN)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it tells of a hospital stay or names what an emergency room treated: it is coded,
   * though it is resolved at the end (Guidelines III, IV.J).
   */
  private static boolean tellsStay(ParsedNote note, Sentence sentence) {
    Setting setting = note.note().encounter().setting();
    return switch (note.sectionOf(sentence).kind()) {
      case FINAL_DIAGNOSIS, HOSPITAL_COURSE, BODY, OTHER -> setting == Setting.INPATIENT;
      case ASSESSMENT, IMPRESSION ->
          setting == Setting.EMERGENCY && sentence.role() == Sentence.Role.STATEMENT;
      default -> false;
    };
  }
}
