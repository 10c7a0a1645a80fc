package org.opencac.concept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Span;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;
import org.opencac.text.NoteParser;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;

/**
 * Runs {@code assertion.spec.yml}: each text has one mention in double brackets, and {@code expect}
 * says what is said about it ("present", or some of "negated", "possible", "historical",
 * "hypothetical", "planned", "family", "other"). Sections count, as they do in annotations.
 */
public final class AssertionSpec implements SpecRunner {
  private final NoteParser parser;
  private final Asserter asserter;
  private final SpecFile spec = SpecFile.read("assertion.spec.yml", "text", "expect", "why");

  /** A runner for the given parser and asserter. */
  public AssertionSpec(NoteParser parser, Asserter asserter) {
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
    return spec.failures(this::check);
  }

  private Optional<String> check(SpecFile.Example example) {
    String marked = example.get("text");
    int begin = marked.indexOf("[[");
    int end = marked.indexOf("]]") - 2;
    if (begin < 0 || end <= begin) {
      return Optional.of("has no mention in double brackets");
    }
    String text = marked.replace("[[", "").replace("]]", "");
    String found = describe(assess(text, new Span(begin, end)));
    return found.equals(example.get("expect"))
        ? Optional.empty()
        : Optional.of("expected " + example.get("expect") + ", got " + found + ": " + marked);
  }

  /** What a text says about a part of it. */
  Assertion assess(String text, Span mention) {
    ParsedNote note =
        parser.parse(
            new Note(
                "example", new NoteText(text), Encounter.outpatient(LocalDate.of(2026, 1, 15))));
    for (Sentence sentence : note.sentences()) {
      if (sentence.span().overlaps(mention)) {
        return asserter.assess(note, sentence, mention).inSection(note.sectionOf(sentence).kind());
      }
    }
    return Assertion.PRESENT;
  }

  private static String describe(Assertion assertion) {
    List<String> words = new ArrayList<>();
    if (assertion.negated()) {
      words.add("negated");
    }
    if (assertion.possible()) {
      words.add("possible");
    }
    if (assertion.temporality() != Assertion.Temporality.CURRENT) {
      words.add(assertion.temporality().name().toLowerCase(Locale.ROOT));
    }
    if (assertion.experiencer() != Assertion.Experiencer.PATIENT) {
      words.add(assertion.experiencer().name().toLowerCase(Locale.ROOT));
    }
    return words.isEmpty() ? "present" : String.join(" ", words);
  }
}
