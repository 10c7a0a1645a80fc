package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of {@code combinations.tsv}. In the result, and in the patterns that are replaced or
 * forbidden, <code>{1}</code> stands for the category of the code that fulfils the first part,
 * <code>{1:5}</code> for its first five characters, dot included, <code>{1@7}</code> for its
 * seventh, and <code>{1@side}</code> for the side of a fracture: 1 right, 2 left, 9 neither.
 *
 * @param id stable identifier
 * @param parts all of them must be in the chart
 * @param result the code, or a template of it
 * @param replaces patterns of the codes that the result makes superfluous
 * @param unless patterns that forbid the rule when the chart has them
 * @param section the guideline, or the Tabular List
 */
record CombinationRule(
    String id,
    List<List<CodePattern>> parts,
    String result,
    String replaces,
    String unless,
    String section) {
  private static final Pattern SLOT = Pattern.compile("\\{([1-9])(?::([1-8])|@([1-8]|side))?}");
  private static final int CATEGORY = 3;
  private static final int SIDE_PLACE = 7;

  /** Copies the parts. */
  CombinationRule {
    parts = parts.stream().map(List::copyOf).toList();
  }

  /** What the rule makes of these codes; one for each different result, in order. */
  List<Combination> apply(Collection<String> codes) {
    Map<String, TreeSet<String>> causes = new TreeMap<>();
    Map<String, TreeSet<String>> replaced = new TreeMap<>();
    for (List<String> tuple : tuples(codes)) {
      String code = expand(result, tuple);
      List<CodePattern> forbidden = CodePattern.list(expand(unless, tuple), id);
      if (codes.stream().anyMatch(present -> CodePattern.anyMatches(forbidden, present))) {
        continue;
      }
      List<CodePattern> superfluous = CodePattern.list(expand(replaces, tuple), id);
      causes.computeIfAbsent(code, key -> new TreeSet<>()).addAll(tuple);
      TreeSet<String> gone = replaced.computeIfAbsent(code, key -> new TreeSet<>());
      codes.stream()
          .filter(present -> !present.equals(code))
          .filter(present -> CodePattern.anyMatches(superfluous, present))
          .forEach(gone::add);
    }
    List<Combination> found = new ArrayList<>();
    causes.forEach((code, because) -> {
      TreeSet<String> gone = replaced.getOrDefault(code, new TreeSet<>());
      if (!codes.contains(code) || !gone.isEmpty()) {
        found.add(new Combination(code, gone, because, id, section));
      }
    });
    return found;
  }

  /** Every way to fulfil the parts, each by another code. */
  private List<List<String>> tuples(Collection<String> codes) {
    List<List<String>> tuples = List.of(List.of());
    for (List<CodePattern> part : parts) {
      List<List<String>> longer = new ArrayList<>();
      for (String code : new TreeSet<>(codes)) {
        if (!CodePattern.anyMatches(part, code)) {
          continue;
        }
        for (List<String> tuple : tuples) {
          if (!tuple.contains(code)) {
            List<String> extended = new ArrayList<>(tuple);
            extended.add(code);
            longer.add(extended);
          }
        }
      }
      tuples = longer;
    }
    return tuples;
  }

  /** The template with its slots filled from the codes that fulfil the parts. */
  static String expand(String template, List<String> tuple) {
    return SLOT.matcher(template)
        .replaceAll(slot -> {
          String code = tuple.get(Integer.parseInt(slot.group(1)) - 1);
          if (slot.group(3) != null) {
            return slot.group(3).equals("side")
                ? side(code)
                : character(code, Integer.parseInt(slot.group(3)));
          }
          int length = slot.group(2) == null ? CATEGORY : Integer.parseInt(slot.group(2));
          return Matcher.quoteReplacement(code.substring(0, Math.min(length, code.length())));
        });
  }

  /** The character at a place, from 1, dot included; empty behind the end. */
  private static String character(String code, int place) {
    return place <= code.length() ? code.substring(place - 1, place) : "";
  }

  /** Codes of fractures tell the side by their 6th character, displaced first. */
  private static String side(String code) {
    return switch (character(code, SIDE_PLACE)) {
      case "1", "4" -> "1";
      case "2", "5" -> "2";
      default -> "9";
    };
  }
}
