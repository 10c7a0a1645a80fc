package org.opencac.service;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.text.NoteParser;

/**
 * Runs the examples of a file beside the rules of services: a note of an adult and the lines of its
 * claim. Safe to share between threads.
 */
public final class ServicesSpec implements SpecRunner {
  private static final int AGE = 40;
  private static final ChartSuggestions NO_DIAGNOSES =
      new ChartSuggestions(List.of(), List.of(), List.of());

  private final NoteParser parser;
  private final String name;

  private ServicesSpec(NoteParser parser, String name) {
    this.parser = parser;
    this.name = name;
  }

  /** The runners of all files of examples, reading notes as the engine does. */
  public static List<SpecRunner> all(NoteParser parser) {
    return List.of(
        new ServicesSpec(parser, "services/services.spec.yml"),
        new ServicesSpec(parser, "services/hands.spec.yml"),
        new ServicesSpec(parser, "services/ways.spec.yml"),
        new ServicesSpec(parser, "services/ranked.spec.yml"),
        new ServicesSpec(parser, "services/em.spec.yml"),
        new ServicesSpec(parser, "services/documented-modifiers.spec.yml"),
        new ServicesSpec(parser, "services/review.spec.yml"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return file().examples().size();
  }

  private SpecFile file() {
    return SpecFile.read(name(), "note", "claim", "setting", "age");
  }

  @Override
  public List<SpecFailure> run() {
    ServiceFinder finder = ServiceFinder.load();
    return file()
        .failures(example -> {
          String found = claim(finder, example);
          return found.equals(example.get("claim"))
              ? Optional.empty()
              : Optional.of("expected '" + example.get("claim") + "', got '" + found + "'");
        });
  }

  private String claim(ServiceFinder finder, SpecFile.Example example) {
    Setting setting = Setting.of(example.get("setting")).orElse(Setting.OUTPATIENT);
    int age = example.get("age").isEmpty() ? AGE : Integer.parseInt(example.get("age"));
    Encounter encounter =
        new Encounter(setting, Sex.UNKNOWN, OptionalInt.of(age), LocalDate.of(2026, 3, 10));
    Note note = new Note("example", new NoteText(example.get("note")), encounter);
    return finder
        .find(
            parser.parse(note),
            EnumSet.of(CodeSystem.CPT, CodeSystem.HCPCS),
            NO_DIAGNOSES,
            ServiceNames.NONE)
        .services()
        .stream()
        .map(ServicesSpec::line)
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static String line(ServiceSuggestion service) {
    return service.code()
        + service.modifiers().stream().map(m -> "-" + m.modifier()).collect(Collectors.joining())
        + " x"
        + service.units();
  }
}
