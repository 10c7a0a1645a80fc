package org.opencac.suggest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.concept.Concept;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;

/**
 * What an item of a past history or list says beside the name: the year in which it was, that it is
 * over. Such a condition is not coded as there (Guidelines IV.J, III.A.1), unless it is one that
 * lasts.
 */
final class PastItems {
  /** What ends one item of a list. */
  private static final Pattern BETWEEN = Pattern.compile("[;|•\\n\\t]| / |\\. |, |\\s{3,}");

  /** Years told with the name: "2019", "03/2019", "'19". */
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.])(?:(19\\d\\d|20\\d\\d)|'(\\d\\d))(?![\\d.]*\\d)");

  /** Words that say that it was once and is no more. */
  private static final Pattern OVER =
      Pattern.compile(
          "(?i)\\b(?:none|no (?:attacks?|episodes?|symptoms?|flares?|recurrences?|issues|problems"
              + "|inhalers?|meds|medications?|treatment|tx)) (?:now|currently|in (?:many )?years"
              + "|(?:for|x) (?:many |\\d+\\+? )?(?:years|yrs?|y)|since)\\b"
              + "|\\bas an? (?:kid|child|teen|teenager|baby|infant|toddler|adolescent)\\b"
              + "|\\bas (?:kid|child|teen|infant)\\b|\\b(?:in|during) (?:childhood|infancy)\\b"
              + "|\\bchildhood\\b|\\bout ?grew\\b|\\boutgrown\\b|\\bremote\\b|\\bresolved\\b"
              + "|\\boff (?:meds|medications?|treatment|tx)\\b");

  /** How far from the name, in characters, what is told of it may stand. */
  private static final int REACH = 200;

  private PastItems() {}

  /** Whether the item says that it is over. */
  static boolean isOver(Concept concept, Sentence sentence, ParsedNote note) {
    return listed(sentence, note) && OVER.matcher(item(concept, sentence, note)).find();
  }

  /** Whether the item tells an earlier year than that of the encounter. */
  static boolean isDated(Concept concept, Sentence sentence, ParsedNote note) {
    if (!listed(sentence, note)) {
      return false;
    }
    int today = note.note().encounter().dateOfService().getYear();
    Matcher year = YEAR.matcher(item(concept, sentence, note));
    while (year.find()) {
      String whole = year.group(1) == null ? "20" + year.group(2) : year.group(1);
      if (Integer.parseInt(whole) < today) {
        return true;
      }
    }
    return false;
  }

  /** Whether it stands in a past history. */
  static boolean inHistory(Sentence sentence, ParsedNote note) {
    return note.sectionOf(sentence).kind() == SectionKind.PAST_HISTORY;
  }

  private static boolean listed(Sentence sentence, ParsedNote note) {
    return inHistory(sentence, note) || note.sectionOf(sentence).kind() == SectionKind.PROBLEM_LIST;
  }

  /** The item of the list in which the name stands, with what is told of it. */
  private static String item(Concept concept, Sentence sentence, ParsedNote note) {
    String text = note.note().text().reveal();
    Span name = concept.span();
    int begin = Math.max(sentence.span().begin(), name.begin() - REACH);
    int end = Math.min(sentence.span().end(), name.end() + REACH);
    Matcher between = BETWEEN.matcher(text);
    between.region(begin, end);
    while (between.find()) {
      if (between.end() <= name.begin()) {
        begin = between.end();
      } else if (between.start() >= name.end()) {
        end = between.start();
        break;
      }
    }
    return text.substring(begin, end);
  }
}
