package org.opencac.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.IndexEntry;
import org.opencac.codeset.IndexLevel;
import org.opencac.codeset.IndexTable;
import org.opencac.codeset.Progress;
import org.opencac.codeset.TabularNote;
import org.opencac.codeset.TabularNoteKind;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Compiles the names of a code set into a {@link Terminology}. The Index is read as a structure:
 * levels count, words in parentheses may be absent, comma alternates of one stem are one word
 * ("Pain, painful") and others are modifiers ("Coitus, painful"), and a "see" leads to the codes of
 * its target (ICD-10-CM Official Guidelines, section I.A and I.B.1).
 */
public final class TermCompiler {
  /** A key that at most so many names use tells enough without "disease" or "syndrome". */
  private static final int RARE = 12;

  private static final String OTHER = "Other ";

  /**
   * What a name denies, up to the site that follows it ("laceration without foreign body of left
   * index finger"); in "loss of consciousness" no site follows.
   */
  private static final String WITHOUT =
      "(?i)\\bwithout\\b(?:(?!(?<!\\b(?:loss|evidence|mention|signs|rupture|disruption|specification"
          + "|involvement|diagnosis)) of )[^,;])*";

  private static final Pattern PART = Pattern.compile("(?i)^(?:any )?part\\b");

  /** A word and the square brackets behind it. */
  private static final Pattern BRACKET = Pattern.compile("(\\S+) \\[([^\\]]+)\\]");

  private final Tokenizer tokenizer;
  private final TermWords words;
  private final Map<String, String> equivalents;
  private final Vocabulary vocabulary = new Vocabulary();
  private final List<Name> names = new ArrayList<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, List<Token>> cut = new HashMap<>();

  /** Sites and the words for what they are part of. */
  private final Map<String, Set<String>> broader = new HashMap<>();

  /** Main terms and their words that nobody writes. */
  private final Map<String, Set<String>> silent = new HashMap<>();

  /** A name before its keys are numbered. */
  private record Name(TermSource source, String code, int entry, int levels, KeySet keys) {}

  private TermCompiler(Tokenizer tokenizer, TermWords words, Map<String, String> equivalents) {
    this.tokenizer = tokenizer;
    this.words = words;
    this.equivalents = equivalents;
    for (RuleTable.Row row : RuleTable.read("broader-sites.tsv", "site", "broader").rows()) {
      keysOf(row.get("site"))
          .forEach(site -> broader.put(site, Set.copyOf(keysOf(row.get("broader")))));
    }
    for (RuleTable.Row row : RuleTable.read("implied-words.tsv", "title", "implied").rows()) {
      silent.put(row.get("title"), Set.copyOf(keysOf(row.get("implied"))));
    }
  }

  /** Compiles every title, inclusion term and Index entry of the code set. */
  public static Terminology compile(
      CodeSet codeSet, Lexicon lexicon, Tokenizer tokenizer, Progress progress) {
    Map<String, String> equivalents = new HashMap<>(lexicon.equivalents());
    TermCompiler compiler = new TermCompiler(tokenizer, TermWords.load(tokenizer), equivalents);
    List<IndexEntry> index = codeSet.index();
    compiler.learnInflections(index);
    compiler.addCodes(codeSet, progress);
    compiler.addIndex(index, progress);
    List<Term> terms = new ArrayList<>(compiler.names.size());
    for (Name name : compiler.names) {
      name.keys().toTerm(name).ifPresent(terms::add);
    }
    return Terminology.of(compiler.vocabulary, equivalents, terms);
  }

  /** "Pancreas, pancreatic": alternates that share their beginning are one key. */
  private void learnInflections(List<IndexEntry> index) {
    for (IndexEntry entry : index) {
      if (entry.path().size() > 1 || entry.table() != IndexTable.DISEASES_AND_INJURIES) {
        continue;
      }
      String[] alternates = entry.path().getFirst().title().split(",");
      List<Token> first = wordsOf(alternates[0]);
      for (int i = 1; i < alternates.length && first.size() == 1; i++) {
        List<Token> other = wordsOf(alternates[i]);
        if (other.size() == 1 && related(first.getFirst().form(), other.getFirst().form())) {
          String key = key(first.getFirst());
          String from = other.getFirst().stem();
          if (!from.equals(key) && !equivalents.containsValue(from)) {
            equivalents.putIfAbsent(from, key);
          }
        }
      }
    }
  }

  private static boolean related(String a, String b) {
    int shared = 0;
    int shorter = Math.min(a.length(), b.length());
    while (shared < shorter && a.charAt(shared) == b.charAt(shared)) {
      shared++;
    }
    return shared >= 4 && shared >= shorter - 4;
  }

