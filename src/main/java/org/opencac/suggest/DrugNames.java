package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.rule.RuleTable;
import org.opencac.term.Lexicon;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * The drugs and other substances that a sentence names, with what the Table of Drugs and Chemicals
 * calls them: by {@code drug-substances.tsv}, else by the drug rows of the lexicon. Immutable and
 * safe to share between threads.
 */
final class DrugNames {
  static final String FILE = "drug-substances.tsv";
  static final String[] COLUMNS = {"words", "kind", "substance"};

  /** What sort of name it is; the table's first lines say it. */
  enum Kind {
    DRUG,
    CLASS,
    CHEMICAL,
    RECREATIONAL,
    SOURCE,
    MEDICINE,
    REGIMEN,
    ANTIDOTE
  }

  /**
   * A name in a sentence.
   *
   * @param from its first token
   * @param to behind its last token
   * @param kind a drug, a chemical, a medicine without a name, or an antidote
   * @param own whether the words themselves are looked up in the table before the substances
   * @param substances what the table may call it, best first
   */
  record Name(int from, int to, Kind kind, boolean own, List<String> substances) {
    /** Copies the list. */
    Name {
      substances = List.copyOf(substances);
    }

    boolean isDrug() {
      return kind == Kind.DRUG;
    }
  }

  /**
   * A row: the stems of its words and what they stand for.
   *
   * @param stems stems of the words
   * @param kind the kind of row
   * @param substance in words of the published table
   */
  private record Row(List<String> stems, Kind kind, String substance) {}

  /** What the Table of Drugs says of a word that no row lists. */
  @FunctionalInterface
  interface Unlisted {
    /** No word is known. */
    Unlisted NONE = token -> Optional.empty();

    /** A drug, a chemical, or nothing that only this table names. */
    Optional<Kind> kindOf(Token token);
  }

  private final Map<String, List<Row>> byFirst = new HashMap<>();
  private final Map<String, String> classes = new HashMap<>();
  private final Map<String, String> sources = new HashMap<>();

  DrugNames(Tokenizer tokenizer) {
    List<Fault> faults = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(FILE, COLUMNS).rows()) {
      Optional<Kind> kind = kind(row.get("kind"));
      if (kind.isEmpty()) {
        faults.add(
            new Fault(
                "DRUG_SUBSTANCES",
                "models/rules/" + FILE + ":" + row.line(),
                "unknown kind",
                "use a kind of the file's first lines"));
        continue;
      }
      String words = row.get("words");
      switch (kind.get()) {
        case CLASS -> classes.put(words, row.get("substance"));
        case SOURCE ->
            sources.put(tokenizer.tokenize(words).getFirst().stem(), row.get("substance"));
        case DRUG, CHEMICAL, RECREATIONAL, MEDICINE, REGIMEN, ANTIDOTE -> {
          List<String> stems = tokenizer.tokenize(words).stream().map(Token::stem).toList();
          byFirst
              .computeIfAbsent(stems.getFirst(), first -> new ArrayList<>(2))
              .add(new Row(stems, kind.get(), row.get("substance")));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
  }

  private static Optional<Kind> kind(String label) {
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(label)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /**
   * The names in a sentence in order of position, none overlapping, the longest first.
   *
   * @param drugs those of the lexicon
   */
  List<Name> in(List<Lexicon.Match> drugs, Sentence sentence, Unlisted unlisted) {
    List<Token> tokens = sentence.tokens();
    @Nullable Name[] at = new Name[tokens.size()];
    for (Lexicon.Match match : drugs) {
      Name known = at[match.from()];
      List<String> substances = new ArrayList<>(known == null ? List.of() : known.substances());
      String called = classes.get(match.entry().to());
      if (called != null && !substances.contains(called)) {
        substances.add(called);
      }
      at[match.from()] = new Name(match.from(), match.to(), Kind.DRUG, true, substances);
    }
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Name> own = own(tokens, i);
      if (own.isPresent() && (at[i] == null || own.get().to() >= at[i].to())) {
        at[i] = own.get();
      }
      if (at[i] == null) {
        int to = i + 1;
        Optional<Kind> kind = unlisted.kindOf(tokens.get(i));
        at[i] = kind.map(k -> new Name(to - 1, to, k, true, List.of())).orElse(null);
      }
    }
    List<Name> names = new ArrayList<>();
    int behind = 0;
    for (Name name : at) {
      if (name != null && name.from() >= behind) {
        names.add(name);
        behind = name.to();
      }
    }
    return names;
  }

  private Optional<Name> own(List<Token> tokens, int from) {
    Optional<Name> best = Optional.empty();
    for (Row row : byFirst.getOrDefault(tokens.get(from).stem(), List.of())) {
      int to = from + row.stems().size();
      boolean longer = best.isEmpty() || to > best.get().to();
      if (longer && to <= tokens.size() && matches(row, tokens, from)) {
        best = Optional.of(new Name(from, to, row.kind(), false, List.of(row.substance())));
      }
    }
    return best;
  }

  private static boolean matches(Row row, List<Token> tokens, int from) {
    for (int i = 0; i < row.stems().size(); i++) {
      if (!tokens.get(from + i).stem().equals(row.stems().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Where the carbon monoxide of a sentence came from, in words of the table. */
  Optional<String> source(Sentence sentence) {
    return sentence.tokens().stream()
        .map(token -> sources.get(token.stem()))
        .filter(source -> source != null)
        .findFirst();
  }
}
