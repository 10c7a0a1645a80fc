package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;

/**
 * Joints of other sizes that a sentence names in one breath with the joint that was injected:
 * "right knee and right elbow injected", "wrist 20 mg, MCP 10 mg". CPT counts the needle into a
 * small, a middle and a large joint each by itself. Immutable.
 */
final class Joints {
  /** A size of joint and its numbers without and with recorded ultrasound. */
  private record Size(WordPattern words, String plain, String seen) {}

  private static final List<Size> SIZES =
      List.of(
          new Size(WordPattern.ofRow("{small joint}"), "20600", "20604"),
          new Size(WordPattern.ofRow("{middle joint}"), "20605", "20606"),
          new Size(WordPattern.ofRow("{large joint}"), "20610", "20611"));

  /** What may stand between two joints of one enumeration. */
  private static final Set<String> LIGHT =
      Set.of(
          "and",
          "the",
          "left",
          "right",
          "l",
          "r",
          "lt",
          "rt",
          "bilateral",
          "both",
          "joint",
          "joints",
          "bursa",
          "as",
          "well",
          "then",
          "also",
          "plus",
          "w",
          "with",
          "1st",
          "2nd",
          "3rd",
          "4th",
          "5th",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "of",
          "in",
          "into",
          "to");

  /** What makes a joint another thing than one that was injected. */
  private static final WordPattern OTHERWISE =
      WordPattern.of(
          "pain|painful|hurts|tender|tenderness|film|films|xray|x ray|xr|mri|ultrasound of|exam|rom|range|swelling|brace|splint|sleeve|therapy|surgery|replacement|arthroplasty|fracture|sprain|not injected|no injection|refer|referral|stable|deferred|declined|better|resolved");

  /** What is given into a joint. */
  private static final WordPattern DOSED =
      WordPattern.ofRow(
          "inject*|aspirat*|tapped|{steroid}|lidocaine|lido|marcaine|bupivacaine|ropivacaine|mg|cc|ml|mgs");

  private final ServiceLexicon lexicon;
  private final StatusCues status;

  Joints(ServiceLexicon lexicon, StatusCues status) {
    this.lexicon = lexicon;
    this.status = status;
  }

  /** A joint that a sentence names. */
  private record Named(Size size, int first, int last) {}

  /**
   * Whether a joint is only told in the passage of another one that a needle went into: "right knee
   * injected. Left ankle painful".
   */
  static boolean untouched(ServiceDraft draft, List<ServiceDraft> drafts, ServiceNote note) {
    return size(draft).isPresent()
        && !draft.sentence.has(DOSED)
        && drafts.stream()
            .filter(other -> size(other).isPresent() && !size(other).equals(size(draft)))
            .filter(other -> note.passages().of(draft.sentence).contains(other.sentence))
            .anyMatch(other ->
                other.sentence.has(DOSED) && other.sentence.has(size(other).orElseThrow().words()));
  }

  private static Optional<Size> size(ServiceDraft draft) {
    return SIZES.stream()
        .filter(size -> size.plain().equals(draft.code) || size.seen().equals(draft.code))
        .findFirst();
  }

  /** The further joints that the sentences of injected joints name beside them. */
  List<ServiceDraft> beside(List<ServiceDraft> drafts) {
    List<ServiceDraft> further = new ArrayList<>();
    for (ServiceDraft draft : drafts) {
      Optional<Size> own = size(draft);
      if (own.isPresent()) {
        further.addAll(beside(draft, own.orElseThrow(), drafts, further));
      }
    }
    return further;
  }

  private List<ServiceDraft> beside(
      ServiceDraft draft, Size own, List<ServiceDraft> drafts, List<ServiceDraft> known) {
    List<ServiceDraft> further = new ArrayList<>();
    List<Named> named = named(draft.sentence);
    for (int i = 0; i < named.size(); i++) {
      Named one = named.get(i);
      String code = draft.code.equals(own.seen()) ? one.size().seen() : one.size().plain();
      boolean told =
          one.size().equals(own)
              || told(drafts, code, draft.sentence)
              || told(known, code, draft.sentence)
              || told(further, code, draft.sentence);
      if (!told && injected(draft.sentence, named, i, own)) {
        row(code)
            .map(row -> ServiceDraft.of(row, draft.sentence))
            .ifPresent(added -> {
              added.with(
                  draft.sentence.words().span(one.first(), one.last()),
                  ServiceEvidence.Role.SERVICE);
              further.add(added);
            });
      }
    }
    return further;
  }

