package org.opencac.concept;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.text.Token;

/**
 * The cues of one sentence, each with the tokens that it governs. Immutable; reading a sentence
 * costs time linear in its length for each cue, a mention as many steps as there are cues.
 */
final class CueScopes implements SentenceAsserter {
  private static final Set<String> DENIALS = Set.of("no", "not", "without", "non");

  private final List<Token> tokens;
  private final List<Scope> scopes;
  private final Assertion.Experiencer owner;
  private final List<Alternatives> alternatives;

  /** Fixed phrases that deny only their own noun. */
  private final List<Cues.Found> denied;

  /** Tokens that name a habit. */
  private final BitSet habits;

  /** Tokens of what is told of a relative without a verb: "Dad EtOH cirrhosis". */
  private final BitSet relatives;

  /**
   * The tokens that a cue governs.
   *
   * @param cue the cue
   * @param from index of the first governed token
   * @param to index behind the last one
   */
  private record Scope(Cues.Found cue, int from, int to) {}

  private CueScopes(
      List<Token> tokens,
      List<Scope> scopes,
      Assertion.Experiencer owner,
      List<Alternatives> alternatives,
      List<Cues.Found> denied,
      BitSet habits,
      BitSet relatives) {
    this.tokens = tokens;
    this.habits = habits;
    this.relatives = relatives;
    this.scopes = List.copyOf(scopes);
    this.owner = owner;
    this.alternatives = List.copyOf(alternatives);
    this.denied = List.copyOf(denied);
  }

  /**
   * The scopes of the cues found in a sentence.
   *
   * @param owner whose the mentions are by default
   * @param treated whether what is "resolved" was treated during the stay that is told
   */
  static CueScopes of(List<Token> tokens, Cues cues, Assertion.Experiencer owner, boolean treated) {
    List<Cues.Found> found = cues.find(tokens);
    ScopeLimits limits = new ScopeLimits(tokens, found);
    List<Scope> scopes = new ArrayList<>();
    List<Cues.Found> denied = new ArrayList<>();
    for (Cues.Found cue : found) {
      switch (cue.kind()) {
        case PSEUDO -> {
          // "No significant change in X": the change is denied, X is not.
          if (DENIALS.contains(tokens.get(cue.from()).form())) {
            denied.add(cue);
          }
        }
        case TERMINATE, BREAK, OWN, CURRENT -> {}
        case NEGATED, POSSIBLE, HISTORICAL, HYPOTHETICAL, PLANNED, FAMILY, OTHER, RESOLVED -> {
          if (cue.kind() == Cues.Kind.RESOLVED && treated || limits.isTakenBack(cue)) {
            continue;
          }
          if (cue.forward()) {
            scopes.add(new Scope(cue, cue.from() + 1, limits.end(cue)));
          }
          if (limits.looksBack(cue)) {
            scopes.add(new Scope(cue, limits.begin(cue), cue.from()));
          }
        }
      }
    }
    BitSet habits = new BitSet();
    if (!scopes.isEmpty()) {
      for (int i = 0; i < tokens.size(); i++) {
        habits.set(i, cues.isHabit(tokens.get(i)));
      }
    }
    BitSet relatives = RelativeItems.of(tokens, cues);
    return new CueScopes(
        tokens, scopes, owner, Alternatives.of(tokens, found), denied, habits, relatives);
  }

  @Override
  public Assertion assess(Span mention) {
    if (scopes.isEmpty()
        && alternatives.isEmpty()
        && denied.isEmpty()
        && relatives.isEmpty()
        && owner == Assertion.Experiencer.PATIENT) {
      return Assertion.PRESENT;
    }
    int first = 0;
    while (first < tokens.size() && tokens.get(first).end() <= mention.begin()) {
      first++;
    }
    int last = first;
    while (last + 1 < tokens.size() && tokens.get(last + 1).begin() < mention.end()) {
      last++;
    }
    boolean negated = false;
    boolean possible = false;
    Assertion.Temporality temporality = Assertion.Temporality.CURRENT;
    Assertion.Experiencer experiencer =
        relatives.get(first) && owner == Assertion.Experiencer.PATIENT
            ? Assertion.Experiencer.FAMILY
            : owner;
    Optional<Cues.Found> reason = Optional.empty();
    for (Scope scope : scopes) {
      Cues.Found cue = scope.cue;
      boolean straddles = first < cue.from() && cue.to() <= last && cue.kind().denies();
      int edge = cue.from() < scope.from || straddles ? first : last;
      if (edge < scope.from || edge >= scope.to) {
        continue;
      }
      switch (cue.kind()) {
        case NEGATED, RESOLVED -> negated = true;
        case POSSIBLE -> possible = true;
        case HISTORICAL -> temporality = later(temporality, Assertion.Temporality.HISTORICAL);
        case HYPOTHETICAL -> temporality = later(temporality, Assertion.Temporality.HYPOTHETICAL);
        case PLANNED -> temporality = later(temporality, Assertion.Temporality.PLANNED);
        case FAMILY -> experiencer = Assertion.Experiencer.FAMILY;
        case OTHER -> experiencer = Assertion.Experiencer.OTHER;
        case PSEUDO, TERMINATE, BREAK, OWN, CURRENT ->
            throw new IllegalStateException("a " + cue.kind() + " governs");
      }
      if (reason.isEmpty() || cue.kind() == Cues.Kind.NEGATED || cue.kind() == Cues.Kind.RESOLVED) {
        reason = Optional.of(cue);
      }
    }
    for (Cues.Found phrase : denied) {
      if (phrase.from() < first && last < phrase.to()) {
        negated = true;
        reason = Optional.of(phrase);
      }
    }
    if (negated && temporality == Assertion.Temporality.CURRENT && isHabit(first, last)) {
      // What a social history denies is told of the time before, wherever it stands.
      temporality = Assertion.Temporality.HISTORICAL;
    }
    Optional<Span> cue = reason.map(this::words);
    for (Alternatives or : alternatives) {
      if (or.holds(first, last)) {
        possible = true;
        cue = cue.or(() -> Optional.of(tokens.get(or.at()).span()));
      }
    }
    return new Assertion(negated, possible, temporality, experiencer, cue);
  }

  private boolean isHabit(int first, int last) {
    int habit = habits.nextSetBit(first);
    return habit >= 0 && habit <= last;
  }

  private Span words(Cues.Found cue) {
    return tokens.get(cue.from()).span().cover(tokens.get(cue.to() - 1).span());
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
