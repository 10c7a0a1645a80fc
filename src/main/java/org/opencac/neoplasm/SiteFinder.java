package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Finds the sites of a sentence: words of the table's rows, and those of {@code
 * neoplasms/sites.tsv} that stand for them. Immutable and safe to share between threads.
 */
final class SiteFinder {
  static final String FILE = "neoplasms/sites.tsv";
  static final String CLOCK = "neoplasms/clock.tsv";

  private static final Set<String> SIDES = Set.of("left", "right", "bilateral");

  private final NeoplasmTable table;
  private final Set<String> vocabulary;
  private final Phrases<Set<String>> aliases;
  private final Map<String, List<Set<String>>> clock = new HashMap<>();

  SiteFinder(NeoplasmTable table, Tokenizer tokenizer) {
    this.table = table;
    this.vocabulary = new HashSet<>(table.vocabulary());
    this.aliases = new Phrases<>(tokenizer);
    for (RuleTable.Row row : RuleTable.read(FILE, "words", "adds", "note").rows()) {
      boolean none = row.get("adds").equals("-");
      Set<String> adds = none ? Set.of() : NeoplasmTable.words(row.get("adds"), tokenizer);
      aliases.add(row.get("words"), adds);
    }
    for (RuleTable.Row row : RuleTable.read(CLOCK, "hour", "left", "right", "note").rows()) {
      clock.put(
          row.get("hour"),
          List.of(
              NeoplasmTable.words(row.get("left"), tokenizer),
              NeoplasmTable.words(row.get("right"), tokenizer)));
    }
  }

  /** The zones of a sentence, in order; tokens that are taken belong to none. */
  List<Zone> find(int number, Sentence sentence, Set<Integer> taken) {
    List<Token> tokens = sentence.tokens();
    List<Zone> zones = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Building zone = new Building();
      int at = grow(tokens, i, taken, zone);
      if (zone.last > 0) {
        zones.add(zone.zone(number, i));
      }
      i = Math.max(at, i + 1);
    }
    return zones;
  }

  /** Adds what stands at a token and behind it, as far as it belongs together. */
  private int grow(List<Token> tokens, int from, Set<Integer> taken, Building zone) {
    int at = from;
    while (at < tokens.size() && !taken.contains(at)) {
      Token token = tokens.get(at);
      Optional<Phrases.Match<Set<String>>> alias = aliases.at(tokens, at);
      Optional<String> side = side(token);
      if (alias.isPresent()) {
        if (alias.get().value().isEmpty()) {
          return zone.last > 0 ? at : alias.get().to();
        }
        zone.add(tokens, at, alias.get().to(), alias.get().value());
        at = alias.get().to();
      } else if (side.isPresent()) {
        zone.side(token, at, side.get());
        at++;
      } else if (vocabulary.contains(token.stem()) && token.isWordOrNumber()) {
        zone.add(tokens, at, at + 1, Set.of(token.stem()));
        at++;
      } else if (isClock(tokens, at)) {
        zone.hour(clock.getOrDefault(token.form(), List.of()), token, at);
        at++;
      } else if (zone.last > 0 && isInside(token)) {
        at++;
      } else {
        break;
      }
    }
    return zone.last > 0 ? zone.last : at;
  }

  private boolean isClock(List<Token> tokens, int at) {
    return clock.containsKey(tokens.get(at).form())
        && at + 1 < tokens.size()
        && tokens.get(at + 1).form().startsWith("o'c");
  }

  private static Optional<String> side(Token token) {
    return switch (token.form()) {
      case "left", "l", "lt" -> Optional.of("left");
      case "right", "r", "rt" -> Optional.of("right");
      case "bilateral", "both", "bilaterally" -> Optional.of("bilateral");
      default -> Optional.empty();
    };
  }

  /** Words that stand inside the name of a site and add nothing. */
  private static boolean isInside(Token token) {
    return switch (token.form()) {
      case "of",
          "the",
          "in",
          "his",
          "her",
          "portion",
          "part",
          "third",
          "aspect",
          "segment",
          "side",
          "sided",
          "area",
          "-",
          "'s",
          "distal",
          "proximal",
          "medial",
          "native",
          "descended" ->
          true;
      default -> false;
    };
  }

  NeoplasmTable table() {
    return table;
  }

  /** A zone while it grows. Confined to one call. */
  private static final class Building {
    private final Set<String> words = new HashSet<>();
    private final Set<String> sides = new HashSet<>();
    private final List<Span> spans = new ArrayList<>();
    private List<Set<String>> hour = List.of();
    private int last;

    void add(List<Token> tokens, int from, int to, Set<String> stems) {
      words.addAll(stems);
      stems.stream().filter(SIDES::contains).forEach(sides::add);
      spans.add(tokens.get(from).span().cover(tokens.get(to - 1).span()));
      last = to;
    }

    void side(Token token, int at, String side) {
      sides.add(side);
      spans.add(token.span());
      last = at + 1;
    }

    void hour(List<Set<String>> quadrants, Token token, int at) {
      hour = quadrants;
      spans.add(token.span());
      last = at + 1;
    }

    Zone zone(int sentence, int from) {
      List<Set<String>> open = hour;
      if (!hour.isEmpty() && sides.size() == 1) {
        words.addAll(hour.get(sides.contains("left") ? 0 : 1));
        open = List.of();
      }
      if (sides.contains("left") && sides.contains("right")) {
        sides.add("bilateral");
      }
      return new Zone(sentence, from, last, words, sides, spans, open);
    }
  }
}
