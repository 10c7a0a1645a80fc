package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;
import org.opencac.text.Tokenizer;

/** Runs the examples of {@code too-general.spec.yml}. Safe to share between threads. */
public final class TooGeneralSpec implements SpecRunner {
  private final Tokenizer tokenizer;

  /** A runner that cuts words as the engine does. */
  public TooGeneralSpec(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  @Override
  public String name() {
    return "too-general.spec.yml";
  }

  @Override
  public int size() {
    return SpecFile.read(name(), "words", "severity").examples().size();
  }

  @Override
  public List<SpecFailure> run() {
    TooGeneral rules = TooGeneral.load(tokenizer);
    List<SpecFailure> failures = new ArrayList<>();
    for (SpecFile.Example example : SpecFile.read(name(), "words", "severity").examples()) {
      String words = example.get("words");
      String found = rules.of(TooGeneral.stems(tokenizer, words)).name().toLowerCase(Locale.ROOT);
      if (!found.equals(example.get("severity"))) {
        failures.add(
            new SpecFailure(
                name(),
                example.number(),
                "expected " + example.get("severity") + ", got " + found));
      }
    }
    return List.copyOf(failures);
  }
}
