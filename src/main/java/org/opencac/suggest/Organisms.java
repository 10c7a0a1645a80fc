package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Organisms that a note names as the cause of an infection whose code does not say it (ICD-10-CM
 * B95-B97; Guidelines I.B.7), from {@code organisms.tsv}. A carrier, a screen or a vaccine is no
 * infection. Immutable and safe to share between threads.
 */
final class Organisms {
  static final String FILE = "organisms.tsv";
  static final String[] COLUMNS = {"words", "code", "only-with", "unless", "section", "note"};

  private final Map<String, List<Organism>> byFirst;

  /**
   * The name of an organism.
   *
   * @param stems its words
   * @param code its code
   * @param onlyWith codes of infections of which one must be present
   * @param unless stems that must not stand in its sentence
   */
  private record Organism(
      List<String> stems, String code, List<CodePattern> onlyWith, Set<String> unless) {}

  /**
   * An organism found.
   *
   * @param code its code
   * @param span its words
   * @param onlyWith codes of infections of which one must be present
   */
  record Found(String code, Span span, List<CodePattern> onlyWith) {}

  private Organisms(Map<String, List<Organism>> byFirst) {
    this.byFirst = byFirst;
  }

  /** Reads the program's own table; stems are those of the tokenizer. */
  static Organisms load(Tokenizer tokenizer) {
    Map<String, List<Organism>> byFirst = new HashMap<>();
    Map<String, Set<String>> unless = new HashMap<>();
    Map<String, List<CodePattern>> patterns = new HashMap<>();
    for (RuleTable.Row row : RuleTable.read(FILE, COLUMNS).rows()) {
      String where = "models/rules/" + FILE + ":" + row.line();
      List<String> stems = stems(tokenizer, row.get("words"));
      byFirst
          .computeIfAbsent(stems.getFirst(), first -> new ArrayList<>())
          .add(
              new Organism(
                  stems,
                  row.get("code"),
                  patterns.computeIfAbsent(
                      row.get("only-with"), cell -> CodePattern.list(cell, where)),
                  unless.computeIfAbsent(
                      row.get("unless"), cell -> Set.copyOf(stems(tokenizer, cell)))));
    }
    return new Organisms(byFirst);
  }

  private static List<String> stems(Tokenizer tokenizer, String words) {
    return tokenizer.tokenize(words).stream()
        .filter(Token::isWordOrNumber)
        .map(Token::stem)
        .distinct()
        .toList();
  }

  /** The organisms of a sentence, the longest name at each place, in order. */
  List<Found> find(Sentence sentence) {
    List<Found> found = new ArrayList<>(1);
    List<Token> words = sentence.tokens().stream().filter(Token::isWordOrNumber).toList();
    for (int i = 0; i < words.size(); i++) {
      Organism longest = null;
      for (Organism organism : byFirst.getOrDefault(words.get(i).stem(), List.of())) {
        boolean longer = longest == null || organism.stems().size() > longest.stems().size();
        if (longer && stands(organism, words, i)) {
          longest = organism;
        }
      }
      if (longest != null) {
        Organism organism = longest;
        int last = i + organism.stems().size() - 1;
        if (words.stream().noneMatch(word -> organism.unless().contains(word.stem()))) {
          Span span = words.get(i).span().cover(words.get(last).span());
          found.add(new Found(organism.code(), span, organism.onlyWith()));
        }
        i = last;
      }
    }
    return found;
  }

  private static boolean stands(Organism organism, List<Token> words, int at) {
    if (at + organism.stems().size() > words.size()) {
      return false;
    }
    for (int i = 0; i < organism.stems().size(); i++) {
      if (!organism.stems().get(i).equals(words.get(at + i).stem())) {
        return false;
      }
    }
    return true;
  }

  /** The name of an organism that is coded as the cause of an infection is no other infection. */
  static List<Suggestion> withoutOtherReadings(List<Suggestion> all, Set<String> named) {
    List<Span> names = new ArrayList<>();
    for (Suggestion suggestion : all) {
      String code = suggestion.code().code();
      if (named.contains(code) && isOrganism(code)) {
        suggestion.evidence().forEach(evidence -> names.add(evidence.span()));
      }
    }
    return all.stream()
        .filter(suggestion ->
            named.contains(suggestion.code().code())
                || !isInfection(suggestion.code().code())
                || suggestion.evidence().isEmpty()
                || names.stream()
                    .noneMatch(name -> name.contains(suggestion.evidence().getFirst().span())))
        .toList();
  }

  private static boolean isInfection(String code) {
    return code.startsWith("A") || code.startsWith("B");
  }

  /** Whether a code is that of an organism as the cause of an infection. */
  static boolean isOrganism(String code) {
    return code.compareTo("B95") >= 0 && code.compareTo("B98") < 0;
  }
}
