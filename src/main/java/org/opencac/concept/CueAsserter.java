package org.opencac.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Assertion by cues with a direction and a scope, in the manner of NegEx and ConText (Chapman et
 * al., J Biomed Inform 2001 and 2009): a cue governs the words behind or before it up to a word
 * that ends its reach. Sections add what they are about: a family history is the family's.
 * Immutable.
 */
public final class CueAsserter implements Asserter {
  private final Cues cues;

  /** An asserter with the program's own cues. */
  public CueAsserter(Cues cues) {
    this.cues = cues;
  }

  @Override
  public Assertion assess(ParsedNote note, Sentence sentence, Span mention) {
    List<Token> tokens = sentence.tokens();
    int first = 0;
    while (first < tokens.size() && tokens.get(first).end() <= mention.begin()) {
      first++;
    }
    int last = first;
    while (last < tokens.size() && tokens.get(last).begin() < mention.end()) {
      last++;
    }
    List<Cues.Found> governing = governing(cues.find(tokens), first, last);
    return combine(governing, tokens, note.sectionOf(sentence).kind());
  }

  /** Cues whose scope reaches the mention. */
  private static List<Cues.Found> governing(List<Cues.Found> found, int first, int last) {
    List<Cues.Found> governing = new ArrayList<>();
    for (Cues.Found cue : found) {
      if (cue.kind() == Cues.Kind.TERMINATE || cue.kind() == Cues.Kind.PSEUDO) {
        continue;
      }
      boolean before = cue.forward() && cue.to() <= first && first - cue.to() <= reach(cue.kind());
      boolean behind = cue.backward() && cue.from() >= last && cue.from() - last <= 6;
      if (before && !isCut(found, cue.to(), first, cue.kind())
          || behind && !isCut(found, last, cue.from(), cue.kind())) {
        governing.add(cue);
      }
    }
    return governing;
  }

  private static int reach(Cues.Kind kind) {
    return switch (kind) {
      case NEGATED, FAMILY, HYPOTHETICAL -> 25;
      case HISTORICAL -> 12;
      case POSSIBLE, PLANNED -> 8;
      case PSEUDO, TERMINATE -> 0;
    };
  }

  private static boolean isCut(List<Cues.Found> found, int from, int to, Cues.Kind kind) {
    for (Cues.Found cue : found) {
      boolean between = cue.from() >= from && cue.to() <= to;
      if (between && cue.kind() == Cues.Kind.TERMINATE) {
        return true;
      }
      if (between && kind == Cues.Kind.NEGATED && cue.kind() == Cues.Kind.PSEUDO) {
        return true;
      }
    }
    return false;
  }

  private static Assertion combine(
      List<Cues.Found> governing, List<Token> tokens, SectionKind section) {
    boolean negated = false;
    boolean possible = false;
    Assertion.Temporality temporality = Assertion.Temporality.CURRENT;
    Assertion.Experiencer experiencer =
        section == SectionKind.FAMILY_HISTORY
            ? Assertion.Experiencer.FAMILY
            : Assertion.Experiencer.PATIENT;
    Optional<Span> reason = Optional.empty();
    for (Cues.Found cue : governing) {
      switch (cue.kind()) {
        case NEGATED -> negated = true;
        case POSSIBLE -> possible = true;
        case HISTORICAL -> temporality = later(temporality, Assertion.Temporality.HISTORICAL);
        case HYPOTHETICAL -> temporality = later(temporality, Assertion.Temporality.HYPOTHETICAL);
        case PLANNED -> temporality = later(temporality, Assertion.Temporality.PLANNED);
        case FAMILY -> experiencer = Assertion.Experiencer.FAMILY;
        case PSEUDO, TERMINATE -> throw new IllegalStateException("a " + cue.kind() + " governs");
      }
      if (reason.isEmpty() || cue.kind() == Cues.Kind.NEGATED) {
        reason = Optional.of(tokens.get(cue.from()).span().cover(tokens.get(cue.to() - 1).span()));
      }
    }
    return new Assertion(negated, possible && !negated, temporality, experiencer, reason);
  }

  /** Hypothetical outweighs planned, which outweighs historical. */
  private static Assertion.Temporality later(
      Assertion.Temporality known, Assertion.Temporality other) {
    return rank(other) > rank(known) ? other : known;
  }

  private static int rank(Assertion.Temporality temporality) {
    return switch (temporality) {
      case CURRENT -> 0;
      case HISTORICAL -> 1;
      case PLANNED -> 2;
      case HYPOTHETICAL -> 3;
    };
  }
}
