package org.opencac.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;

/**
 * Runs {@code sections.spec.yml}: each text has the sections that {@code kinds} lists, in order.
 * Safe to share between threads.
 */
public final class SectionSpec implements SpecRunner {
  private final NoteParser parser;
  private final SpecFile spec = SpecFile.read("sections.spec.yml", "text", "kinds");

  /** A runner for the given parser. */
  public SectionSpec(NoteParser parser) {
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
    String kinds =
        parser.parse(note).sections().stream()
            .filter(section -> section.span().length() > 0)
            .map(section -> section.kind().label())
            .collect(Collectors.joining(" "));
    return kinds.equals(example.get("kinds"))
        ? Optional.empty()
        : Optional.of("expected " + example.get("kinds") + ", got " + kinds);
  }
}
