package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** Copies the regions. */
  Nodes {
    regions = Set.copyOf(regions);
  }

  /** The lymph nodes that a sentence names, in order. */
  static List<Nodes> find(List<Token> tokens, Phrases<String> regions) {
    List<Nodes> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (isNode(tokens.get(i))) {
        found.add(around(tokens, i, regions));
      }
    }
    return found;
  }

  private static boolean isNode(Token token) {
    return switch (token.stem()) {
      case "node", "nodal", "ln", "lns", "lymphadenopathy" -> true;
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
  boolean arePositive(List<Token> tokens, List<Phrases.Match<Cue>> cues, boolean staged) {
    for (Phrases.Match<Cue> cue : cues) {
      boolean before = cue.to() <= from && from - cue.to() <= 4;
      boolean after = cue.from() >= to && cue.from() - to <= 3;
      if (cue.value() == Cue.SPREAD && (before || after) && clear(tokens, cue)) {
        return true;
      }
    }
    if (areFree(tokens)) {
      return false;
    }
    for (int i = Math.max(0, from - 3); i < Math.min(tokens.size(), to + 6); i++) {
      if (i >= from && i < to) {
        continue;
      }
      Token token = tokens.get(i);
      if (i >= to && (endsClause(token) || token.form().equals(","))) {
        break;
      }
      if (isInvolved(token, i >= to)) {
        return true;
      }
    }
    return staged || areStaged(tokens);
  }

  private static boolean isInvolved(Token token, boolean after) {
    return switch (token.stem()) {
      case "positive" -> true;
      case "involve", "involved", "involvement", "deposit", "metastasis", "disease", "carcinoma" ->
          after;
      default -> false;
    };
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
  private boolean areFree(List<Token> tokens) {
    for (int i = Math.max(0, from - 4); i < Math.min(tokens.size(), to + 5); i++) {
      String form = tokens.get(i).form();
      if (i >= to && form.equals(",")) {
        break;
      }
      boolean none = form.startsWith("0/") || form.equals("0") || form.equals("no");
      boolean denied = form.equals("negative") || form.equals("uninvolved") || form.equals("free");
      if (none && i < from || denied || form.equals("reactive") || form.equals("not")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stage with nodes is written. */
  static boolean areStaged(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> isStaged(token.form()));
  }

  /** A stage with nodes: T2N1. */
  private static boolean isStaged(String form) {
    return form.matches("[cpy]{0,2}t[0-4x][a-d]?[cp]?n[1-3][a-c]?(m[0-1x])?");
  }
}
