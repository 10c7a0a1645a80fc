package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.IndexEntry;
import org.opencac.codeset.IndexLevel;
import org.opencac.codeset.IndexTable;
import org.opencac.text.Tokenizer;

/**
 * The Neoplasm Table of a release: rows by the words of their path, codes by column. Immutable and
 * safe to share between threads.
 */
final class NeoplasmTable {
  /** What a row of a region weighs less than one of an organ (I.C.2: C76 is for ill-defined). */
  private static final double REGION = 0.5;

  /** What a word in brackets, which may be absent, adds. */
  private static final double OPTIONAL = 0.3;

  /** Words of the table that name no site. */
  private static final Set<String> EMPTY =
      Set.of("nec", "nos", "of", "and", "or", "with", "the", "any", "part", "to", "in", "by");

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, List<Row>> byWord = new HashMap<>();

  /**
   * A row.
   *
   * @param number its place in the table
   * @param levels for each level of the path the words of its alternates
   * @param optional words that may be absent
   * @param codes the printed codes by column
   * @param entries the numbers of their entries in the Index, by column
   */
  record Row(
      int number,
      List<List<Set<String>>> levels,
      Set<String> optional,
      Map<Behavior, String> codes,
      Map<Behavior, Integer> entries) {

    /** The code of a column as printed; empty when the table has none. */
    Optional<String> code(Behavior behavior) {
      return Optional.ofNullable(codes.get(behavior));
    }

    /** The entry of the Index that prints a code; -1 when none of this row does. */
    int entry(String printed) {
      for (Map.Entry<Behavior, String> column : codes.entrySet()) {
        if (column.getValue().equals(printed)) {
          return entries.getOrDefault(column.getKey(), -1);
        }
      }
      return -1;
    }

    String primary() {
      return codes.getOrDefault(Behavior.MALIGNANT, "");
    }

    boolean isRegion() {
      return primary().startsWith("C76") || primary().startsWith("C80");
    }
  }

  /**
   * A row that some words lead to.
   *
   * @param row the row
   * @param used the words that it has of them
   * @param score how well it says them
   */
  record Fit(Row row, Set<String> used, double score) {}

  NeoplasmTable(CodeSet codeSet, Tokenizer tokenizer) {
    Map<String, Row> byPath = new LinkedHashMap<>();
    List<IndexEntry> index = codeSet.index();
    for (int i : codeSet.indexNumbers(IndexTable.NEOPLASMS)) {
      IndexEntry entry = index.get(i);
      int depth = entry.path().size();
      if (depth < 3 || entry.code().isEmpty()) {
        continue;
      }
      Optional<Behavior> column = Behavior.ofHeading(entry.path().get(depth - 1).title());
      if (column.isEmpty()) {
        continue;
      }
      StringBuilder path = new StringBuilder();
      entry.path().subList(1, depth - 1).forEach(level -> path.append('>').append(level.title()));
      Row row = byPath.get(path.toString());
      if (row == null) {
        row = row(byPath.size(), entry.path().subList(1, depth - 1), tokenizer);
        byPath.put(path.toString(), row);
      }
      row.codes().put(column.get(), entry.code());
      row.entries().put(column.get(), i);
    }
    for (Row row : byPath.values()) {
      if (row.levels().stream().noneMatch(List::isEmpty)) {
        rows.add(row);
        for (Set<String> words : row.levels().getFirst()) {
          words.forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(row));
        }
      }
    }
  }

  private static Row row(int number, List<IndexLevel> path, Tokenizer tokenizer) {
    List<List<Set<String>>> levels = new ArrayList<>();
    Set<String> optional = new HashSet<>();
    for (IndexLevel level : path) {
      List<Set<String>> alternates = alternates(level.title(), tokenizer);
      level.nonessentialModifiers().forEach(m -> optional.addAll(words(m, tokenizer)));
      levels.add(alternates);
    }
    return new Row(
        number, levels, optional, new EnumMap<>(Behavior.class), new EnumMap<>(Behavior.class));
  }

  /** "Abdomen, abdominal" is one word or the other, "lingula, lung" is both. */
  private static List<Set<String>> alternates(String title, Tokenizer tokenizer) {
    List<Set<String>> alternates = new ArrayList<>();
    for (String choice : title.replaceAll("\\([^)]*\\)", " ").split(" or ", -1)) {
      String[] parts = choice.split(",", -1);
      for (String part : parts) {
        Set<String> words = words(part, tokenizer);
        if (!words.isEmpty() && !isInflected(parts[0].strip(), part.strip())) {
          alternates.getLast().addAll(words);
        } else if (!words.isEmpty()) {
          alternates.add(words);
        }
      }
    }
    return alternates;
  }

  private static boolean isInflected(String first, String other) {
    int shared = 0;
    int shorter = Math.min(first.length(), other.length());
    while (shared < shorter && first.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared >= 4 || shared == shorter || shared > 0 && other.endsWith("al");
  }

  /** The stems of a text that tell anything. */
  static Set<String> words(String text, Tokenizer tokenizer) {
    Set<String> words = new HashSet<>(Phrases.stems(tokenizer.tokenize(text.replace('-', ' '))));
    words.removeAll(EMPTY);
    return words;
  }

  /** Whether a word may begin a site. */
  boolean names(String stem) {
    return byWord.containsKey(stem);
  }

  /** All words of rows. */
  Set<String> vocabulary() {
    Set<String> words = new HashSet<>();
    for (Row row : rows) {
      row.levels().forEach(level -> level.forEach(words::addAll));
      words.addAll(row.optional());
    }
    return words;
  }

  /** The row that says most of the words and nothing that is not among them. */
  Optional<Fit> best(Set<String> said) {
    Optional<Fit> best = Optional.empty();
    Set<Integer> seen = new HashSet<>();
    for (String word : said) {
      for (Row row : byWord.getOrDefault(word, List.of())) {
        if (seen.add(row.number())) {
          Optional<Fit> fit = fit(row, said);
          if (fit.isPresent() && (best.isEmpty() || isBetter(fit.get(), best.get()))) {
            best = fit;
          }
        }
      }
    }
    return best;
  }

  private static boolean isBetter(Fit one, Fit other) {
    if (Math.abs(one.score() - other.score()) > 1e-9) {
      return one.score() > other.score();
    }
    int depth = one.row().levels().size() - other.row().levels().size();
    return depth != 0 ? depth < 0 : one.row().number() < other.row().number();
  }

  private static Optional<Fit> fit(Row row, Set<String> said) {
    Set<String> used = new HashSet<>();
    for (List<Set<String>> level : row.levels()) {
      Set<String> most = Set.of();
      for (Set<String> alternate : level) {
        if (alternate.size() > most.size() && said.containsAll(alternate)) {
          most = alternate;
        }
      }
      if (most.isEmpty()) {
        return Optional.empty();
      }
      used.addAll(most);
    }
    double score = used.size() - (row.isRegion() ? REGION : 0);
    for (String word : row.optional()) {
      if (said.contains(word) && used.add(word)) {
        score += OPTIONAL;
      }
    }
    return Optional.of(new Fit(row, used, score));
  }
}
