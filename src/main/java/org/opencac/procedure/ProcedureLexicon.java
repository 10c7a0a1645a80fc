package org.opencac.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.procedure.ProcedureName.Wanted;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Our own words for procedures, body parts, approaches, devices and qualifiers, from {@code
 * models/rules/procedures}. They lead to words of the tables, never to codes. Immutable and safe to
 * share between threads.
 */
public final class ProcedureLexicon {
  private static final String FOLDER = "procedures/";

  /** The length of words that are written in capitals. */
  private static final int SHORT = 5;

  private final Tokenizer tokenizer;
  private final Shorthand shorthand;
  private final WordTrie<ProcedureName> names = new WordTrie<>();
  private final VesselBypass bypasses = VesselBypass.load();
  private final WordTrie<List<String>> parts = new WordTrie<>();
  private final WordTrie<String> values = new WordTrie<>();
  private final WordTrie<Status.Cue> cues = new WordTrie<>();
  private final WordTrie<String> objects = new WordTrie<>();
  private final Map<String, String> stems = new HashMap<>();
  private final Map<String, List<String>> endings = new HashMap<>();
  private final Map<String, String> joined = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  private ProcedureLexicon(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.shorthand = Shorthand.load(tokenizer);
  }

  /**
   * Reads the program's own lexicon.
   *
   * @throws BadInputException with all faults of its tables
   */
  public static ProcedureLexicon load(Tokenizer tokenizer) {
    ProcedureLexicon lexicon = new ProcedureLexicon(tokenizer);
    lexicon.readNames();
    for (RuleTable.Row row : rows("parts.tsv", "words", "part")) {
      lexicon.phrases(row).forEach(words -> lexicon.parts.add(words, list(row.get("part"))));
    }
    for (RuleTable.Row row : rows("values.tsv", "words", "value")) {
      List<String> meant = list(row.get("value"));
      lexicon
          .phrases(row)
          .forEach(words -> meant.forEach(value -> lexicon.values.add(words, value)));
    }
    for (RuleTable.Row row : rows("objects.tsv", "words", "operation")) {
      lexicon.phrases(row).forEach(words -> lexicon.objects.add(words, row.get("operation")));
    }
    for (RuleTable.Row row : rows("joined.tsv", "first", "second", "joined")) {
      lexicon.join(row.get("first"), row.get("second"), row.get("joined"));
      lexicon.join(row.get("second"), row.get("first"), row.get("joined"));
    }
    lexicon.readStatus();
    lexicon.readWordParts();
    if (!lexicon.faults.isEmpty()) {
      throw new BadInputException(lexicon.faults);
    }
    return lexicon;
  }

  private void readNames() {
    for (RuleTable.Row row :
        rows(
            "procedures.tsv",
            "words",
            "section",
            "system",
            "operation",
            "part",
            "approach",
            "device",
            "qualifier",
            "kind")) {
      if (row.get("operation").isEmpty()) {
        fault("procedures.tsv", row, "names no operation", "add it");
      }
      Optional<ProcedureName.Kind> kind = ProcedureName.Kind.of(row.get("kind"));
      if (kind.isEmpty()) {
        fault(
            "procedures.tsv",
            row,
            "is of an unknown kind",
            "write routine, step, way, anesthesia or nothing");
      }
      String section = row.get("section");
      ProcedureName name =
          new ProcedureName(
              section.isEmpty() ? ProcedureName.SURGICAL : section,
              row.get("system"),
              list(row.get("operation")),
              list(row.get("part")),
              wanted(row.get("approach")),
              wanted(row.get("device")),
              wanted(row.get("qualifier")),
              false,
              kind.orElse(ProcedureName.Kind.PROCEDURE));
      phrases(row).forEach(words -> names.add(words, name));
    }
  }

  private void readStatus() {
    for (RuleTable.Row row : rows("status.tsv", "words", "status", "direction", "reach")) {
      Optional<Status> status = Status.of(row.get("status"));
      Optional<Status.Direction> direction = Status.Direction.of(row.get("direction"));
      if (status.isEmpty() || direction.isEmpty() || !row.get("reach").matches("\\d{1,2}")) {
        fault(
            "status.tsv",
            row,
            "names no known status, direction or reach",
            "use "
                + Arrays.toString(Status.values()).toLowerCase(Locale.ROOT)
                + ", forward, backward or both, and a number of words");
        continue;
      }
      Status.Cue cue =
          new Status.Cue(status.get(), direction.get(), Integer.parseInt(row.get("reach")));
      phrases(row).forEach(words -> cues.add(words, cue));
    }
  }

