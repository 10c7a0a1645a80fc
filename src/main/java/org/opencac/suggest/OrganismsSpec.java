package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import org.opencac.note.Span;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/** Runs the examples of {@code organisms.spec.yml}. Safe to share between threads. */
public final class OrganismsSpec implements SpecRunner {
  private static final String[] KEYS = {"text", "codes", "organism"};

  private final Tokenizer tokenizer;

  /** A runner that cuts words as the engine does. */
  public OrganismsSpec(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  @Override
  public String name() {
    return "organisms.spec.yml";
  }

  @Override
  public int size() {
    return SpecFile.read(name(), KEYS).examples().size();
  }

  @Override
  public List<SpecFailure> run() {
    Organisms organisms = Organisms.load(tokenizer);
    List<SpecFailure> failures = new ArrayList<>();
    for (SpecFile.Example example : SpecFile.read(name(), KEYS).examples()) {
      String text = example.get("text");
      List<Token> tokens = tokenizer.tokenize(text);
      Sentence sentence =
          new Sentence(new Span(0, text.length()), 0, Sentence.Role.NARRATIVE, tokens);
      List<String> present = example.items("codes");
      String found =
          organisms.find(sentence).stream()
              .filter(one ->
                  present.stream().anyMatch(code -> CodePattern.anyMatches(one.onlyWith(), code)))
              .map(Organisms.Found::code)
              .findFirst()
              .orElse("none");
      if (!found.equals(example.get("organism"))) {
        failures.add(
            new SpecFailure(
                name(),
                example.number(),
                "expected " + example.get("organism") + ", got " + found));
      }
    }
    return List.copyOf(failures);
  }
}
