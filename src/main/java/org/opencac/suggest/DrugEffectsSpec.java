package org.opencac.suggest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.opencac.concept.Asserter;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import org.opencac.note.Span;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;
import org.opencac.term.Lexicon;
import org.opencac.text.NoteParser;
import org.opencac.text.ParsedNote;
import org.opencac.text.Tokenizer;

/**
 * Runs the examples of {@code drug-effects.spec.yml} as far as they need no release: what is read
 * about drugs and poisons. The codes of the examples are for a complete release. Safe to share
 * between threads.
 */
public final class DrugEffectsSpec implements SpecRunner {
  private final NoteParser parser;
  private final Lexicon lexicon;
  private final DrugEventReader reader;
  private final SpecFile spec =
      SpecFile.read("drug-effects.spec.yml", "text", "setting", "events", "codes", "also");

  /** A runner that reads text as the engine does. */
  public DrugEffectsSpec(
      NoteParser parser, Tokenizer tokenizer, Lexicon lexicon, Asserter asserter) {
    this.parser = parser;
    this.lexicon = lexicon;
    this.reader = new DrugEventReader(new DrugNames(tokenizer), DrugCues.load(), asserter);
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
    return spec.failures(this::check);
  }

  private Optional<String> check(SpecFile.Example example) {
    String text = example.get("text");
    String found = events(text, example.get("setting"));
    return found.equals(example.get("events"))
        ? Optional.empty()
        : Optional.of("expected " + example.get("events") + ", got " + found + ": " + text);
  }

  private String events(String text, String setting) {
    Encounter encounter =
        new Encounter(
            Setting.of(setting).orElse(Setting.OUTPATIENT),
            Sex.UNKNOWN,
            OptionalInt.empty(),
            LocalDate.of(2026, 1, 15));
    ParsedNote note = parser.parse(new Note("example", new NoteText(text), encounter));
    return reader.read(new DrugsOfNote(lexicon, note), DrugNames.Unlisted.NONE).stream()
        .map(event -> label(event, note, text))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** What happened, the drugs in the words of the note, and why less was taken. */
  private static String label(DrugEvent event, ParsedNote note, String text) {
    String what = event.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String drugs =
        event.drugs().stream()
            .map(drug -> {
              var tokens = note.sentences().get(event.sentence()).tokens();
              Span span = tokens.get(drug.from()).span().cover(tokens.get(drug.to() - 1).span());
              return text.substring(span.begin(), span.end())
                  .toLowerCase(Locale.ROOT)
                  .replaceAll("\\s+", "-");
            })
            .collect(Collectors.joining("+"));
    String reason =
        event.what() == DrugEvent.What.UNDERDOSING
            ? ":" + event.reason().label().replace(' ', '-')
            : "";
    return what + ":" + drugs + reason;
  }
}
