package org.opencac.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * The clinical lexicon: abbreviations, synonyms, lay words and variants, words for words and never
 * for codes, so that it survives every annual update. Immutable and safe to share.
 */
public final class Lexicon {
  private final List<LexiconEntry> entries;
  private final Map<String, String> equivalents;
  private final Node root;
  private final Node drugs;

  private Lexicon(List<LexiconEntry> entries) {
    this.entries = List.copyOf(entries);
    this.equivalents = equivalents(entries);
    this.root = new Node();
    this.drugs = new Node();
    for (LexiconEntry entry : entries) {
      if (!entry.kind().expands()) {
        insert(drugs, entry);
      } else if (!entry.isEquivalence() && !entry.addsWords()) {
        insert(root, entry);
      }
    }
  }

  /** Reads the lexicon from the program's resources, with words cut by the tokenizer. */
  public static Lexicon load(Tokenizer tokenizer) {
    List<LexiconEntry> entries = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (RuleTable.Row file : RuleTable.read("lexicon.tsv", "file").rows()) {
      RuleTable table =
          RuleTable.read(file.get("file"), "from", "to", "kind", "case", "when", "note");
      for (RuleTable.Row row : table.rows()) {
        try {
          entries.add(LexiconEntry.of(row, tokenizer));
        } catch (IllegalArgumentException e) {
          String where = "models/rules/" + table.name() + ":" + row.line();
          String what = String.valueOf(e.getMessage());
          faults.add(new Fault("LEXICON_ROW", where, what, "correct the row"));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return new Lexicon(entries);
  }

  /** All rows, in file order. */
  public List<LexiconEntry> entries() {
    return entries;
  }

  /** Stems that count as one and the same key everywhere, as stem to key. */
  public Map<String, String> equivalents() {
    return equivalents;
  }

  /**
   * What may stand for the tokens of a sentence.
   *
   * @param text the text the tokens point into, for case
   * @param tokens the sentence
   * @param context stems of the surrounding section, for rows that need a context
   * @return every match in order of position, the longest match at each position
   */
  public List<Match> expand(String text, List<Token> tokens, Set<String> context) {
    return matches(root, text, tokens, context);
  }

  /** The drugs that the tokens name; what they stand for is the words of their class. */
  public List<Match> drugs(String text, List<Token> tokens) {
    return matches(drugs, text, tokens, Set.of());
  }

  private static List<Match> matches(
      Node root, String text, List<Token> tokens, Set<String> context) {
    List<Match> matches = new ArrayList<>();
    Set<String> sentence = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      Node node = root.next.get(tokens.get(i).stem());
      if (node == null) {
        continue;
      }
      if (sentence.isEmpty()) {
        tokens.forEach(token -> sentence.add(token.stem()));
      }
      List<Match> longest = List.of();
      for (int k = i + 1; node != null; k++) {
        List<Match> here = matches(node, text, tokens, i, k, sentence, context);
        longest = here.isEmpty() ? longest : here;
        node = k < tokens.size() ? node.next.get(tokens.get(k).stem()) : null;
      }
      matches.addAll(longest);
    }
    return matches;
  }

  /**
   * An entry that applies to a run of tokens.
   *
   * @param from index of the first token
   * @param to index behind the last token
   * @param entry what it says
   */
  public record Match(int from, int to, LexiconEntry entry) {}

  private static List<Match> matches(
      Node node,
      String text,
      List<Token> tokens,
      int from,
      int to,
      Set<String> sentence,
      Set<String> context) {
    if (node.entries.isEmpty()) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>(2);
    String surface = text.substring(tokens.get(from).begin(), tokens.get(to - 1).end());
    for (LexiconEntry entry : node.entries) {
      if (entry.fits(surface, sentence, context)) {
        matches.add(new Match(from, to, entry));
      }
    }
    return matches;
  }

  private static Map<String, String> equivalents(List<LexiconEntry> entries) {
    Map<String, String> direct = new HashMap<>();
    for (LexiconEntry entry : entries) {
      if (entry.isEquivalence()) {
        direct.putIfAbsent(entry.fromStems().getFirst(), entry.toStems().getFirst());
      }
    }
    Map<String, String> resolved = new HashMap<>();
    for (String from : direct.keySet()) {
      String key = from;
      Set<String> seen = new HashSet<>();
      while (direct.containsKey(key) && seen.add(key)) {
        key = direct.get(key);
      }
      if (!key.equals(from)) {
        resolved.put(from, key);
      }
    }
    return Map.copyOf(resolved);
  }

  private static void insert(Node root, LexiconEntry entry) {
    Node node = root;
    for (String stem : entry.fromStems()) {
      node = node.next.computeIfAbsent(stem, key -> new Node());
    }
    node.entries.add(entry);
  }

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<LexiconEntry> entries = new ArrayList<>(1);
  }

  /** What a row is. */
  public enum Kind {
    ABBREVIATION,
    SYNONYM,
    LAY,
    ANATOMY,
    VARIANT,
    MISSPELLING,
    DRUG_CLASS,
    ATTRIBUTE;

    static Kind of(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether the words may be read as the other words; a drug is no word for its class. */
    boolean expands() {
      return this != DRUG_CLASS;
    }
  }
}
