package org.opencac.concept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;

/**
 * The words that say that something is denied, possible, past, someone else's, hypothetical or
 * planned, from {@code assertion.tsv}. A word in angle brackets stands for each word of a class
 * that the same table names. Immutable and safe to share.
 */
public final class Cues {
  private static final String FILE = "assertion.tsv";

  /** What a cue says. */
  enum Kind {
    NEGATED(25),
    POSSIBLE(10),
    HISTORICAL(30),
    HYPOTHETICAL(80),
    PLANNED(8),
    FAMILY(25),
    OTHER(12),
    /** No longer there: denied, but for what was treated during a stay. */
    RESOLVED(25),
    /** Begins what is told of the patient again, behind what was told of the family. */
    OWN(0),
    /**
     * Opens what is new: ends the reach of what is past. In both directions: takes back that
     * something is old.
     */
    CURRENT(0),
    /** Looks like a cue and is none. */
    PSEUDO(0),
    /** Ends the reach of a cue, but for conditions ("if") and for relatives. */
    TERMINATE(0),
    /** Ends the reach of every cue. */
    BREAK(0);

    private final int reach;

    Kind(int reach) {
      this.reach = reach;
    }

    /** Whether it says that something is not there. */
    boolean denies() {
      return this == NEGATED || this == RESOLVED;
    }
  }

  /** Where the words stand that a cue governs. */
  enum Direction {
    FORWARD,
    BACKWARD,
    BOTH,
    /** Before it, when it ends its clause: "effusion unlikely." but not "unlikely effusion". */
    CLOSING
  }

  /**
   * A cue found in a sentence.
   *
   * @param from index of its first token
   * @param to index behind its last token
   * @param kind what it says
   * @param direction where the words stand that it governs
   * @param reach the number of tokens it governs at most
   */
  record Found(int from, int to, Kind kind, Direction direction, int reach) {
    boolean forward() {
      return direction == Direction.FORWARD || direction == Direction.BOTH;
    }
  }

  private record Cue(Kind kind, Direction direction, int reach) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Cue> cues = new ArrayList<>(1);
  }

  /** The class of words for what a social history asks. */
  private static final String HABIT = "<habit>";

  /** The class of words for relatives. */
  private static final String RELATIVE = "<relative>";

  private final Node root = new Node();
  private final Set<String> habits;
  private final Set<String> relatives;

  private Cues(Set<String> habits, Set<String> relatives) {
    this.habits = habits;
    this.relatives = relatives;
  }

  /**
   * Reads the program's own cues; words are separated by single spaces as tokens are.
   *
   * @throws BadInputException with all faults of the table
   */
  public static Cues load() {
    return of(RuleTable.read(FILE, "cue", "assertion", "direction", "reach", "words"));
  }

  static Cues of(RuleTable table) {
    List<Fault> faults = new ArrayList<>();
    Map<String, List<String>> classes = new HashMap<>();
    for (RuleTable.Row row : table.rows()) {
      if (row.get("assertion").equals("class")) {
        classes.put(row.get("cue"), List.of(row.get("words").split(" ")));
      }
    }
    Cues cues =
        new Cues(
            Set.copyOf(classes.getOrDefault(HABIT, List.of())),
            Set.copyOf(classes.getOrDefault(RELATIVE, List.of())));
    for (RuleTable.Row row : table.rows()) {
      if (!row.get("assertion").equals("class")) {
        cues.add(row, classes, faults);
      }
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return cues;
  }

  private void add(RuleTable.Row row, Map<String, List<String>> classes, List<Fault> faults) {
    Optional<Kind> kind = named(Kind.values(), row.get("assertion"));
    Optional<Direction> direction = named(Direction.values(), row.get("direction"));
    String reach = row.get("reach");
    if (kind.isEmpty() || direction.isEmpty() || !reach.matches("\\d{0,2}")) {
      faults.add(
          new Fault(
              "RULE_CELL",
              "models/rules/" + FILE + ":" + row.line(),
              "names no known assertion, direction or reach",
              "use one of "
                  + Arrays.toString(Kind.values()).toLowerCase(Locale.ROOT)
                  + ", one of "
                  + Arrays.toString(Direction.values()).toLowerCase(Locale.ROOT)
                  + " and a number of words or nothing"));
      return;
    }
    int tokens = reach.isEmpty() ? kind.get().reach : Integer.parseInt(reach);
    List<Node> ends = List.of(root);
    for (String word : row.get("cue").split(" ")) {
      List<Node> reached = new ArrayList<>();
      for (String form : classes.getOrDefault(word, List.of(word))) {
        ends.forEach(node -> reached.add(node.next.computeIfAbsent(form, key -> new Node())));
      }
      ends = reached;
    }
    ends.forEach(node -> node.cues.add(new Cue(kind.get(), direction.get(), tokens)));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String label) {
    return Arrays.stream(values)
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(label))
        .findFirst();
  }

  /** Whether a word names a habit that a social history asks for, such as tobacco. */
  boolean isHabit(Token word) {
    return habits.contains(word.form());
  }

  /** Whether a word names a relative. */
  boolean isRelative(Token word) {
    return relatives.contains(word.form());
  }

  /** Whether a sentence begins with a cue of the kind, and no longer one of another kind. */
  boolean openWith(List<Token> tokens, Kind kind) {
    return longest(tokens, 0).cues.stream().anyMatch(cue -> cue.kind == kind);
  }

  /** The longest cue that begins at a token, and behind which token it ends. */
  private Longest longest(List<Token> tokens, int from) {
    Longest longest = new Longest(List.of(), from);
    Node node = from < tokens.size() ? root.next.get(tokens.get(from).form()) : null;
    for (int k = from + 1; node != null; k++) {
      if (!node.cues.isEmpty()) {
        longest = new Longest(node.cues, k);
      }
      node = k < tokens.size() ? node.next.get(tokens.get(k).form()) : null;
    }
    return longest;
  }

  private record Longest(List<Cue> cues, int end) {}

  /**
   * The cues of a sentence in order; where several overlap, only the longest at its place counts.
   */
  List<Found> find(List<Token> tokens) {
    List<Found> found = new ArrayList<>();
    int covered = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Longest longest = longest(tokens, i);
      if (longest.end > covered) {
        for (Cue cue : longest.cues) {
          found.add(new Found(i, longest.end, cue.kind, cue.direction, cue.reach));
        }
        covered = Math.max(covered, longest.end);
      }
    }
    return found;
  }
}
