package org.opencac.suggest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;

/** Runs the examples of {@code missing-attributes.spec.yml}. Safe to share between threads. */
public final class MissingQuestionsSpec implements SpecRunner {
  private final SpecFile spec =
      SpecFile.read("missing-attributes.spec.yml", "children", "role", "question");

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
    MissingQuestions questions = MissingQuestions.load();
    return spec.failures(example -> {
      MissingAttribute expected =
          new MissingAttribute(example.get("role"), example.get("question"));
      Optional<MissingAttribute> found =
          questions.ask(Arrays.asList(example.get("children").split(" \\| ")));
      return found.equals(Optional.of(expected))
          ? Optional.empty()
          : Optional.of("expected " + expected + ", got " + found);
    });
  }
}
