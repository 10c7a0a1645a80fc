package org.opencac.suggest;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.IndexEntry;
import org.opencac.codeset.IndexLevel;
import org.opencac.codeset.IndexTable;
import org.opencac.term.TermSource;
import org.opencac.term.Terminology;
import org.opencac.term.Vocabulary;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * The Table of Drugs and Chemicals of the installed release, by substance and column (Guidelines
 * I.C.19.e). A look-up reads the few terms that share the rarest word of the substance. Immutable
 * and safe to share between threads.
 */
final class DrugTable {
  /** Where words like "tablets" lead. */
  private static final String UNSPECIFIED = "T50.90";

  /** Shorter words are too often something else. */
  private static final int SHORTEST = 5;

  /** A substance has so many columns at most, so its cells stand no farther apart. */
  private static final int COLUMNS = DrugColumn.values().length;

  private final CodeSet codeSet;
  private final Terminology terminology;
  private final Tokenizer tokenizer;
  private final int poisoning;

  /** Keys that only this table and the titles of its codes use. */
  private final BitSet own = new BitSet();

  /**
   * A cell of the table.
   *
   * @param code as printed, without its 7th character
   * @param term the term that names the substance
   */
  record Cell(String code, int term) {}

  DrugTable(CodeSet codeSet, Terminology terminology, Tokenizer tokenizer) {
    this.codeSet = codeSet;
    this.terminology = terminology;
    this.tokenizer = tokenizer;
    this.poisoning = terminology.keyOf(tokenizer.tokenize("poisoning").getFirst());
    BitSet others = new BitSet();
    for (int term = 0; term < terminology.size(); term++) {
      boolean drug =
          terminology.source(term) == TermSource.DRUG_TABLE
              || DrugEffects.isSubstanceCode(terminology.code(term));
      for (int i = terminology.keyCount(term) - 1; i >= 0; i--) {
        (drug ? own : others).set(terminology.key(term, i));
      }
    }
    own.andNot(others);
  }

  /** A word that only the table knows: a drug where it can be taken correctly, else a chemical. */
  Optional<DrugNames.Kind> kindOf(Token token) {
    int key =
        token.kind() == Token.Kind.WORD && token.form().length() >= SHORTEST
            ? terminology.keyOf(token)
            : Vocabulary.UNKNOWN;
    if (key == Vocabulary.UNKNOWN || !own.get(key)) {
      return Optional.empty();
    }
    List<Token> word = List.of(token);
    boolean drug = cell(word, DrugColumn.ADVERSE_EFFECT).isPresent();
    return cell(word, DrugColumn.ACCIDENTAL)
        .filter(cell -> !cell.code().startsWith(UNSPECIFIED))
        .map(cell -> drug ? DrugNames.Kind.DRUG : DrugNames.Kind.CHEMICAL);
  }

  /** The cell of a substance in a column; empty where the table has no such substance or cell. */
  Optional<Cell> cell(String substance, DrugColumn column) {
    return cell(tokenizer.tokenize(substance), column);
  }

  /** The cell of the substance that the tokens name. */
  Optional<Cell> cell(List<Token> substance, DrugColumn column) {
    Set<Integer> keys = new HashSet<>();
    for (Token token : substance) {
      int key = terminology.keyOf(token);
      if (key == Vocabulary.UNKNOWN && token.isWordOrNumber()) {
        return Optional.empty();
      }
      keys.add(key);
    }
    keys.remove(Vocabulary.UNKNOWN);
    return accidental(keys).flatMap(term -> beside(term, column));
  }

  /** The term of the accidental column, which every substance has. */
  private Optional<Integer> accidental(Set<Integer> keys) {
    Optional<Integer> best = Optional.empty();
    int fewest = Integer.MAX_VALUE;
    for (Integer key : keys) {
      int end = terminology.postingsEnd(key);
      for (int p = terminology.postingsBegin(key); p < end; p++) {
        int term = terminology.posting(p);
        if (terminology.source(term) == TermSource.DRUG_TABLE
            && terminology.keyCount(term) < fewest
            && names(term, keys)) {
          fewest = terminology.keyCount(term);
          best = Optional.of(term);
        }
      }
    }
    return best;
  }

  private boolean names(int term, Set<Integer> keys) {
    int required = terminology.requiredCount(term);
    boolean accidental = false;
    Set<Integer> open = new HashSet<>(keys);
    for (int i = 0; i < terminology.keyCount(term); i++) {
      int key = terminology.key(term, i);
      if (i < required && key == poisoning) {
        accidental = true;
      } else if (i < required && !keys.contains(key)) {
        return false;
      }
      open.remove(key);
    }
    return accidental && open.isEmpty();
  }

  /** The cell of another column in the same row. */
  private Optional<Cell> beside(int term, DrugColumn column) {
    int at = terminology.entry(term);
    List<IndexEntry> index = codeSet.index();
    List<IndexLevel> substance = row(index.get(at));
    for (int i = Math.max(0, at - COLUMNS); i <= at + COLUMNS && i < index.size(); i++) {
      IndexEntry entry = index.get(i);
      if (entry.table() == IndexTable.DRUGS
          && column.isHeadedBy(entry.path().getLast().title())
          && row(entry).equals(substance)
          && !entry.code().isEmpty()) {
        return Optional.of(new Cell(entry.code(), termOf(i, term)));
      }
    }
    return Optional.empty();
  }

  /** The term of an entry, which stands near the terms of its row. */
  private int termOf(int entry, int near) {
    int last = Math.min(terminology.size() - 1, near + COLUMNS);
    for (int term = Math.max(0, near - COLUMNS); term <= last; term++) {
      if (terminology.entry(term) == entry) {
        return term;
      }
    }
    return near;
  }

  private static List<IndexLevel> row(IndexEntry entry) {
    return entry.path().subList(0, entry.path().size() - 1);
  }
}
