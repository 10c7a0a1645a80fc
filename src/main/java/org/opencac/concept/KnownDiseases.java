package org.opencac.concept;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.text.Token;

/**
 * Diseases that a sentence takes for granted while it doubts or denies something of them: in
 * "likely exacerbation of her COPD" and "no flare of his known asthma" the patient has COPD and
 * asthma. What is doubted is left (Guidelines IV.H), what is known stays. One for each sentence.
 */
final class KnownDiseases {
  private static final Set<String> OWNERS = Set.of("her", "his", "their", "patient's", "pt's");

  private static final Set<String> KNOWN = Set.of("known", "preexisting", "pre-existing");

  /** What is said of diseases that one has, and of those that one suspects too. */
  private static final Set<String> DESCRIBING =
      Set.of("underlying", "longstanding", "long-standing");

  /** What may befall a disease that one has; a recurrence may be of one that was over. */
  private static final Set<String> TURNS =
      Set.of(
          "exacerbation",
          "exacerbations",
          "flare",
          "flares",
          "flareup",
          "flare-up",
          "worsening",
          "progression",
          "decompensation",
          "complication",
          "complications");

  /** What opens an addition, and what doubts it: "COPD with possible exacerbation". */
  private static final Set<String> ADDS = Set.of("with", "and", "plus", ",", ";", "-", "(");

  private static final Set<String> DOUBTS =
      Set.of("possible", "possibly", "probable", "probably", "likely", "suspected", "questionable");

  /** Between a turn and an owner: "flare of the patient's". */
  private static final Set<String> PASSED = Set.of("the", "patient", "pt");

  /** How many words may describe the disease before its name. */
  private static final int DESCRIBED = 3;

  private final List<Token> tokens;

  /** Where an owner stands. */
  private final BitSet owners = new BitSet();

  /** Owners behind a turn of a disease: "exacerbation of her". */
  private final BitSet turned = new BitSet();

  /** Where doubted additions begin. */
  private final BitSet additions = new BitSet();

  private KnownDiseases(List<Token> tokens) {
    this.tokens = tokens;
    for (int t = 0; t < tokens.size(); t++) {
      String form = tokens.get(t).form();
      if (t > 1 && DOUBTS.contains(form) && ADDS.contains(tokens.get(t - 1).form())) {
        additions.set(t);
      }
      boolean owner = OWNERS.contains(form) || KNOWN.contains(form) || isPossessive(t);
      boolean behindTurn = (owner || DESCRIBING.contains(form)) && isTurned(t);
      owners.set(t, owner || behindTurn);
      turned.set(t, behindTurn);
    }
  }

  static KnownDiseases in(List<Token> tokens) {
    return new KnownDiseases(tokens);
  }

  /** "the patient 's", where the tokenizer parts them. */
  private boolean isPossessive(int t) {
    return t > 0
        && tokens.get(t).form().equals("'s")
        && OWNERS.contains(tokens.get(t - 1).form() + "'s");
  }

  private boolean isTurned(int owner) {
    int of = owner - 1;
    while (of > 0 && (owners.get(of) || PASSED.contains(tokens.get(of).form()))) {
      of--;
    }
    return of > 0
        && Set.of("of", "in").contains(tokens.get(of).form())
        && TURNS.contains(tokens.get(of - 1).form());
  }

  /**
   * Whether words would join a disease that is known to what is doubted or denied of it.
   *
   * @param doubtCounts whether doubted diagnoses are coded in this setting
   */
  boolean crosses(List<Integer> match, SentenceAsserter assertions, boolean doubtCounts) {
    int added = additions.nextSetBit(match.getFirst());
    if (!doubtCounts && added > 0 && added <= match.getLast()) {
      return true;
    }
    for (int owner = turned.nextSetBit(0); owner >= 0; owner = turned.nextSetBit(owner + 1)) {
      if (match.getFirst() < owner && match.getLast() > owner) {
        Assertion turn = assertions.assess(tokens.get(match.getFirst()).span());
        if (turn.negated() || turn.possible() && !doubtCounts) {
          return true;
        }
      }
    }
    return false;
  }

  /** What is said of a mention, once its owner is heard. */
  Assertion heard(int first, Assertion said) {
    if (!said.possible() && !said.negated()) {
      return said;
    }
    int owner = owners.previousSetBit(first - 1);
    if (owner < 0 || first - owner > DESCRIBED || !leadsTo(owner, first)) {
      return said;
    }
    int begin = tokens.get(owner).begin();
    boolean before = said.cue().map(Span::end).map(end -> end <= begin).orElse(false);
    if (!before || said.negated() && !turned.get(owner)) {
      return said;
    }
    return new Assertion(false, false, said.temporality(), said.experiencer(), Optional.empty());
  }

  /** Whether only words stand between an owner and a mention. */
  private boolean leadsTo(int owner, int first) {
    for (int t = owner + 1; t < first; t++) {
      if (!tokens.get(t).isWordOrNumber() && !tokens.get(t).form().equals("-")) {
        return false;
      }
    }
    return true;
  }
}
