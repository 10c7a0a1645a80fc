package org.opencac.concept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;

/**
 * The words that say that something is denied, possible, past, someone else's, hypothetical or
 * planned, from {@code assertion.tsv}. Immutable and safe to share.
 */
public final class Cues {
  /** What a cue says. */
  enum Kind {
    NEGATED,
    POSSIBLE,
    HISTORICAL,
    HYPOTHETICAL,
    PLANNED,
    FAMILY,
    /** Looks like a cue and is none. */
    PSEUDO,
    /** Ends the reach of a cue. */
    TERMINATE
  }

  /**
   * A cue found in a sentence.
   *
   * @param from index of its first token
   * @param to index behind its last token
   * @param kind what it says
   * @param forward whether it governs what follows
   * @param backward whether it governs what goes before
   */
  record Found(int from, int to, Kind kind, boolean forward, boolean backward) {}

  private record Cue(Kind kind, boolean forward, boolean backward) {}

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Cue> cues = new ArrayList<>(1);
  }

  private final Node root = new Node();

  private Cues() {}

  /** Reads the program's own cues; words are separated by single spaces as tokens are. */
  public static Cues load() {
    Cues cues = new Cues();
    RuleTable table = RuleTable.read("assertion.tsv", "cue", "assertion", "direction");
    for (RuleTable.Row row : table.rows()) {
      Node node = cues.root;
      for (String word : row.get("cue").split(" ")) {
        node = node.next.computeIfAbsent(word, key -> new Node());
      }
      String direction = row.get("direction");
      node.cues.add(
          new Cue(
              Kind.valueOf(row.get("assertion").toUpperCase(Locale.ROOT)),
              !direction.equals("backward"),
              !direction.equals("forward")));
    }
    return cues;
  }

  /** The cues of a sentence; at each position only the longest counts. */
  List<Found> find(List<Token> tokens) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Node> match = Optional.empty();
      int end = i;
      Node node = root.next.get(tokens.get(i).form());
      for (int k = i + 1; node != null; k++) {
        if (!node.cues.isEmpty()) {
          match = Optional.of(node);
          end = k;
        }
        node = k < tokens.size() ? node.next.get(tokens.get(k).form()) : null;
      }
      for (Cue cue : match.map(n -> n.cues).orElse(List.of())) {
        found.add(new Found(i, end, cue.kind(), cue.forward(), cue.backward()));
      }
    }
    return withoutInner(found);
  }

  /** A cue inside a longer one ("no" in "no longer") is none. */
  private static List<Found> withoutInner(List<Found> found) {
    List<Found> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt((Found cue) -> cue.from() - cue.to()));
    List<Found> kept = new ArrayList<>();
    for (Found cue : sorted) {
      boolean inner =
          kept.stream()
              .anyMatch(other ->
                  other.from() <= cue.from()
                      && cue.to() <= other.to()
                      && other.to() - other.from() > cue.to() - cue.from());
      if (!inner) {
        kept.add(cue);
      }
    }
    kept.sort(Comparator.comparingInt(Found::from));
    return kept;
  }
}
