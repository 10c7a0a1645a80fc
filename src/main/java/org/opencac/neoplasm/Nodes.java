package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.opencac.text.Token;

/**
 * Lymph nodes of a sentence.
 *
 * @param from the first token of their name
 * @param to behind the last token
 * @param regions the regions they lie in
 */
record Nodes(int from, int to, Set<String> regions) {
  private static final int REACH = 5;
  private static final String AXILLA = "axilla";
  private static final int SHORTEST_STAGE = 4;
  private static final Pattern STAGE =
      Pattern.compile("[cpy]{0,2}t[0-4x][a-d]?[cp]?n[1-3][a-c]?(m[0-1x])?");

  /** Copies the regions. */
  Nodes {
    regions = Collections.unmodifiableSet(new TreeSet<>(regions));
  }

  /** The lymph nodes that a sentence names, in order. */
  static List<Nodes> find(List<Token> tokens, Phrases<String> regions) {
    List<Nodes> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (isNode(tokens.get(i))) {
        found.add(around(tokens, i, regions));
      } else if (meansNodes(tokens, i)) {
        found.add(new Nodes(i, i + 1, Set.of(AXILLA)));
      }
    }
    return found;
  }

  /** "Axillary metastases" and "axillary involvement" are those of the lymph nodes there. */
  private static boolean meansNodes(List<Token> tokens, int at) {
    return tokens.get(at).form().equals("axillary")
        && at + 1 < tokens.size()
        && switch (tokens.get(at + 1).stem()) {
          case "metastasis", "metastase", "involvement", "affectation", "infiltration" -> true;
          default -> false;
        };
  }

  private static boolean isNode(Token token) {
    return switch (token.stem()) {
      case "node", "nodal", "ln", "lns", "lymphadenopathy", "adenopathy" -> true;
      default -> false;
    };
  }

  private static Nodes around(List<Token> tokens, int node, Phrases<String> regions) {
    Set<String> said = new HashSet<>();
    int from = node;
    int start = Math.max(0, node - REACH);
    for (int i = node - 1; i >= start; i--) {
      if (isNode(tokens.get(i)) || endsClause(tokens.get(i))) {
        break;
      }
      Optional<Phrases.Match<String>> region = regions.at(tokens, i);
      if (region.isPresent()) {
        said.add(region.get().value());
        from = i;
      } else if (tokens.get(i).stem().equals("lymph")) {
        from = i;
      }
    }
    int to = node + 1;
    for (int i = to; i < Math.min(tokens.size(), to + 3) && said.isEmpty(); i++) {
      Optional<Phrases.Match<String>> region = regions.at(tokens, i);
      if (region.isPresent() && i > node + 1) {
        said.add(region.get().value());
        to = region.get().to();
      }
    }
    return new Nodes(from, to, said);
  }

  static boolean endsClause(Token token) {
    return switch (token.form()) {
      case ";", ":", ".", "(", ")" -> true;
      default -> false;
    };
  }

  /** Whether the words around say that they hold a neoplasm. */
  boolean arePositive(SentenceWords words, boolean staged) {
    List<Token> tokens = words.tokens();
    for (Phrases.Match<Cue> cue : words.cues()) {
      boolean before = cue.to() <= from && from - cue.to() <= 4;
      boolean after = cue.from() >= to && cue.from() - to <= 3;
      if (cue.value() == Cue.SPREAD && (before || after) && clear(tokens, cue)) {
        return true;
      }
    }
    if (areFree(words)) {
      return false;
    }
    boolean said =
        words.cues().stream()
            .anyMatch(cue ->
                cue.value() == Cue.POSITIVE && isNear(tokens, cue)
                    || cue.value() == Cue.INVOLVED
                        && !words.names().isEmpty()
                        && cue.from() >= to
                        && isNear(tokens, cue));
    return said || staged || areStaged(tokens);
  }

  /** Shortly before the nodes, or behind them in the same phrase. */
  private boolean isNear(List<Token> tokens, Phrases.Match<Cue> cue) {
    if (cue.to() <= from) {
      return from - cue.to() <= 2;
    }
    return cue.from() >= to && cue.from() - to <= 5 && clear(tokens, cue) && !isCut(tokens, cue);
  }

  private boolean isCut(List<Token> tokens, Phrases.Match<Cue> cue) {
    return tokens.subList(to, cue.from()).stream().anyMatch(token -> token.form().equals(","));
  }

  /** No comma or full stop between a cue and the nodes. */
  private boolean clear(List<Token> tokens, Phrases.Match<Cue> cue) {
    int begin = Math.min(cue.to(), to);
    int end = Math.max(cue.from(), from);
    for (int i = begin; i < end; i++) {
      if (endsClause(tokens.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** "0/12 nodes", "nodes negative". */
  private boolean areFree(SentenceWords words) {
    List<Token> tokens = words.tokens();
    for (int i = Math.max(0, from - 4); i < from; i++) {
      if (tokens.get(i).form().equals("0")) {
        return true;
      }
    }
    return words.cues().stream().anyMatch(cue -> cue.value() == Cue.FREE && isNear(tokens, cue));
  }

  /** Whether a stage with nodes is written. */
  static boolean areStaged(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> isStaged(token.form()));
  }

  /** A stage with nodes: T2N1. */
  private static boolean isStaged(String form) {
    return form.length() >= SHORTEST_STAGE
        && form.indexOf('n') > 0
        && STAGE.matcher(form).matches();
  }
}