  private void readWordParts() {
    for (RuleTable.Row row : rows("word-parts.tsv", "words", "kind", "meaning")) {
      switch (row.get("kind")) {
        case "stem" -> stems.put(row.get("words"), row.get("meaning"));
        case "ending" -> endings.put(row.get("words"), list(row.get("meaning")));
        default ->
            fault("word-parts.tsv", row, "is neither stem nor ending", "write stem or ending");
      }
    }
  }

  private void fault(String file, RuleTable.Row row, String what, String remedy) {
    faults.add(
        new Fault("RULE_CELL", "models/rules/" + FOLDER + file + ":" + row.line(), what, remedy));
  }

  private static List<RuleTable.Row> rows(String file, String... columns) {
    return RuleTable.read(FOLDER + file, columns).rows();
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("; "));
  }

  private static Wanted wanted(String cell) {
    if (cell.isEmpty()) {
      return Wanted.ANY;
    }
    boolean usual = cell.startsWith("~");
    return new Wanted(list(usual ? cell.substring(1) : cell), usual);
  }

  private void join(String first, String second, String both) {
    joined.put(Labels.key(first) + "+" + Labels.key(second), both);
  }

  private List<List<String>> phrases(RuleTable.Row row) {
    List<List<String>> phrases = new ArrayList<>();
    for (String words : row.get("words").split(" \\| ")) {
      List<String> stems = stems(words);
      phrases.add(stems);
      List<String> capitals = capitals(words);
      if (!capitals.equals(stems)) {
        phrases.add(capitals);
      }
    }
    return phrases;
  }

  /** The same with short words that end in s as they are: in capitals they are no plurals. */
  private List<String> capitals(String words) {
    List<String> stems = new ArrayList<>();
    boolean exact = words.startsWith("=");
    for (String stem : stems(words)) {
      stems.add(stem);
    }
    List<Token> tokens =
        tokenizer.tokenize(words).stream().filter(token -> !hyphen(token)).toList();
    for (int at = 0; !exact && at < Math.min(tokens.size(), stems.size()); at++) {
      String form = tokens.get(at).form();
      if (form.length() <= SHORT && form.endsWith("s") && form.startsWith(stems.get(at))) {
        stems.set(at, form);
      }
    }
    return stems;
  }

  /** The stems of a phrase as they are looked up; hyphens do not count. */
  List<String> stems(String words) {
    boolean exact = words.startsWith("=");
    List<String> stems = new ArrayList<>();
    List<Token> tokens = tokenizer.tokenize(exact ? words.substring(1) : words);
    for (int at = 0; at < tokens.size(); at++) {
      if (!hyphen(tokens.get(at))) {
        Token token = shorthand.expanded(tokens, at);
        stems.add(exact ? "=" + token.form() : token.stem());
      }
    }
    return stems;
  }

  /** Whether a token only joins two words. */
  static boolean hyphen(Token token) {
    return token.form().equals("-");
  }

  /** Short words and what they mean. */
  Shorthand shorthand() {
    return shorthand;
  }

  /** The names of procedures. */
  WordTrie<ProcedureName> names() {
    return names;
  }

  /** Names of bypasses that are made of two vessels. */
  VesselBypass bypasses() {
    return bypasses;
  }

  /** Words for body parts. */
  WordTrie<List<String>> parts() {
    return parts;
  }

  /** Words for approaches, devices and qualifiers. */
  WordTrie<String> values() {
    return values;
  }

  /** Words that say whether a procedure was done. */
  WordTrie<Status.Cue> cues() {
    return cues;
  }

  /** Words for what may be taken out, with the operation that this is. */
  WordTrie<String> objects() {
    return objects;
  }

  /** The label of two sites together, if there is one. */
  Optional<String> joined(String first, String second) {
    return Optional.ofNullable(joined.get(Labels.key(first) + "+" + Labels.key(second)));
  }

  /** What a word means that is made of a known stem and a known ending. */
  Optional<ProcedureName> composed(String word) {
    for (Map.Entry<String, List<String>> ending : endings.entrySet()) {
      if (word.length() > ending.getKey().length() && word.endsWith(ending.getKey())) {
        String stem = word.substring(0, word.length() - ending.getKey().length());
        String part = stems.get(stem);
        if (part != null) {
          return Optional.of(
              new ProcedureName(
                  ProcedureName.SURGICAL,
                  "",
                  ending.getValue(),
                  List.of(part),
                  Wanted.ANY,
                  Wanted.ANY,
                  Wanted.ANY,
                  true,
                  ProcedureName.Kind.PROCEDURE));
        }
      }
    }
    return Optional.empty();
  }
}
