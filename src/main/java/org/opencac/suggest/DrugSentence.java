package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.opencac.concept.Assertion;
import org.opencac.concept.SentenceAsserter;
import org.opencac.note.Encounter;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * A sentence that names drugs, and the questions that the readers of drug events ask about places
 * in it. Confined to one thread.
 *
 * @param number its index in the note
 * @param sentence the sentence
 * @param names the substances that it names, in order of position
 * @param cues the phrases of the rules
 * @param possible the kinds of phrases that may stand in the sentence
 * @param asserter reads what the sentence says about its mentions, where that is asked
 * @param encounter where the patient was seen, and how old
 */
record DrugSentence(
    int number,
    Sentence sentence,
    List<DrugNames.Name> names,
    DrugCues cues,
    Set<DrugCues.Kind> possible,
    Supplier<SentenceAsserter> asserter,
    Encounter encounter) {
  private static final Set<String> ENDS = Set.of(";", ".", "?");
  private static final int CHILD = 12;
  private static final int MOST_DRUGS = 4;
  private static final int BETWEEN_DRUGS = 3;

  /** Copies the list. */
  DrugSentence {
    names = List.copyOf(names);
    possible = Set.copyOf(possible);
  }

  /** What the sentence says about some words. */
  Assertion assess(Span words) {
    return asserter.get().assess(words);
  }

  List<Token> tokens() {
    return sentence.tokens();
  }

  Span span(int from, int to) {
    return tokens().get(from).span().cover(tokens().get(to - 1).span());
  }

  Span span(DrugNames.Name name) {
    return span(name.from(), name.to());
  }

  List<DrugCues.Cue> find(DrugCues.Kind... kinds) {
    List<DrugCues.Cue> found = new ArrayList<>();
    for (DrugCues.Kind kind : kinds) {
      if (possible.contains(kind)) {
        found.addAll(cues.find(tokens(), kind));
      }
    }
    return found;
  }

  boolean says(DrugCues.Kind kind) {
    return says(kind, 0, tokens().size());
  }

  boolean says(DrugCues.Kind kind, int from, int to) {
    return possible.contains(kind)
        && cues.any(tokens(), Math.max(0, from), Math.min(tokens().size(), to), kind);
  }

  /** Words and numbers between two tokens, or a large number across the end of a clause. */
  int wordsBetween(int from, int to) {
    int words = 0;
    for (int i = Math.max(0, from); i < to; i++) {
      Token token = tokens().get(i);
      if (ENDS.contains(token.form())) {
        return Integer.MAX_VALUE;
      }
      words += token.isWordOrNumber() ? 1 : 0;
    }
    return words;
  }

  /** The first token of the clause in which a token stands. */
  int clauseBegin(int token) {
    int begin = token;
    while (begin > 0 && !ENDS.contains(tokens().get(begin - 1).form())) {
      begin--;
    }
    return begin;
  }

  /** Behind the last token of the clause in which a token stands. */
  int clauseEnd(int token) {
    int end = token;
    while (end < tokens().size() && !ENDS.contains(tokens().get(end).form())) {
      end++;
    }
    return end;
  }

  /** The drugs behind a phrase within its reach, with those that are listed beside the first. */
  List<DrugNames.Name> behind(DrugCues.Cue cue, Set<DrugNames.Kind> kinds) {
    List<DrugNames.Name> found = new ArrayList<>();
    int at = cue.to();
    int reach = cue.reach();
    for (DrugNames.Name name : names) {
      if (name.from() < at || !kinds.contains(name.kind()) || found.size() == MOST_DRUGS) {
        continue;
      }
      if (wordsBetween(at, name.from()) > reach
          || isBlocked(at, name.from())
          || found.isEmpty() && isParted(cue, name.from())) {
        break;
      }
      if (isOfConduct(cue, name)) {
        break;
      }
      if (!isNoDrug(name)) {
        found.add(name);
      }
      at = name.to();
      reach = BETWEEN_DRUGS;
      if (!found.contains(name) || !goesOn(name.to())) {
        break;
      }
    }
    return found;
  }

  private boolean isBlocked(int from, int to) {
    return says(DrugCues.Kind.BLOCKS, from, to)
        || says(DrugCues.Kind.CAUSED_BY, from, to)
        || says(DrugCues.Kind.CAUSES, from, to);
  }

  /** A comma parts a causal word from a drug that is told of for itself. */
  private boolean isParted(DrugCues.Cue cue, int to) {
    return switch (cue.kind()) {
      case POISONING, INGESTED, TOOK, ALLERGY -> false;
      default ->
          tokens().subList(cue.to(), to).stream().anyMatch(token -> token.form().equals(","));
    };
  }

  /** Whether a list goes on: a comma, a slash, "and", "with", "added to" and the like. */
  private boolean goesOn(int at) {
    for (int i = at; i < Math.min(at + 3, tokens().size()); i++) {
      switch (tokens().get(i).form()) {
        case ",", "/", "and", "&", "plus", "or", "+", "with", "added" -> {
          return true;
        }
        default -> {
          if (ENDS.contains(tokens().get(i).form())) {
            return false;
          }
        }
      }
    }
    return false;
  }

  /** The drugs before a phrase within its reach, with those listed before the last. */
  List<DrugNames.Name> before(DrugCues.Cue cue, Set<DrugNames.Kind> kinds) {
    List<DrugNames.Name> found = new ArrayList<>();
    int at = cue.from();
    int reach = cue.reach();
    for (DrugNames.Name name : names.reversed()) {
      if (name.to() > at || !kinds.contains(name.kind()) || found.size() == MOST_DRUGS) {
        continue;
      }
      if (wordsBetween(name.to(), at) > reach || isNoDrug(name)) {
        break;
      }
      found.addFirst(name);
      at = name.from();
      reach = 1;
      if (at == 0 || !goesOn(name.from() - 1)) {
        break;
      }
    }
    return found;
  }

  /** "Because of tacrolimus nonadherence": the conduct is the cause, not the drug. */
  private boolean isOfConduct(DrugCues.Cue cue, DrugNames.Name name) {
    int to = Math.min(tokens().size(), name.to() + 2);
    return switch (cue.kind()) {
      case CAUSED_BY, BEGAN_AFTER -> says(DrugCues.Kind.UNDERDOSED, name.to(), to);
      default -> false;
    };
  }

  /** "Insulin resistance", "opioid dependence" name no drug that did something. */
  boolean isNoDrug(DrugNames.Name name) {
    int to = Math.min(tokens().size(), name.to() + 3);
    List<DrugCues.Cue> next = cues.find(tokens().subList(name.to(), to), DrugCues.Kind.NO_DRUG);
    return next.stream().anyMatch(cue -> cue.from() == 0 || cue.from() == 1 && isHyphen(name.to()));
  }

  private boolean isHyphen(int token) {
    return token < tokens().size() && tokens().get(token).form().equals("-");
  }

  /** Whether what stands there happened, now or before, to the patient, as coding asks. */
  boolean happened(Span span) {
    Assertion assertion = assess(span);
    boolean certain = !assertion.possible() || encounter.setting() == Setting.INPATIENT;
    return !assertion.negated()
        && certain
        && assertion.experiencer() == Assertion.Experiencer.PATIENT
        && switch (assertion.temporality()) {
          case CURRENT, HISTORICAL -> true;
          case HYPOTHETICAL, PLANNED -> false;
        };
  }

  /** Whether it happens now. */
  boolean isNow(Span span) {
    return happened(span) && assess(span).temporality() == Assertion.Temporality.CURRENT;
  }

  /** Whether "'s" stands behind a token. */
  boolean isPossessive(int token) {
    return token + 1 < tokens().size() && tokens().get(token + 1).form().startsWith("'");
  }

  /** Whether the patient is a child, by age or by the words of the sentence. */
  boolean isOfChild() {
    return says(DrugCues.Kind.CHILD) || encounter.ageYears().orElse(Encounter.OLDEST) < CHILD;
  }

  boolean isDenied(Span span) {
    return assess(span).negated();
  }
}
