package org.opencac.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final int YEAR_REACH = 4;
  private static final int DAY_REACH = 7;
  private static final int MONTH_REACH = 5;
  private static final int FIGURES_REACH = 4;
  private static final int DAY_BEFORE = 4;
  private static final int WITHIN_REACH = 4;
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
  private static final Pattern GIVEN_UP =
      Pattern.compile("not|never|defer|declin|refus|cancel", Pattern.CASE_INSENSITIVE);
  private static final ProofWords WORDS = ProofWords.load();
  private static final WordPattern UNDERGONE =
      WordPattern.of(
          "underwent|had undergone|was taken for|received|was given|were given|was performed at|had had|has had|then had|had a|had an|was seen at");
  private static final WordPattern NOW =
      WordPattern.of(
          "today|here|now|this morning|this afternoon|in the office|in our office|in clinic|at this visit|in the ed|i did|i performed");

  private final CuesByWord cues;

  private final CuesByWord shields;

  private StatusCues(List<CuesByWord.Cue> cues) {
    this.cues = new CuesByWord(cues.stream().filter(cue -> !cue.outcome().equals(DONE)).toList());
    this.shields = new CuesByWord(cues.stream().filter(cue -> cue.outcome().equals(DONE)).toList());
  }

  static StatusCues load() {
    List<CuesByWord.Cue> cues = new ArrayList<>();
    for (RuleTable.Row row :
        RuleTable.read("services/status.tsv", "words", "side", "outcome", "reach", "supply")
            .rows()) {
      cues.add(
          new CuesByWord.Cue(
              List.of(row.get("words").split(" ")),
              row.get("side").equals("before"),
              row.get("outcome").toLowerCase(Locale.ROOT),
              Integer.parseInt(row.get("reach")),
              row.get("supply").equals("yes")));
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
        .or(() -> supply ? Optional.empty() : planned(sentence, spans, mention))
        .or(() -> StatusDates.ahead(sentence, spans.getFirst(), mention));
  }

  private Optional<Left> planned(ServiceSentence sentence, List<Span> spans, Span mention) {
    Words words = sentence.words();
    int begin = sentence.firstWord(mention);
    for (Span span : spans) {
      int first = sentence.firstWord(span);
      if (first > begin && DIRECTLY.contains(words.get(first - 1))) {
        return Optional.of(new Left("not done", Optional.of(words.span(first - 1))));
      }
      Optional<Left> within =
          cues.first(
              words,
              begin,
              first,
              (cue, at) ->
                  cue.before()
                      && WITHIN.contains(cue.outcome())
                      && at >= first - Math.min(cue.reach(), WITHIN_REACH)
                      && !shielded(words, at));
      if (within.isPresent()) {
        return within;
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
    boolean empty = sentence.source().box(mention.end()).filter(ticked -> !ticked).isPresent();
    if (empty || sentence.source().unticked(mention.begin()) || answeredNo(sentence, mention)) {
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
        .or(() ->
            sentence.has(NOW)
                ? Optional.empty()
                : StatusDates.figures(
                    sentence.text(), words, Math.max(from, first - FIGURES_REACH), first, day))
        .or(() -> {
          int begin = Math.max(from, first - DAY_BEFORE);
          int end = Math.max(last, Math.min(to, last + 1 + DAY_REACH) - 1);
          return supply
              ? Optional.empty()
              : EarlierDays.in(sentence.text(), words.span(begin, end), day)
                  .map(span -> new Left("historical", Optional.of(span)));
        });
  }

  /** Whether it is the specimen that went elsewhere, behind the words for what was taken here. */
  static boolean specimen(Left left, Span mention, String text) {
    return left.outcome().equals("elsewhere")
        && left.cue()
            .filter(cue -> cue.begin() >= mention.begin())
            .filter(cue -> WORDS.in(ProofWords.Kind.LABORATORY, Words.of(text, cue)))
            .isPresent();
  }

  /** What a word beside the words says against them; neither section nor year is asked. */
  Optional<Left> cued(ServiceSentence sentence, Span mention, boolean supply) {
    Words words = sentence.words();
    int first = sentence.firstWord(mention);
    int last = sentence.lastWord(mention);
    int from = sentence.clauseBegin(first);
    int to = sentence.clauseEnd(last);
    return cues.first(
        words,
        from,
        Math.max(first, to),
        (cue, at) ->
            (!supply || cue.supply())
                && (cue.before()
                    ? at >= first - cue.reach() && cue.end(at) <= first
                    : at >= first
                        && cue.end(at) <= Math.min(to, last + 1 + cue.reach())
                        && !inside(words, at, mention))
                && !parted(sentence, cue, at, mention)
                && !shielded(words, at));
  }

  /** "No manipulation, sling dispensed" denies the manipulation alone. */
  private static boolean parted(
      ServiceSentence sentence, CuesByWord.Cue cue, int at, Span mention) {
    if (!cue.before() || cue.words().size() > 1 || !NOUN_DENIED.contains(cue.words().getFirst())) {
      return false;
    }
    int end = sentence.words().span(at).end();
    return mention.begin() > end
        && sentence.text().substring(end, mention.begin()).indexOf(',') > 0;
  }

  /** Whether the word of a cue is part of words that say the contrary: "after discussing it". */
  private boolean shielded(Words words, int at) {
    return shields
        .first(
            words,
            at - shields.longest() + 1,
            at + shields.longest(),
            (shield, begin) -> begin <= at && shield.end(begin) > at)
        .isPresent();
  }

  /** Whether words are directly denied: "no curette", "curettage not done". */
  boolean undone(ServiceSentence sentence, Span mention) {
    Words words = sentence.words();
    int first = sentence.firstWord(mention);
    if (first > 0 && DENIED.contains(words.get(first - 1))
        || first > 2 && words.get(first - 1).equals("or") && DENIED.contains(words.get(first - 3))
        || answeredNo(sentence, mention)) {
      return true;
    }
    return undoneBehind(sentence, mention).isPresent();
  }

  private Optional<Left> undoneBehind(ServiceSentence sentence, Span mention) {
    Words words = sentence.words();
    int last = sentence.lastWord(mention);
    int to = Math.min(sentence.clauseEnd(last), last + 1 + UNDONE_REACH);
    return cues.first(
        words, last + 1, to, (cue, at) -> !cue.before() && UNDONE.contains(cue.outcome()));
  }

  /**
   * Whether the words right behind say that it was not done: "dilation was not performed". What is
   * held is mostly an instrument or a fluid.
   */
  boolean givenUp(ServiceSentence sentence, Span mention) {
    return undoneBehind(sentence, mention)
        .flatMap(Left::cue)
        .filter(cue -> GIVEN_UP.matcher(sentence.text()).region(cue.begin(), cue.end()).lookingAt())
        .isPresent();
  }

  /** Whether a label of a form holds the words and "no" and nothing else stands behind it. */
  private static boolean answeredNo(ServiceSentence sentence, Span mention) {
    String text = sentence.text();
    Matcher answer =
        NO.matcher(text).region(mention.end(), sentence.source().lineEnd(mention.end()));
    return answer.lookingAt();
  }

  /** What denies words of a sentence; what was asked is kept, for many rows ask of the same. */
  Denials denials(ServiceSentence sentence, boolean supply) {
    Map<Span, Boolean> undone = new HashMap<>();
    Map<Span, Boolean> left = new HashMap<>();
    return new Denials() {
      @Override
      public boolean undone(Span span) {
        return undone.computeIfAbsent(
            span,
            asked ->
                sentence.source().unticked(asked.begin())
                    || StatusCues.this.undone(sentence, asked));
      }

      @Override
      public boolean left(Span span) {
        return left.computeIfAbsent(
            span,
            asked ->
                sentence.source().unticked(asked.begin())
                    || cued(sentence, asked, supply).isPresent());
      }
    };
  }

  /**
   * Whether a line with a label of its own leads the words, inside a list that it is no part of.
   */
  private static boolean ownLine(ServiceSentence sentence, Span mention) {
    int line = sentence.source().lineBegin(mention.begin());
    return line > sentence.words().span().begin() && sentence.label(line);
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

  private static Optional<String> section(SectionKind kind) {
    return switch (kind) {
      case PAST_HISTORY, SURGICAL_HISTORY, SOCIAL_HISTORY, MEDICATIONS, ALLERGIES ->
          Optional.of("historical");
      case FAMILY_HISTORY -> Optional.of("of the family");
      case GENERAL -> Optional.of("said in general");
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