  private void addCodes(CodeSet codeSet, Progress progress) {
    List<Code> codes = codeSet.codes();
    int done = 0;
    for (Code code : codes) {
      if (++done % 4096 == 0) {
        progress.step("terms of titles", done, codes.size());
      }
      if (isSeventhCharacterExpansion(codeSet, code)) {
        continue;
      }
      addPhrase(TermSource.TITLE, code.code(), code.display());
      for (TabularNote note : codeSet.notes(code.code())) {
        if (note.kind() == TabularNoteKind.INCLUSION_TERM
            || note.kind() == TabularNoteKind.INCLUDES) {
          addPhrase(TermSource.INCLUSION_TERM, code.code(), note.text());
        }
      }
    }
    progress.step("terms of titles", codes.size(), codes.size());
  }

  private static boolean isSeventhCharacterExpansion(CodeSet codeSet, Code code) {
    return code.code().length() == 8 && !codeSet.seventhCharacters(code.code()).isEmpty();
  }

  /** A phrase, and beside it what square brackets offer instead of the word before them. */
  private void addPhrase(TermSource source, String code, String phrase) {
    if (isManifestation(phrase)) {
      return;
    }
    addName(source, code, phrase);
    Matcher bracket = BRACKET.matcher(phrase);
    // "[part of]" and "[any part, except face]" tell how much of the organ, and are no other name.
    if (bracket.find() && !PART.matcher(bracket.group(2)).find()) {
      String before = phrase.substring(0, bracket.start());
      String after = phrase.substring(bracket.end());
      addName(source, code, before + " " + bracket.group(2) + " " + after);
      if (after.isBlank() && keysOf(bracket.group(2)).size() > 1) {
        addName(source, code, bracket.group(2));
      }
    }
  }

  /** A manifestation is reached through its cause alone (Guidelines I.A.13). */
  private static boolean isManifestation(String name) {
    return name.contains("in diseases classified elsewhere")
        || name.contains("in other diseases classified elsewhere");
  }

  private void addName(TermSource source, String code, String phrase) {
    KeySet keys = new KeySet();
    String essential = cutWithout(phrase.replaceAll("\\([^)]*\\)|\\[[^\\]]*\\]", " "));
    for (String key : keysOf(essential)) {
      keys.require(key);
    }
    if (phrase.startsWith(OTHER)) {
      keys.insistOn(OTHER.strip().toLowerCase(Locale.ROOT));
    }
    for (String key : keysOf(phrase)) {
      keys.option(key);
    }
    add(source, code, -1, 1, keys);
  }

  /** What a title denies is no part of the name by which it is found. */
  private static String cutWithout(String phrase) {
    return phrase
        .replaceAll("(?i)\\b(not elsewhere classified|not otherwise specified)\\b[^,;]*", " ")
        .replaceAll(WITHOUT, " ")
        .replaceAll("(?i)\\bunspecified whether\\b[^,;]*", " ");
  }

  private void addIndex(List<IndexEntry> index, Progress progress) {
    SeeReferences references = new SeeReferences(index);
    for (int i = 0; i < index.size(); i++) {
      if (i % 8192 == 0) {
        progress.step("terms of the Index", i, index.size());
      }
      IndexEntry entry = index.get(i);
      if (!entry.code().isEmpty()) {
        addEntry(entry, i, entry.code());
      } else if (!entry.see().isEmpty()) {
        Optional<IndexEntry> target = references.follow(entry);
        if (target.isPresent() && !target.get().code().isEmpty()) {
          addEntry(entry, i, target.get().code());
        }
      }
    }
    progress.step("terms of the Index", index.size(), index.size());
  }

  /**
   * "Nausea (without vomiting)" is the name of nausea and, with the words said, of nausea without
   * vomiting; it is none of nausea with vomiting.
   */
  private void addEntry(IndexEntry entry, int number, String code) {
    if (entry.path().stream().anyMatch(level -> isManifestation(level.title()))) {
      return;
    }
    addEntry(entry, number, code, false);
    if (entry.path().stream()
        .flatMap(level -> level.nonessentialModifiers().stream())
        .anyMatch(TermCompiler::isDenial)) {
      addEntry(entry, number, code, true);
    }
  }

  private static boolean isDenial(String modifier) {
    return modifier.startsWith("without ");
  }

