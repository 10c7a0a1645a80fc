package org.opencac.suggest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.neoplasm.NeoplasmMention;
import org.opencac.neoplasm.NeoplasmReading;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;

/**
 * Cancers of a past history that were removed or treated, or that lie years back: history, unless
 * the words or the rest of the chart tell that they are there (Guidelines I.C.2.m). Stateless.
 */
final class PastNeoplasms {
  private static final String DONE =
      "(?:resect\\w*|excis\\w*|surgery|radiation|radiotherapy|xrt|chemo\\w*|\\w+ectom\\w+|mohs"
          + "|seed implants?|seeds?|brachytherapy|ablation|transplant\\w*)";

  /** Behind the name: what was done about it. */
  private static final Pattern TREATED =
      Pattern.compile(
          "(?i)\\b(?:status post|s/p|post|treated (?:with|by)|underwent|had|with)\\b[^.;]{0,60}\\b"
              + DONE
              + "|\\b(?:was |were )?(?:removed|excised|resected)\\b");

  /** Before the name: the operation that removed it. */
  private static final Pattern REMOVAL =
      Pattern.compile(
          "(?i)\\b(?:removal|excision|resection) of (?:[\\w-]+ ){0,4}$"
              + "|\\b(?:\\w+ectomy|surgery|wle|mohs|excision|resection) (?:[\\w-]+ ){0,3}"
              + "(?:for|due to|secondary to) (?:[\\w-]+ ){0,3}$");

  private static final Pattern THERE =
      Pattern.compile(
          "(?i)metasta|recurren|relaps|stage (?:iv|4)|undergoing|receiving|currently|active|ongoing"
              + "|adjuvant|on (?:chemo|hormon|tamoxifen|anastrozole|letrozole|lupron|leuprolide)"
              + "|schedul|planned|will |to undergo|untreated|watchful");

  private static final Pattern YEAR = Pattern.compile("(?<![\\d/.-])(?:19\\d\\d|20\\d\\d)(?!\\d)");

  /** So many years without a word of it are taken as its end. */
  private static final int LONG_AGO = 5;

  /** So many years after its removal no word is needed of it. */
  private static final int SHORT_AGO = 2;

  /** How far around the name, in characters, its removal is told. */
  private static final int AROUND = 90;

  private static final int CATEGORY = 3;

  /** Stands for what a cancer spread to. */
  private static final String SPREAD = "C77-C79";

  private PastNeoplasms() {}

  /**
   * The mentions of a note, with those that are past by what stands around them told as history.
   */
  static List<NeoplasmMention> read(NeoplasmReading reading, NoteKeys keys) {
    Set<String> there = there(reading, keys);
    Set<Integer> mentioning = new HashSet<>();
    reading.mentions().forEach(mention -> mentioning.add(mention.sentence()));
    return reading.mentions().stream()
        .map(mention ->
            isOver(mention, reading, there, mentioning, keys) ? history(mention) : mention)
        .toList();
  }

  private static NeoplasmMention history(NeoplasmMention mention) {
    return new NeoplasmMention(
        mention.sentence(),
        mention.words(),
        mention.code(),
        mention.site(),
        mention.assertion(),
        mention.entry(),
        NeoplasmMention.Status.HISTORY);
  }

  private static boolean isOver(
      NeoplasmMention mention,
      NeoplasmReading reading,
      Set<String> there,
      Set<Integer> mentioning,
      NoteKeys keys) {
    if (mention.status() == NeoplasmMention.Status.UNSAID
        && !inHistory(mention, keys)
        && !mention.assertion().possible()) {
      return (isSolid(mention.code()) || isBenign(mention.code()))
          && isRemovedLongAgo(mention, keys)
          && !isThere(mention, reading);
    }
    if (mention.status() != NeoplasmMention.Status.UNSAID
        || !isSolid(mention.code())
        || !inHistory(mention, keys)
        || there.contains(mention.code().substring(0, CATEGORY))
        || there.contains(SPREAD)) {
      return false;
    }
    List<Sentence> sentences = keys.note().sentences();
    Sentence sentence = sentences.get(mention.sentence());
    Span name = mention.span();
    String before = keys.text().substring(sentence.span().begin(), name.begin());
    String item = item(keys.text(), name.end(), sentence.span().end());
    if (mention.sentence() + 1 < sentences.size()
        && sentence.span().end() - name.end() <= item.length() + 1) {
      Sentence next = sentences.get(mention.sentence() + 1);
      boolean goesOn =
          next.section() == sentence.section()
              && next.role() != Sentence.Role.HEADING
              && !mentioning.contains(mention.sentence() + 1);
      item += goesOn ? " " + item(keys.text(), next.span().begin(), next.span().end()) : "";
    }
    String around = keys.text().substring(name.begin(), name.end()) + item;
    return !THERE.matcher(around).find()
        && (REMOVAL.matcher(before).find()
            || TREATED.matcher(around).find()
            || isLongAgo(item, keys.note().note().encounter().dateOfService().getYear()));
  }

