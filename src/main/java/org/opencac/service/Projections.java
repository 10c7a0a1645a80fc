package org.opencac.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.rule.RuleTable;

/**
 * Counts the views of a film where the note lists them by name, "AP, lateral, both obliques", from
 * {@code models/rules/services/projections.tsv}. Read once and never changed.
 */
final class Projections {
  /** How many views were listed, and the index of the last word of the list. */
  record Listed(int views, int last) {}

  private record Name(List<String> words, int views) {}

  private static final int GAP = 2;
  private static final int AROUND = 6;
  private static final List<String> COUNTED =
      List.of("view", "film", "projection", "exposure", "picture", "image");
  private static final Map<String, List<Name>> NAMES = new HashMap<>();
  private static final Set<String> FILLERS = new HashSet<>();
  private static final Set<String> OTHERWISE = new HashSet<>();

  static {
    for (RuleTable.Row row : RuleTable.read("services/projections.tsv", "words", "views").rows()) {
      switch (row.get("views")) {
        case "filler" -> FILLERS.addAll(List.of(row.get("words").split("\\|", -1)));
        case "otherwise" -> OTHERWISE.addAll(List.of(row.get("words").split("\\|", -1)));
        default -> {
          for (String name : row.get("words").split("\\|", -1)) {
            List<String> words = List.of(name.split(" "));
            NAMES
                .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                .add(new Name(words, Integer.parseInt(row.get("views"))));
          }
        }
      }
    }
  }

  private Projections() {}

  /** The longest list of two views or more; empty where the words count or mean otherwise. */
  static Optional<Listed> of(List<String> words) {
    int best = 0;
    Optional<Listed> listed = Optional.empty();
    int at = 0;
    while (at < words.size()) {
      if (counted(words, at)) {
        return Optional.empty();
      }
      Optional<Name> name = name(words, at);
      if (name.isEmpty()) {
        at++;
        continue;
      }
      int first = at;
      int last = at;
      int views = 0;
      Set<Name> counted = new HashSet<>();
      while (name.isPresent()) {
        Name one = name.orElseThrow();
        views += counted.add(one) ? one.views() : 0;
        last = at + one.words().size() - 1;
        at = next(words, last + 1);
        name = at < words.size() ? name(words, at) : Optional.empty();
      }
      at = last + 1;
      if (views > Math.max(best, 1) && !otherwise(words, first, last)) {
        best = views;
        listed = Optional.of(new Listed(views, last));
      }
    }
    return listed;
  }

  /** Whether words around a list say that it is none of films. */
  private static boolean otherwise(List<String> words, int first, int last) {
    int from = Math.max(0, first - AROUND);
    int to = Math.min(words.size(), last + 1 + AROUND);
    return words.subList(from, to).stream().anyMatch(OTHERWISE::contains);
  }

  /** Whether the views are counted already: "three views". */
  private static boolean counted(List<String> words, int at) {
    if (at == 0 || words.get(at).isEmpty() || "vfpei".indexOf(words.get(at).charAt(0)) < 0) {
      return false;
    }
    return COUNTED.stream().anyMatch(words.get(at)::startsWith)
        && Quantities.number(words.get(at - 1)).orElse(0) > 1;
  }

  private static int next(List<String> words, int from) {
    int at = from;
    while (at < words.size() && at < from + GAP && FILLERS.contains(words.get(at))) {
      at++;
    }
    return at;
  }

  private static Optional<Name> name(List<String> words, int at) {
    Optional<Name> longest = Optional.empty();
    for (Name name : NAMES.getOrDefault(words.get(at), List.of())) {
      int end = at + name.words().size();
      if (end <= words.size()
          && words.subList(at, end).equals(name.words())
          && longest.filter(other -> other.words().size() >= name.words().size()).isEmpty()) {
        longest = Optional.of(name);
      }
    }
    return longest;
  }
}
