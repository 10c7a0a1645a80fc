package org.opencac.concept;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Span;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;
import org.opencac.text.NoteParser;

/**
 * Runs {@code attributes.spec.yml}: each text has one mention in double brackets, and {@code
 * expect} lists its attributes in order as {@code kind=value}, separated by semicolons, or says
 * "none". Safe to share between threads.
 */
public final class AttributeSpec implements SpecRunner {
  private final NoteParser parser;
  private final SpecFile spec = SpecFile.read("attributes.spec.yml", "text", "expect");

  /** A runner that reads text as the engine does. */
  public AttributeSpec(NoteParser parser) {
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
    AttributeFinder finder = AttributeFinder.load();
    return spec.failures(example -> check(finder, example));
  }

  private Optional<String> check(AttributeFinder finder, SpecFile.Example example) {
    String marked = example.get("text");
    int begin = marked.indexOf("[[");
    int end = marked.indexOf("]]") - 2;
    if (begin < 0 || end <= begin) {
      return Optional.of("has no mention in double brackets");
    }
    String text = marked.replace("[[", "").replace("]]", "");
    Encounter encounter = Encounter.outpatient(LocalDate.of(2026, 1, 15));
    List<Attribute> attributes =
        finder.of(
            parser.parse(new Note("example", new NoteText(text), encounter)), new Span(begin, end));
    String found =
        attributes.isEmpty()
            ? "none"
            : attributes.stream()
                .map(attribute -> attribute.kind().label() + "=" + attribute.value())
                .collect(Collectors.joining("; "));
    return found.equals(example.get("expect"))
        ? Optional.empty()
        : Optional.of("expected " + example.get("expect") + ", got " + found + ": " + marked);
  }
}