  private static boolean told(List<ServiceDraft> drafts, String code, ServiceSentence sentence) {
    return drafts.stream()
        .anyMatch(draft -> draft.code.equals(code) && draft.sentence.equals(sentence));
  }

  private Optional<ServiceRow> row(String code) {
    return lexicon.rows().stream().filter(row -> row.code().equals(code)).findFirst();
  }

  private static List<Named> named(ServiceSentence sentence) {
    List<Named> named = new ArrayList<>();
    for (Size size : SIZES) {
      for (Span place : size.words().places(sentence.words())) {
        named.add(new Named(size, sentence.firstWord(place), sentence.lastWord(place)));
      }
    }
    named.sort((a, b) -> Integer.compare(a.first(), b.first()));
    List<Named> joined = new ArrayList<>();
    for (Named one : named) {
      boolean again =
          !joined.isEmpty()
              && joined.getLast().size().equals(one.size())
              && one.first() <= joined.getLast().last() + 1;
      if (again) {
        Named before = joined.removeLast();
        joined.add(new Named(one.size(), before.first(), Math.max(before.last(), one.last())));
      } else {
        joined.add(one);
      }
    }
    return joined;
  }

  /** Whether a joint stands in one enumeration with the injected one, or has a dose of its own. */
  private boolean injected(ServiceSentence sentence, List<Named> named, int at, Size own) {
    Named one = named.get(at);
    Span words = sentence.words().span(one.first(), one.last());
    if (status.cued(sentence, words, false).isPresent()) {
      return false;
    }
    int next = at + 1 < named.size() ? named.get(at + 1).first() : sentence.words().size();
    int before = at > 0 ? named.get(at - 1).last() + 1 : 0;
    Words behind = part(sentence, one.last() + 1, next);
    Words around = part(sentence, Math.max(before, one.first() - 2), next);
    if (!OTHERWISE.match(around, around).isEmpty()) {
      return false;
    }
    boolean listed =
        at > 0 && named.get(at - 1).size().equals(own) && listed(sentence, named.get(at - 1), one)
            || at + 1 < named.size()
                && named.get(at + 1).size().equals(own)
                && listed(sentence, one, named.get(at + 1));
    return listed
        || named.size() > 1 && apart(sentence, named, at) && !DOSED.match(behind, behind).isEmpty();
  }

  private static Words part(ServiceSentence sentence, int from, int to) {
    return from >= to
        ? Words.of(sentence.text(), new Span(0, 0))
        : Words.of(sentence.text(), sentence.words().span(from, to - 1));
  }

  /** Whether nothing but sides stands between two joints that a word or a sign joins. */
  private static boolean listed(ServiceSentence sentence, Named one, Named other) {
    Words words = sentence.words();
    boolean joined = words.span(one.last()).end() < words.span(other.first()).begin();
    for (int i = one.last() + 1; i < other.first(); i++) {
      if (!LIGHT.contains(words.get(i))) {
        return false;
      }
    }
    String between =
        joined
            ? sentence
                .text()
                .substring(words.span(one.last()).end(), words.span(other.first()).begin())
            : "";
    return between.contains("and") || between.contains("+") || between.contains("&");
  }

  /** Whether each of two neighbours has a dose in the words behind it, up to the next. */
  private static boolean apart(ServiceSentence sentence, List<Named> named, int at) {
    int other = at > 0 ? at - 1 : at + 1;
    int end = other + 1 < named.size() ? named.get(other + 1).first() : sentence.words().size();
    Words behind = part(sentence, named.get(other).last() + 1, end);
    return !DOSED.match(behind, behind).isEmpty();
  }
}
