package org.opencac.suggest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.opencac.concept.Asserter;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;
import org.opencac.text.NoteParser;
import org.opencac.text.ParsedNote;

/**
 * Runs {@code fact-rules.spec.yml}: a text, the codes that its words name, and what they become by
 * the facts of the text; in a text a slash between blanks ends a line. Codes that differ in the
 * trimester are given without it, for the choice among them needs a release. Safe to share between
 * threads.
 */
public final class ChartFactsSpec implements SpecRunner {
  private static final String[] KEYS = {"text", "setting", "sex", "age", "codes", "become"};

  private final NoteParser parser;
  private final Asserter asserter;
  private final SpecFile spec = SpecFile.read("fact-rules.spec.yml", KEYS);

  /** A runner that reads text as the engine does. */
  public ChartFactsSpec(NoteParser parser, Asserter asserter) {
    this.parser = parser;
    this.asserter = asserter;
  }

  @Override
  public String name() {
    return spec.name();
  }

  @Override
  public int size() {
    return spec.examples().size();
  }

  @Override
  public List<SpecFailure> run() {
    ChartFacts reader = ChartFacts.load(asserter);
    FactRules rules = FactRules.load();
    return spec.failures(example -> check(reader, rules, example));
  }

  private Optional<String> check(ChartFacts reader, FactRules rules, SpecFile.Example example) {
    String text = example.get("text").replace(" / ", "\n");
    Encounter encounter =
        new Encounter(
            example.get("setting").isEmpty()
                ? Setting.OUTPATIENT
                : Setting.valueOf(example.get("setting").toUpperCase(Locale.ROOT)),
            Sex.of(example.get("sex")).orElse(Sex.UNKNOWN),
            example.get("age").isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(example.get("age"))),
            LocalDate.of(2026, 1, 15));
    ParsedNote note = parser.parse(new Note("example", new NoteText(text), encounter));
    TreeSet<String> codes = new TreeSet<>(example.items("codes"));
    FactSheet sheet = FactSheet.of(note, reader.of(note), codes);
    rules.forFacts(sheet.names()).forEach(rule -> apply(rule, sheet, codes));
    TreeSet<String> expected = new TreeSet<>(example.items("become"));
    return codes.equals(expected)
        ? Optional.empty()
        : Optional.of(
            "expected " + String.join(" ", expected) + ", got " + String.join(" ", codes));
  }

  static void apply(FactRule rule, FactSheet sheet, Collection<String> codes) {
    if (rule.supports(sheet.facts()).isEmpty()) {
      return;
    }
    if (rule.rule().parts().isEmpty()) {
      if (!FactRules.anyPresent(rule.rule().unless(), codes)) {
        List<String> results = rule.results(sheet.facts());
        List<CodePattern> gone = CodePattern.list(rule.rule().replaces(), rule.id());
        codes.removeIf(code -> CodePattern.anyMatches(gone, code));
        codes.addAll(results);
      }
      return;
    }
    List<Combination> made = new ArrayList<>(rule.apply(sheet.facts(), List.copyOf(codes)));
    made.forEach(combination -> codes.removeAll(combination.replaced()));
    made.stream().map(Combination::code).filter(code -> !code.isEmpty()).forEach(codes::add);
  }
}
