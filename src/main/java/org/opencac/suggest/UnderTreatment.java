package org.opencac.suggest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.concept.Asserter;
import org.opencac.concept.Assertion;
import org.opencac.term.Lexicon;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;

/**
 * Whether a history names a disease together with what is taken for it: "hypothyroid, levothyroxine
 * 100", "OSA on CPAP". Such a disease is there and treated, so it is coded although it stands among
 * what is known (Guidelines III, IV.J). Immutable.
 *
 * @param drugs the drugs of the note
 * @param treated codes of diseases whose drugs it lists
 */
record UnderTreatment(DrugsOfNote drugs, List<CodePattern> treated) {
  private static final TreatedDiseases DISEASES = TreatedDiseases.load();

  UnderTreatment(DrugsOfNote drugs, Asserter asserter) {
    this(drugs, DISEASES.of(drugs.note(), asserter));
  }

  /** Chapters whose codes name diseases that last: not symptoms, injuries, circumstances. */
  private static final String LASTING = "CDEFGHIJKLMNO";

  /** So far behind the disease what is taken for it may begin. */
  private static final int REACH = 48;

  /** How much of the line behind the disease is looked at, in characters. */
  private static final int TOLD = 250;

  private static final Pattern LINK =
      Pattern.compile(
          "(?i)[\\s,:(/=-]*(?:(?:(?:well )?(?:controlled|managed|maintained)|for which"
              + "|(?:\\. {0,2}|and )(?:(?:the )?patient |(?:s?he|they) )?(?:is |was |now |currently )*"
              + "(?=(?:takes?|taking|on|uses?|using|controlled)\\b)"
              + "|on|with|takes?|taking|uses?|using|now|currently|still|only|daily|nightly|home"
              + "|since|dx|diagnosed|in|(?:19|20)\\d\\d|'\\d\\d|\\d+ ?(?:y|yrs?|years?)"
              + "|(?:he|she|they|is|by|her|his|stable|of|a|the|low|dose|to|both))\\b[\\s,:(/=.-]*)*"
              + "(?:\\. {0,2})?");

  private static final Pattern DEVICE =
      Pattern.compile(
          "(?i)(?:c-?pap|bi-?pap|auto-?pap|apap|home o2|oxygen|hd|hemodialysis|pd|medications?"
              + "|meds|insulin|inhalers?|nebulizers?)\\b.*");

  /** A device that the name of a disease takes along: "sleep apnea on CPAP". */
  private static final Pattern USED =
      Pattern.compile("(?i)\\b(?:on|with|uses|using) (?:c-?pap|bi-?pap|auto-?pap|apap)$");

  /** Words behind which a drug is not taken any more. */
  private static final Pattern ENDED =
      Pattern.compile(
          "(?i).*\\b(?:stopped|off|held|declin\\w*|refus\\w*|allerg\\w*|quit|completed|finished"
              + "|years ago|in the past|resolved|discontinued|intoleran\\w*|never|course)\\b.*");

  /** What says right behind a disease that it is over. */
  private static final Pattern RESOLVED =
      Pattern.compile("(?i)[\\s,(-]*(?:now |since |long )?(?:remote|resolved|in the past)\\b");

  /** Whether the mention stands beside its treatment. */
  boolean of(Draft draft, Draft.Support support, ParsedNote note) {
    Assertion assertion = support.concept().assertion();
    if (LASTING.indexOf(draft.code().code().charAt(0)) < 0
        || support.place() == Place.MEDICATIONS
        || !support.place().isBackground() && !isOpen(support.place())
        || assertion.temporality() != Assertion.Temporality.CURRENT
        || assertion.possible()) {
      return false;
    }
    String text = note.note().text().reveal();
    int at = support.concept().span().end();
    if (USED.matcher(text.substring(support.concept().span().begin(), at)).find()) {
      return true;
    }
    int far = Math.min(text.length(), at + TOLD);
    int line = text.indexOf('\n', at, far);
    String behind = text.substring(at, line < 0 ? far : line);
    if (ENDED.matcher(clause(behind)).matches()) {
      return false;
    }
    Matcher link = LINK.matcher(behind);
    if (!link.lookingAt() || link.end() > REACH) {
      return false;
    }
    int from = at + link.end();
    return link.end() > 0
        && (DEVICE.matcher(behind.substring(link.end())).matches()
            || isDrug(note, support.concept().sentence(), from));
  }

  /** Whether a history names a disease whose drug the chart lists. */
  boolean isListed(Draft draft, Draft.Support support) {
    Assertion assertion = support.concept().assertion();
    return support.place() == Place.PAST_HISTORY
        && assertion.temporality() == Assertion.Temporality.CURRENT
        && !assertion.possible()
        && CodePattern.anyMatches(treated, draft.code().code())
        && !isResolved(support.concept().span().end());
  }

  /** "Hypertension, resolved": the drug is taken for something else. */
  private boolean isResolved(int behind) {
    String text = drugs.note().note().text().reveal();
    return RESOLVED.matcher(text).region(behind, text.length()).lookingAt();
  }

  private static boolean isOpen(Place place) {
    return place == Place.OTHER || place == Place.BODY || place == Place.PROBLEM_LIST;
  }

  private static String clause(String text) {
    int end = text.indexOf(';');
    return end < 0 ? text : text.substring(0, end);
  }

  /** Whether a drug begins here, in this sentence or one behind it. */
  private boolean isDrug(ParsedNote note, int first, int at) {
    for (int s = first; s < note.sentences().size(); s++) {
      Sentence sentence = note.sentences().get(s);
      if (sentence.span().begin() > at) {
        return false;
      }
      if (sentence.span().end() <= at) {
        continue;
      }
      for (Lexicon.Match match : drugs.in(s)) {
        if (sentence.tokens().get(match.from()).begin() == at) {
          return true;
        }
      }
    }
    return false;
  }
}