  /**
   * Whether the words tell that it was removed or treated, in a year that is over: "nephrectomy for
   * RCC 2014", "basal cell removed from nose 2016".
   */
  private static boolean isRemovedLongAgo(NeoplasmMention mention, NoteKeys keys) {
    Sentence sentence = keys.note().sentences().get(mention.sentence());
    Span name = mention.span();
    int begin = Math.max(sentence.span().begin(), name.begin() - AROUND);
    int end = Math.min(sentence.span().end(), name.end() + AROUND);
    String before = keys.text().substring(begin, name.begin());
    before = before.substring(Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1);
    String item = item(keys.text(), name.end(), end);
    String around = keys.text().substring(name.begin(), name.end()) + item;
    int today = keys.note().note().encounter().dateOfService().getYear();
    Matcher year = YEAR.matcher(before + around);
    boolean over = false;
    while (year.find()) {
      if (Integer.parseInt(year.group()) > today - SHORT_AGO) {
        return false;
      }
      over = true;
    }
    return over
        && !THERE.matcher(before + around).find()
        && (REMOVAL.matcher(before).find() || TREATED.matcher(around).find());
  }

  /** Whether other sentences tell the same neoplasm, or a spread, without its end. */
  private static boolean isThere(NeoplasmMention mention, NeoplasmReading reading) {
    String category = mention.code().substring(0, CATEGORY);
    return reading.mentions().stream()
        .anyMatch(other ->
            other.sentence() != mention.sentence()
                && !other.assertion().negated()
                && other.status() != NeoplasmMention.Status.HISTORY
                && (other.code().startsWith(category)
                    || other.code().compareTo("C77") >= 0 && other.code().compareTo("C80") < 0));
  }

  /** Benign neoplasms, which are gone when they are taken out. */
  private static boolean isBenign(String code) {
    return code.compareTo("D10") >= 0 && code.compareTo("D37") < 0;
  }

  /** What is told behind a name, up to the next item of the list. */
  private static String item(String text, int from, int to) {
    int end = text.indexOf(';', from);
    return text.substring(from, end < 0 || end > to ? to : end);
  }

  private static boolean isLongAgo(String item, int today) {
    Matcher year = YEAR.matcher(item);
    return year.find() && Integer.parseInt(year.group()) <= today - LONG_AGO;
  }

  /** Neoplasms of blood-forming tissue end in remission, secondary ones with their primary. */
  private static boolean isSolid(String code) {
    return code.startsWith("C") && code.compareTo("C77") < 0;
  }

  private static boolean inHistory(NeoplasmMention mention, NoteKeys keys) {
    SectionKind kind =
        keys.note().sectionOf(keys.note().sentences().get(mention.sentence())).kind();
    return kind == SectionKind.PAST_HISTORY || kind == SectionKind.SURGICAL_HISTORY;
  }

  /** The categories of cancers that other parts of the chart tell as there, and of their spread. */
  private static Set<String> there(NeoplasmReading reading, NoteKeys keys) {
    Set<String> there = new HashSet<>();
    for (NeoplasmMention other : reading.mentions()) {
      if (!other.assertion().negated()
          && other.status() != NeoplasmMention.Status.HISTORY
          && !inHistory(other, keys)) {
        boolean spread = other.code().compareTo("C77") >= 0 && other.code().compareTo("C80") < 0;
        there.add(spread ? SPREAD : other.code().substring(0, CATEGORY));
      }
    }
    return there;
  }
}
