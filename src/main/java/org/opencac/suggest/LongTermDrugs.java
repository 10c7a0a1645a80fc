package org.opencac.suggest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.concept.Asserter;
import org.opencac.concept.Assertion;
import org.opencac.concept.Concept;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.term.Lexicon;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * The drugs that a note says the patient takes, with the status that long-term therapy with each
 * means (Guidelines I.C.21.c.3); not those given once, stopped, planned or refused. Immutable and
 * safe to share between threads.
 */
final class LongTermDrugs {
  private static final String LONG_TERM = "Z79";

  /** Where a visit or a stay says what it does. */
  private static final Set<SectionKind> TODAY =
      EnumSet.of(SectionKind.ASSESSMENT, SectionKind.PLAN, SectionKind.ASSESSMENT_AND_PLAN);

  private final Asserter asserter;
  private final DrugCues cues;
  private final DrugStatus drugs = DrugStatus.load();

  LongTermDrugs(Asserter asserter, DrugCues cues) {
    this.asserter = asserter;
    this.cues = cues;
  }

  /**
   * A drug that is taken.
   *
   * @param span where it is named
   * @param status what taking it means
   * @param use how it is said that it is taken
   */
  record Taken(Span span, DrugStatus.Status status, DrugUse use) {}

  /** The drugs that are taken by what a sentence says. */
  List<Taken> in(DrugsOfNote named, int number) {
    ParsedNote note = named.note();
    Sentence sentence = note.sentences().get(number);
    List<Taken> taken = new ArrayList<>();
    List<Lexicon.Match> matches = named.in(number);
    for (Lexicon.Match match : matches) {
      Optional<DrugStatus.Status> status = drugs.statusOf(match.entry().to());
      if (status.isPresent()
          && matches.stream().noneMatch(other -> isCloser(other, match, status.get()))
          && isTaken(note, sentence, match)) {
        DrugUse use = use(note, sentence, match);
        if (holds(status.get().when(), use, sentence, match)
            && !isBegun(note, sentence, match, use)) {
          taken.add(new Taken(span(sentence, match), status.get(), use));
        }
      }
    }
    return taken;
  }

  private boolean holds(DrugStatus.When when, DrugUse use, Sentence sentence, Lexicon.Match match) {
    return switch (when) {
      case ALWAYS -> true;
      case LONG -> use == DrugUse.FOR_LONG;
      case INHALED ->
          beside(sentence.tokens(), match, DrugCues.Kind.INHALED, DrugCues.Kind.INHALED_BEHIND);
    };
  }

  /**
   * Whether the story of a case tells that a drug was begun, which may be for some days, or the
   * assessment that it begins today.
   */
  private boolean isBegun(ParsedNote note, Sentence sentence, Lexicon.Match match, DrugUse use) {
    SectionKind kind = note.sectionOf(sentence).kind();
    boolean story =
        note.note().encounter().setting() == Setting.INPATIENT && kind == SectionKind.BODY;
    return use == DrugUse.NONE
        && (story || TODAY.contains(kind))
        && beside(sentence.tokens(), match, DrugCues.Kind.BEGUN, DrugCues.Kind.BEGUN_BEHIND);
  }

  private DrugUse use(ParsedNote note, Sentence sentence, Lexicon.Match match) {
    if (beside(
        sentence.tokens(), match, DrugCues.Kind.TAKEN_LONG, DrugCues.Kind.TAKEN_LONG_BEHIND)) {
      return DrugUse.FOR_LONG;
    }
    return switch (note.sectionOf(sentence).kind()) {
      case MEDICATIONS -> DrugUse.LISTED;
      case HISTORY_OF_PRESENT_ILLNESS,
          SUBJECTIVE,
          CHIEF_COMPLAINT,
          INDICATION,
          PAST_HISTORY,
          BODY ->
          beside(sentence.tokens(), match, DrugCues.Kind.TAKEN, DrugCues.Kind.TAKEN_LONG_BEHIND)
              ? DrugUse.TAKEN
              : DrugUse.NONE;
      default -> DrugUse.NONE;
    };
  }

  private boolean beside(
      List<Token> tokens, Lexicon.Match match, DrugCues.Kind before, DrugCues.Kind behind) {
    return isBefore(tokens, match.from(), before) || isBehind(tokens, match.to(), behind);
  }

  /** Takes away long-term therapy whose words are named only to say that it is not taken. */
  void withoutEnded(ParsedNote note, Map<String, Draft> drafts) {
    for (Draft draft : List.copyOf(drafts.values())) {
      String code = draft.code().code();
      if (code.startsWith(LONG_TERM)) {
        draft.supports().removeIf(support -> isEnded(note, support.concept()));
        if (draft.supports().isEmpty()) {
          drafts.remove(code);
        }
      }
    }
  }

  /** Whether another reading of the same words has a closer status than an unspecific one. */
  private boolean isCloser(Lexicon.Match other, Lexicon.Match match, DrugStatus.Status status) {
    return other.from() == match.from()
        && drugs.statusOf(other.entry().to()).filter(sub -> sub.isCloserThan(status)).isPresent();
  }

  private static Span span(Sentence sentence, Lexicon.Match match) {
    List<Token> tokens = sentence.tokens();
    return tokens.get(match.from()).span().cover(tokens.get(match.to() - 1).span());
  }

  private boolean isTaken(ParsedNote note, Sentence sentence, Lexicon.Match match) {
    Span drug = span(sentence, match);
    Assertion assertion = asserter.assess(note, sentence, drug);
    return (assertion.isPresent() || isForPrevention(assertion, drug))
        && !isEnded(sentence.tokens(), match.from(), match.to());
  }

  /** Whether what is hypothetical is the disease behind the drug that is to prevent it. */
  private static boolean isForPrevention(Assertion assertion, Span drug) {
    return assertion.temporality() == Assertion.Temporality.HYPOTHETICAL
        && !assertion.negated()
        && assertion.experiencer() == Assertion.Experiencer.PATIENT
        && assertion.cue().filter(cue -> cue.begin() >= drug.end()).isPresent();
  }

  private boolean isEnded(ParsedNote note, Concept concept) {
    List<Token> tokens = note.sentences().get(concept.sentence()).tokens();
    int to = 0;
    while (to < tokens.size() && tokens.get(to).end() <= concept.span().end()) {
      to++;
    }
    return to > 0 && isEnded(tokens, to - 1, to);
  }

  /** Whether the words beside a drug say that it is not taken for long. */
  private boolean isEnded(List<Token> tokens, int from, int to) {
    return isBefore(tokens, from, DrugCues.Kind.NOT_TAKEN)
        || isBehind(tokens, to, DrugCues.Kind.NOT_TAKEN_BEHIND);
  }

  private boolean isBefore(List<Token> tokens, int from, DrugCues.Kind kind) {
    return cues.find(tokens.subList(0, from), kind).stream()
        .anyMatch(cue -> from - cue.to() <= cue.reach());
  }

  private boolean isBehind(List<Token> tokens, int to, DrugCues.Kind kind) {
    return cues.find(tokens.subList(to, tokens.size()), kind).stream()
        .anyMatch(cue -> cue.from() <= cue.reach());
  }
}