  private void addEntry(IndexEntry entry, int number, String code, boolean denied) {
    KeySet keys = new KeySet();
    int depth = 0;
    List<IndexLevel> path = entry.path();
    for (int i = 0; i < path.size(); i++) {
      IndexLevel level = path.get(i);
      boolean column = i == path.size() - 1 && IndexTables.hasColumns(entry.table());
      List<String> levelKeys = keysOf(column ? IndexTables.column(level.title()) : title(level));
      if (levelKeys.isEmpty() && i > 0 && i == path.size() - 1 && !column) {
        return; // A subterm of small words only would take the name of the term above it.
      }
      depth += levelKeys.isEmpty() ? 0 : 1;
      boolean implied = i > 0 && !levelKeys.isEmpty() && namedBySite(levelKeys, path, i);
      Set<String> unsaid = silent.getOrDefault(level.title(), Set.of());
      for (String key : levelKeys) {
        if (implied || unsaid.contains(key)) {
          keys.option(key);
        } else {
          keys.require(key);
        }
      }
      for (String modifiers : level.nonessentialModifiers()) {
        if (!isDenial(modifiers)) {
          keysOf(modifiers).forEach(keys::option);
        } else if (denied) {
          keysOf(modifiers).forEach(keys::require);
        }
      }
    }
    add(IndexTables.source(entry.table()), code, number, depth, keys);
  }

  /** Whether a site below a level is part of what the level names: a calf is of the lower limb. */
  private boolean namedBySite(List<String> region, List<IndexLevel> path, int at) {
    for (IndexLevel below : path.subList(at + 1, path.size())) {
      for (String key : keysOf(title(below))) {
        if (broader.getOrDefault(key, Set.of()).containsAll(region)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words of a level; "foot specified NEC" behind heel and toe is any other foot. */
  private String title(IndexLevel level) {
    String words = level.title().replace("(s)", "").replaceAll("\\([^)]*\\)", " ");
    int specified = words.indexOf(" specified NEC");
    boolean site =
        specified > 0
            && keysOf(words.substring(0, specified)).stream().allMatch(broader::containsKey);
    return site ? words.substring(0, specified) : words;
  }

  private void add(TermSource source, String code, int entry, int levels, KeySet keys) {
    names.add(new Name(source, code, entry, levels, keys));
    keys.required.forEach(key -> uses.merge(key, 1, Integer::sum));
  }

  /** The levels of the Index repeat on every path, so each text is cut once. */
  private List<Token> wordsOf(String text) {
    return cut.computeIfAbsent(
        text,
        t ->
            tokenizer.tokenize(t).stream()
                .filter(token -> token.isWordOrNumber() && !words.isStop(token.stem()))
                .toList());
  }

  private String key(Token token) {
    return equivalents.getOrDefault(token.stem(), token.stem());
  }

  private List<String> keysOf(String text) {
    return wordsOf(text).stream().map(this::key).toList();
  }

  /** The keys of one term while it is put together. */
  private final class KeySet {
    private final Set<String> required = new LinkedHashSet<>();
    private final Set<String> weak = new LinkedHashSet<>();
    private final Set<String> optional = new LinkedHashSet<>();

    void require(String key) {
      (words.isWeak(key) ? weak : required).add(key);
    }

    /** "Other" in front is no filler: such a code is for what no other code names (I.A.9.a). */
    void insistOn(String key) {
      weak.remove(key);
      required.add(key);
    }

    void option(String key) {
      if (!required.contains(key) && !weak.contains(key)) {
        optional.add(key);
      }
    }

    /**
     * A name needs its weak words too ("heart" is no heart disease, "kidney function" no disorder
     * of it) unless one of the others tells enough by itself ("Crohn").
     */
    Optional<Term> toTerm(Name name) {
      boolean telling = required.size() > 1 && required.stream().anyMatch(this::isRare);
      if (!telling) {
        required.addAll(weak.stream().filter(key -> !words.isFiller(key)).toList());
        weak.removeAll(required);
      }
      optional.removeAll(required);
      optional.removeAll(weak);
      if (required.size() == 1 && name.levels() > 1) {
        required.addAll(weak.stream().filter(words::isFrame).toList());
        weak.removeAll(required);
      }
      if (required.isEmpty() || (required.size() == 1 && name.levels() > 1)) {
        return Optional.empty();
      }
      return Optional.of(
          new Term(
              name.source(),
              name.code(),
              name.entry(),
              name.levels(),
              numbers(required),
              numbers(weak),
              numbers(optional)));
    }

    private boolean isRare(String key) {
      return uses.getOrDefault(key, 0) <= RARE;
    }

    private int[] numbers(Set<String> keys) {
      return keys.stream().mapToInt(vocabulary::add).toArray();
    }
  }
}
