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
              + "|\\boff (?:meds|medications?|treatment|tx)\\b|\\(removed\\)|\\bremoved\\b|\\bexcised\\b"
              + "|\\bx ?1\\b(?! ?(?:d|h|w|m|y))|\\bno (?:tx|treatment|meds)\\b");

  /** The age at which it was, or that it was once, in a list or in the sentence of a letter. */
  private static final Pattern LONG_AGO =
      Pattern.compile(
          "(?i)\\bas an? (?:little |small |young )?(?:kid|child|girl|boy|teen|teenager|baby|infant"
              + "|toddler|adolescent)\\b|\\bas (?:kid|child|teen)\\b"
              + "|\\bout ?grew\\b|\\boutgrown\\b|\\bonce\\W*$"
              + "|(?<!man |lady |male |patient )\\bin (?:his|her|their) (?:teens|twenties|thirties"
              + "|forties|fifties|[2-6]0'?s)\\b"
              + "|\\bin (?:college|high school|grade school|(?:his|her) youth)\\b"
              + "|\\bwhen (?:he|she) was (?:a |an )?(?:kid|child|girl|boy|baby|little|small|young)\\b");

  /** A year alone behind a comma: still of the item. */
  private static final Pattern WHEN =
      Pattern.compile("\\s*(?:in |\\d{1,2}/)?(?:19|20)\\d\\d(?![\\d/])|\\s*x ?1\\b");

  /** What a line of the past is called. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)[^\\p{L}\\n]*(?:past )?(?:(?:med(?:ical)?|surg(?:ical)?) )?(?:hx|history|pmh|pmhx|psh|pshx)"
              + "(?: \\w+){0,2} ?[:\\-]");

  /** An operation that ended what it was made for. */
  private static final Pattern OPERATED_FOR =
      Pattern.compile(
          "(?i)\\b(?:\\w+ectomy|\\w+plasty|hyst|chole|tah|replacement|surgery|operation|repair"
              + "|resection|ablation|fusion|removed|taken out)(?: \\w+){0,2} for (?:\\w+ ){0,3}$");

  /** An operation that is still to come ends nothing. */
  private static final Pattern PLANNED =
      Pattern.compile(
          "(?i)\\b(?:needs?|needing|schedul\\w+|plan\\w*|candidate|await\\w*|will|would|may"
              + "|consider\\w*|refer\\w*|recommend\\w*|elective|possible|discuss\\w*)\\b");

  private static final Pattern AGO = Pattern.compile("(?i)\\b(?:years?|yrs) ago\\b|\\bat age \\d");

  /** Another pregnancy than that of today. */
  private static final Pattern OTHER_PREGNANCY =
      Pattern.compile(
          "(?i)\\bwith (?:the|her) (?:first|second|third|last|previous|prior|1st|2nd|3rd)"
              + "(?: child| baby| one| son| daughter| delivery|\\W*$)"
              + "|\\b(?:last|prior|previous|earlier|other) (?:pregnancy|pregnancies)\\b");

  /** How far from the name, in characters, what is told of it may stand. */
  private static final int REACH = 200;

  private PastItems() {}

  /** Whether the item says that it is over; what a history code tells is past by its nature. */
  static boolean isOver(Concept concept, String code, Sentence sentence, ParsedNote note) {
    String item = item(concept, sentence, note);
    return !code.startsWith("Z") && LONG_AGO.matcher(item).find()
        || code.startsWith("O") && OTHER_PREGNANCY.matcher(item).find()
        || listed(sentence, note) && OVER.matcher(item).find();
  }

  /** Whether the item tells an earlier year than that of the encounter. */
  static boolean isDated(Concept concept, Sentence sentence, ParsedNote note) {
    boolean listed = listed(sentence, note);
    if (!listed && !operatedFor(concept, sentence, note)) {
      return false;
    }
    int today = note.note().encounter().dateOfService().getYear();
    String told =
        listed
            ? item(concept, sentence, note)
            : note.note().text().reveal().substring(sentence.span().begin(), sentence.span().end());
    if (!listed && AGO.matcher(told).find()) {
      return true;
    }
    Matcher year = YEAR.matcher(told);
    while (year.find()) {
      String whole = year.group(1) == null ? "20" + year.group(2) : year.group(1);
      if (Integer.parseInt(whole) < today) {
        return true;
      }
    }
    return false;
  }

  private static boolean operatedFor(Concept concept, Sentence sentence, ParsedNote note) {
    int end = concept.span().begin();
    String before = note.note().text().reveal().substring(sentence.span().begin(), end);
    return OPERATED_FOR.matcher(before).find() && !PLANNED.matcher(before).find();
  }

  /** Whether it stands in a past history. */
  static boolean inHistory(Sentence sentence, ParsedNote note) {
    return note.sectionOf(sentence).kind() == SectionKind.PAST_HISTORY;
  }

  private static boolean listed(Sentence sentence, ParsedNote note) {
    return inHistory(sentence, note)
        || note.sectionOf(sentence).kind() == SectionKind.PROBLEM_LIST
        || isLabelled(sentence, note);
  }

  /** Whether the line of the sentence begins with a label of a history: "hx: clavicle fx 2019". */
  private static boolean isLabelled(Sentence sentence, ParsedNote note) {
    String text = note.note().text().reveal();
    int line = note.note().text().lineBegin(sentence.span().begin());
    return LABEL.matcher(text).region(line, text.length()).lookingAt();
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
      } else if (between.start() >= name.end()
          && !WHEN.matcher(text).region(between.end(), end).lookingAt()) {
        end = between.start();
        break;
      }
    }
    return text.substring(begin, end);
  }
}
