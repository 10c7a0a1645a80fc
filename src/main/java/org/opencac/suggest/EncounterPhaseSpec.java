package org.opencac.suggest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opencac.concept.Asserter;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;
import org.opencac.text.NoteParser;
import org.opencac.text.ParsedNote;

/**
 * Runs {@code encounter-phase.spec.yml}: each text is an outpatient note with one injury in double
 * brackets, and {@code characters} are the 7th characters to try for it, best first. Safe to share
 * between threads.
 */
public final class EncounterPhaseSpec implements SpecRunner {
  private final NoteParser parser;
  private final Asserter asserter;
  private final SpecFile spec = SpecFile.read("encounter-phase.spec.yml", "text", "characters");

  /** A runner that reads text as the engine does. */
  public EncounterPhaseSpec(NoteParser parser, Asserter asserter) {
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
    EncounterPhase phases = EncounterPhase.load(asserter);
    return spec.failures(example -> check(phases, example));
  }

  private Optional<String> check(EncounterPhase phases, SpecFile.Example example) {
    String marked = example.get("text");
    int begin = marked.indexOf("[[");
    if (begin < 0) {
      return Optional.of("has no injury in double brackets");
    }
    String text = marked.replace("[[", "").replace("]]", "");
    Encounter encounter = Encounter.outpatient(LocalDate.of(2026, 1, 15));
    ParsedNote note = parser.parse(new Note("example", new NoteText(text), encounter));
    int sentence = 0;
    while (note.sentences().get(sentence).span().end() <= begin) {
      sentence++;
    }
    String found = phases.of(note).of("S52", sentence).characters();
    String expected = example.get("characters");
    return found.equals(expected)
        ? Optional.empty()
        : Optional.of("expected " + expected + ", got " + found + ": " + marked);
  }
}
