package org.opencac.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;

/**
 * Runs {@code languages.spec.yml}: each text is told to be in {@code language}, or is English. Safe
 * to share between threads.
 */
public final class NoteLanguageSpec implements SpecRunner {
  private final NoteParser parser;
  private final NoteLanguage languages = NoteLanguage.load();
  private final SpecFile spec = SpecFile.read("languages.spec.yml", "text", "language");

  /** A runner for the given parser. */
  public NoteLanguageSpec(NoteParser parser) {
    this.parser = parser;
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
    Encounter encounter = Encounter.outpatient(LocalDate.of(2026, 1, 15));
    Note note = new Note("example", new NoteText(example.get("text")), encounter);
    String found = languages.foreign(parser.parse(note)).orElse("English");
    return found.equals(example.get("language"))
        ? Optional.empty()
        : Optional.of("expected " + example.get("language") + ", got " + found);
  }
}
