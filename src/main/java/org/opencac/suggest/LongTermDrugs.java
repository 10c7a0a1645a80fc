package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencac.concept.Asserter;
import org.opencac.concept.Concept;
import org.opencac.note.Span;
import org.opencac.term.Lexicon;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * The drugs that a note says the patient takes, with the status that long-term therapy with each
 * means (Guidelines I.C.21.c.3); not those given once, stopped, planned or refused. Immutable and
 * safe to share between threads.
 */
final class LongTermDrugs {
  private static final String LONG_TERM = "Z79";

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
   */
  record Taken(Span span, DrugStatus.Status status) {}

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
        taken.add(new Taken(span(sentence, match), status.get()));
      }
    }
    return taken;
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
    return asserter.assess(note, sentence, span(sentence, match)).isPresent()
        && !isEnded(sentence.tokens(), match.from(), match.to());
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
    boolean before =
        cues.find(tokens.subList(0, from), DrugCues.Kind.NOT_TAKEN).stream()
            .anyMatch(cue -> from - cue.to() <= cue.reach());
    return before
        || cues.find(tokens.subList(to, tokens.size()), DrugCues.Kind.NOT_TAKEN_BEHIND).stream()
            .anyMatch(cue -> cue.from() <= cue.reach());
  }
}
