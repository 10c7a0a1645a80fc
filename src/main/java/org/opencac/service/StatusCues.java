package org.opencac.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.text.SectionKind;

/**
 * Says whether words of a note that name a service say that it was done here and now, from {@code
 * models/rules/services/status.tsv}, the section and the years beside it. Immutable.
 */
final class StatusCues {
  /** Why a service is not billed, and the words that say so. */
  record Left(String outcome, Optional<Span> cue) {}

  private record Cue(
      List<String> words,
      boolean before,
      String outcome,
      int reach,
      boolean supply,
      int beginning) {}

  private static final int YEAR_REACH = 4;
  private static final int DAY_REACH = 7;
  private static final int MONTH_REACH = 5;
  private static final int FIGURES_REACH = 4;
  private static final int DAY_BEFORE = 4;
  private static final int WITHIN_REACH = 4;
  private static final List<String> EMPTY_BOXES = List.of("[ ]", "[]", "( )", "\u2610");

  /** What boxes end with, and how long a ticked one is at most. */
  private static final String BOX_ENDS = "])\u2610\u2611\u2612";

  private static final int TICKED = 3;
  private static final Pattern TICKED_BOX =
      Pattern.compile("\\[[xX*+/\u2713]\\]|\\([xX]\\)|[\u2611\u2612]");
  private static final Pattern NO =
      Pattern.compile(
          "(?:[ /][A-Za-z]+){0,3}[ ]?:[ ]*(?:no|none|n/?a|nil|not|never|0)(?=[ ]*(?:[.,;(\\n]|[ ]{2}|$))",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> WITHIN = Set.of("planned", "discussed", "declined");

  /** Words that contain a cue and yet say that the thing was done. */
  private static final String DONE = "done";

  private static final Set<String> DIRECTLY = Set.of("not", "never", "last", "previous");
  private static final Set<String> DENIED = Set.of("no", "not", "never", "without");
  private static final Set<String> UNDONE = Set.of("not done", "declined");
  private static final Set<String> NOUN_DENIED = Set.of("no", "without");
  private static final int UNDONE_REACH = 3;
  private static final WordPattern UNDERGONE =
      WordPattern.of(
          "underwent|had undergone|was taken for|received|was given|were given|was performed at|had had|has had|then had|had a|had an|was seen at");
  private static final WordPattern NOW =
      WordPattern.of(
          "today|here|now|this morning|this afternoon|in the office|in our office|in clinic|at this visit|in the ed|i did|i performed");

  private final List<Cue> cues;

  private final List<Cue> shields;

  private StatusCues(List<Cue> cues) {
    this.cues = cues.stream().filter(cue -> !cue.outcome().equals(DONE)).toList();
    this.shields = cues.stream().filter(cue -> cue.outcome().equals(DONE)).toList();
  }

  static StatusCues load() {
    List<Cue> cues = new ArrayList<>();
    for (RuleTable.Row row :
        RuleTable.read("services/status.tsv", "words", "side", "outcome", "reach", "supply")
            .rows()) {
      cues.add(
          new Cue(
              List.of(row.get("words").split(" ")),
              row.get("side").equals("before"),
              row.get("outcome").toLowerCase(Locale.ROOT),
              Integer.parseInt(row.get("reach")),
              row.get("supply").equals("yes"),
              Words.beginning(row.get("words").split("[ *]")[0])));
    }
    return new StatusCues(cues);
  }

  /**
   * What says that a service named by words apart was not done: around all of them, or that the
   * later ones are only a plan: "ear wax, may need lavage".
   */
  Optional<Left> left(
      ServiceSentence sentence, List<Span> spans, Span mention, boolean supply, LocalDate day) {
    return left(sentence, mention, supply, day)
        .or(() -> supply ? Optional.empty() : planned(sentence, spans, mention));
  }

  private Optional<Left> planned(ServiceSentence sentence, List<Span> spans, Span mention) {
    Words words = sentence.words();
    int begin = sentence.firstWord(mention);
    for (Span span : spans) {
      int first = sentence.firstWord(span);
      if (first > begin && DIRECTLY.contains(words.get(first - 1))) {
        return Optional.of(new Left("not done", Optional.of(words.span(first - 1))));
      }
      for (Cue cue : cues) {
        if (!cue.before() || !words.mayHave(cue.beginning()) || !WITHIN.contains(cue.outcome())) {
          continue;
        }
        int low = Math.max(begin, first - Math.min(cue.reach(), WITHIN_REACH));
        for (int at = low; at + cue.words().size() <= first; at++) {
          if (stands(words, at, cue.words()) && !shielded(words, at)) {
            return Optional.of(
                new Left(cue.outcome(), Optional.of(words.span(at, at + cue.words().size() - 1))));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** What says of any of the words that tell a service that it was long ago or elsewhere. */
  Optional<Left> before(ServiceSentence sentence, List<Span> spans) {
    return spans.stream()
        .flatMap(span -> cued(sentence, span, false).stream())
        .filter(one -> one.outcome().equals("elsewhere") || one.outcome().equals("historical"))
        .findFirst();
  }

  /** Empty when nothing says that the service was not done. */
  Optional<Left> left(ServiceSentence sentence, Span mention, boolean supply, LocalDate day) {
    return left(sentence, mention, supply, day, section(sentence.kind()));
  }

  /** The same for services that consist of talk, which a social history may tell. */
  Optional<Left> leftOfTalk(ServiceSentence sentence, Span mention, LocalDate day) {
    Optional<String> section =
        sentence.kind() == SectionKind.SOCIAL_HISTORY ? Optional.empty() : section(sentence.kind());
    return left(sentence, mention, false, day, section);
  }

  private Optional<Left> left(
      ServiceSentence sentence,
      Span mention,
      boolean supply,
      LocalDate day,
      Optional<String> section) {
    boolean empty = box(sentence.text(), mention.end()).filter(ticked -> !ticked).isPresent();
    if (empty || unticked(sentence.text(), mention.begin()) || answeredNo(sentence, mention)) {
      return Optional.of(new Left("not done", Optional.empty()));
    }
    if (section.isPresent() && !ownLine(sentence, mention)) {
      return Optional.of(new Left(section.orElseThrow(), Optional.empty()));
    }
    if (!supply && toldOfBefore(sentence)) {
      return Optional.of(new Left("historical", Optional.empty()));
    }
    Optional<Left> cued = cued(sentence, mention, supply);
    if (cued.isPresent()) {
      return cued;
    }
    Words words = sentence.words();
    int first = sentence.firstWord(mention);
    int last = sentence.lastWord(mention);
    int from = sentence.clauseBegin(first);
    int to = sentence.clauseEnd(last);
    return StatusDates.year(words, first, Math.min(to, last + 1 + YEAR_REACH), day.getYear())
        .or(() -> StatusDates.yearBefore(words, from, first, day))
        .or(() -> StatusDates.otherDay(words, last + 1, Math.min(to, last + 1 + DAY_REACH), day))
        .or(() ->
            StatusDates.otherMonth(words, last + 1, Math.min(to, last + 1 + MONTH_REACH), day))
        .or(() ->
            StatusDates.figures(
                sentence.text(), words, last + 1, Math.min(to, last + 1 + FIGURES_REACH), day))
        .or(() -> {
          int begin = Math.max(from, first - DAY_BEFORE);
          int end = Math.max(last, Math.min(to, last + 1 + DAY_REACH) - 1);
          return supply
              ? Optional.empty()
              : EarlierDays.in(sentence.text(), words.span(begin, end), day)
                  .map(span -> new Left("historical", Optional.of(span)));
        });
  }

  /** What a word beside the words says against them; neither section nor year is asked. */
  Optional<Left> cued(ServiceSentence sentence, Span mention, boolean supply) {
    Words words = sentence.words();
    int first = sentence.firstWord(mention);
    int last = sentence.lastWord(mention);
    int from = sentence.clauseBegin(first);
    int to = sentence.clauseEnd(last);
    for (Cue cue : cues) {
      if (!words.mayHave(cue.beginning()) || supply && !cue.supply()) {
        continue;
      }
      int low = cue.before() ? Math.max(from, first - cue.reach()) : first;
      int high = cue.before() ? first : Math.min(to, last + 1 + cue.reach());
      for (int at = low; at + cue.words().size() <= high; at++) {
        if (stands(words, at, cue.words())
            && !parted(sentence, cue, at, mention)
            && (cue.before() || !inside(words, at, mention))
            && !shielded(words, at)) {
          return Optional.of(
              new Left(cue.outcome(), Optional.of(words.span(at, at + cue.words().size() - 1))));
        }
      }
    }
    return Optional.empty();
  }

  /** "No manipulation, sling dispensed" denies the manipulation alone. */
  private static boolean parted(ServiceSentence sentence, Cue cue, int at, Span mention) {
    if (!cue.before() || cue.words().size() > 1 || !NOUN_DENIED.contains(cue.words().getFirst())) {
      return false;
    }
    int end = sentence.words().span(at).end();
    return mention.begin() > end
        && sentence.text().substring(end, mention.begin()).indexOf(',') > 0;
  }

  /** Whether the word of a cue is part of words that say the contrary: "after discussing it". */
  private boolean shielded(Words words, int at) {
    for (Cue shield : shields) {
      int from = Math.max(0, at - shield.words().size() + 1);
      for (int begin = from;
          begin <= at && begin + shield.words().size() <= words.size();
          begin++) {
        if (stands(words, begin, shield.words())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether words are directly denied: "no curette", "curettage not done". */
  boolean undone(ServiceSentence sentence, Span mention) {
    Words words = sentence.words();
    int first = sentence.firstWord(mention);
    int last = sentence.lastWord(mention);
    if (first > 0 && DENIED.contains(words.get(first - 1))
        || first > 2 && words.get(first - 1).equals("or") && DENIED.contains(words.get(first - 3))
        || answeredNo(sentence, mention)) {
      return true;
    }
    int to = Math.min(sentence.clauseEnd(last), last + 1 + UNDONE_REACH);
    for (Cue cue : cues) {
      if (!cue.before() && words.mayHave(cue.beginning()) && UNDONE.contains(cue.outcome())) {
        for (int at = last + 1; at + cue.words().size() <= to; at++) {
          if (stands(words, at, cue.words())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether a label of a form holds the words and "no" and nothing else stands behind it. */
  private static boolean answeredNo(ServiceSentence sentence, Span mention) {
    String text = sentence.text();
    int line = text.indexOf('\n', mention.end());
    Matcher answer = NO.matcher(text).region(mention.end(), line < 0 ? text.length() : line);
    return answer.lookingAt();
  }

  /** What denies words of a sentence. */
  Denials denials(ServiceSentence sentence, boolean supply) {
    return new Denials() {
      @Override
      public boolean undone(Span span) {
        return unticked(sentence.text(), span.begin()) || StatusCues.this.undone(sentence, span);
      }

      @Override
      public boolean left(Span span) {
        return unticked(sentence.text(), span.begin()) || cued(sentence, span, supply).isPresent();
      }
    };
  }

  /** Whether the row of a table that names a service has its first box ticked. */
  static boolean rowTicked(ServiceSentence sentence, Span mention) {
    return box(sentence.text(), mention.end()).filter(ticked -> ticked).isPresent();
  }

  /** The first box behind words in the row of a table: whether it is ticked. */
  private static Optional<Boolean> box(String text, int from) {
    int line = text.lastIndexOf('\n', from - 1) + 1;
    if (!text.startsWith("|", line)) {
      return Optional.empty();
    }
    int end = text.indexOf('\n', from);
    String rest = text.substring(from, end < 0 ? text.length() : end);
    Matcher ticked = TICKED_BOX.matcher(rest);
    int yes = ticked.find() ? ticked.start() : Integer.MAX_VALUE;
    int no =
        EMPTY_BOXES.stream()
            .mapToInt(rest::indexOf)
            .filter(at -> at >= 0)
            .min()
            .orElse(Integer.MAX_VALUE);
    return yes == no ? Optional.empty() : Optional.of(yes < no);
  }

  /**
   * Whether a line with a label of its own leads the words, inside a list that it is no part of.
   */
  private static boolean ownLine(ServiceSentence sentence, Span mention) {
    int line = sentence.text().lastIndexOf('\n', mention.begin() - 1) + 1;
    return line > sentence.words().span().begin() && sentence.label(line);
  }

  /** Whether words stand behind an empty box of a form that has ticked ones or none. */
  static boolean unticked(String text, int begin) {
    for (int i = begin - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
      if (BOX_ENDS.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      int end = i + 1;
      if (EMPTY_BOXES.stream().anyMatch(box -> text.startsWith(box, end - box.length()))) {
        return true;
      }
      Matcher ticked = TICKED_BOX.matcher(text).region(Math.max(0, end - TICKED), end);
      if (ticked.find() && ticked.end() == end) {
        return false;
      }
    }
    return false;
  }

  /** Whether a line that begins here has a ticked box. */
  static boolean ticked(String text, int begin) {
    return TICKED_BOX.matcher(text).region(begin, Math.min(text.length(), begin + 8)).find();
  }

  private static boolean inside(Words words, int at, Span mention) {
    return words.span(at).begin() < mention.end() && !words.get(at).equals("ordered");
  }

  /** A history tells what was done before, unless it says that it was today or here. */
  private static boolean toldOfBefore(ServiceSentence sentence) {
    return sentence.kind() == SectionKind.HISTORY_OF_PRESENT_ILLNESS
        && sentence.has(UNDERGONE)
        && !sentence.has(NOW);
  }

  private static boolean stands(Words words, int at, List<String> cue) {
    for (int i = 0; i < cue.size(); i++) {
      String wanted = cue.get(i);
      String word = words.get(at + i);
      boolean fits =
          wanted.endsWith("*")
              ? word.startsWith(wanted.substring(0, wanted.length() - 1))
              : word.equals(wanted);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> section(SectionKind kind) {
    return switch (kind) {
      case PAST_HISTORY, SURGICAL_HISTORY, SOCIAL_HISTORY, MEDICATIONS, ALLERGIES ->
          Optional.of("historical");
      case FAMILY_HISTORY -> Optional.of("of the family");
      case INSTRUCTIONS, INDICATION, CHIEF_COMPLAINT -> Optional.of("planned");
      case BODY,
          HISTORY_OF_PRESENT_ILLNESS,
          SUBJECTIVE,
          OBJECTIVE,
          IMMUNIZATIONS,
          REVIEW_OF_SYSTEMS,
          VITAL_SIGNS,
          PHYSICAL_EXAM,
          RESULTS,
          FINDINGS,
          IMPRESSION,
          ASSESSMENT,
          ASSESSMENT_AND_PLAN,
          PLAN,
          PROBLEM_LIST,
          FINAL_DIAGNOSIS,
          PROVISIONAL_DIAGNOSIS,
          HOSPITAL_COURSE,
          PROCEDURE,
          ADMINISTRATIVE,
          PASSAGE,
          OTHER ->
          Optional.empty();
    };
  }
}
