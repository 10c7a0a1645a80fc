package org.opencac.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/**
 * The passages of a note: sentences that stand together without a blank line, a new item of a list,
 * a row of a table or a label between them, as the steps of one procedure do. Used by one thread.
 */
final class Passages {
  private static final int LONGEST = 16;
  private static final Pattern BLANK = Pattern.compile("\\n[ \\t]*\\n");

  /** What begins a line that has nothing to do with the one before it. */
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:\\(?[0-9a-hA-H][.)]|[-*\\u2022]|\\||\\[[ xX]?\\]|[A-Z][A-Za-z0-9/ ()]{1,40}:)(?:\\s|$).*",
          Pattern.DOTALL);

  /** A line that names what stands below it. */
  private static final Pattern TITLE = Pattern.compile("[A-Z][A-Z /&()-]{2,50}");

  /** A line of a form. */
  private static final Pattern LABELLED = Pattern.compile("[A-Z][A-Za-z0-9/ ()%#]{1,40}:.*");

  /** A mark of a list before the words of its item. */
  private static final Pattern MARKER =
      Pattern.compile("\\s*(?:\\(?[0-9a-hA-H]{1,2}[.)]|[-*\\u2022]|\\[[ xX]?\\])\\s*");

  /** A box of a form, whose line may hold others. */
  private static final Pattern BOX = Pattern.compile("\\[[ xX]?\\]|\\([ xX]\\)");

  /** Lines of wrapped prose are neither shorter nor longer, but for the last of a paragraph. */
  private static final int SHORT = 55;

  private static final int LONG = 120;

  private final List<ServiceSentence> sentences;
  private final String text;
  private final int[] begins;
  private final Map<Integer, Words> words = new HashMap<>();
  private int paragraph;
  private int nextBlank;

  Passages(List<ServiceSentence> sentences, String text) {
    this.sentences = sentences;
    this.text = text;
    this.nextBlank = text.indexOf("\n\n");
    this.begins = new int[sentences.size()];
    for (int i = 1; i < begins.length; i++) {
      Span before = sentences.get(i - 1).words().span();
      Span after = sentences.get(i).words().span();
      boolean joined =
          sentences.get(i).kind() == sentences.get(i - 1).kind()
              && i - begins[i - 1] < LONGEST
              && (!parted(before, after) || form(before, after));
      begins[i] = joined ? begins[i - 1] : i;
    }
  }

  private boolean parted(Span before, Span after) {
    int end = before.end();
    int begin = Math.max(end, after.begin());
    String between = text.substring(end, begin);
    int line = end + between.lastIndexOf('\n') + 1;
    String head = text.substring(line, begin);
    boolean first = line > end && (head.isBlank() || MARKER.matcher(head).matches());
    return BLANK.matcher(between).find()
        || BOX.matcher(text).region(begin, text.length()).lookingAt()
        || first
            && (!head.isBlank()
                || ITEM.matcher(text.substring(begin, Math.min(text.length(), begin + 50)))
                    .matches()
                || closed(end, line));
  }

  /**
   * Whether both stand in the paragraph of a form whose first line names what the lines below it,
   * each with its label, tell of.
   */
  private boolean form(Span before, Span after) {
    if (BLANK.matcher(text.substring(before.end(), Math.max(before.end(), after.begin()))).find()) {
      return false;
    }
    int begin = paragraph(after.begin());
    int first = text.indexOf('\n', begin, after.begin());
    return first >= 0 && begin <= before.begin() && titled(text, begin, first);
  }

  /** Where the paragraph of a place begins; places are asked for in the order of the note. */
  private int paragraph(int place) {
    while (nextBlank >= 0 && nextBlank <= place) {
      paragraph = nextBlank + 2;
      nextBlank = text.indexOf("\n\n", nextBlank + 1);
    }
    return paragraph;
  }

  /** Whether a line is the title of a form, whose next line has a label. */
  static boolean titled(String text, int begin, int end) {
    int next = text.indexOf('\n', Math.min(text.length(), end + 1));
    return begin < end
        && end < text.length()
        && TITLE.matcher(text.substring(begin, end).strip()).matches()
        && LABELLED.matcher(text.substring(end + 1, next < 0 ? text.length() : next)).matches();
  }

  /** Whether a line ends with its last sentence and is no line of wrapped prose. */
  private boolean closed(int end, int next) {
    int line = text.lastIndexOf('\n', end - 1) + 1;
    String before = text.substring(line, next).strip();
    boolean stop = !before.isEmpty() && ".!?".indexOf(before.charAt(before.length() - 1)) >= 0;
    return stop && (before.length() < SHORT || before.length() > LONG);
  }

  /** The sentences of the passage that a sentence belongs to, in order. */
  List<ServiceSentence> of(ServiceSentence sentence) {
    int begin = begins[sentence.index()];
    int end = sentence.index() + 1;
    while (end < begins.length && begins[end] == begin) {
      end++;
    }
    return sentences.subList(begin, end);
  }

  /** The words of the passage that a sentence belongs to. */
  Words words(ServiceSentence sentence) {
    return words.computeIfAbsent(
        begins[sentence.index()],
        begin -> {
          List<ServiceSentence> passage = of(sentence);
          return Words.of(
              text, passage.getFirst().words().span().cover(passage.getLast().words().span()));
        });
  }

  /** Whether a procedure may be told in sections of a kind, and not only what happened before. */
  static boolean told(SectionKind kind) {
    return switch (kind) {
      case PROCEDURE,
          BODY,
          PASSAGE,
          OTHER,
          PLAN,
          ASSESSMENT_AND_PLAN,
          ASSESSMENT,
          PHYSICAL_EXAM,
          OBJECTIVE,
          HOSPITAL_COURSE,
          FINDINGS,
          RESULTS ->
          true;
      case GENERAL,
          CHIEF_COMPLAINT,
          HISTORY_OF_PRESENT_ILLNESS,
          SUBJECTIVE,
          IMMUNIZATIONS,
          REVIEW_OF_SYSTEMS,
          VITAL_SIGNS,
          IMPRESSION,
          PROBLEM_LIST,
          FINAL_DIAGNOSIS,
          PROVISIONAL_DIAGNOSIS,
          INDICATION,
          ADMINISTRATIVE,
          PAST_HISTORY,
          SURGICAL_HISTORY,
          SOCIAL_HISTORY,
          FAMILY_HISTORY,
          MEDICATIONS,
          ALLERGIES,
          INSTRUCTIONS ->
          false;
    };
  }
}
