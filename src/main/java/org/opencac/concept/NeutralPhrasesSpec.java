package org.opencac.concept;

import java.util.ArrayList;
import java.util.List;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Runs the examples of {@code neutral-phrases.spec.yml}: words between double brackets lie inside
 * one phrase (neutral) or do not (read). Safe to share between threads.
 */
public final class NeutralPhrasesSpec implements SpecRunner {
  private static final String[] KEYS = {"text", "expect"};

  private final Tokenizer tokenizer;

  /** A runner that cuts words as the engine does. */
  public NeutralPhrasesSpec(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  @Override
  public String name() {
    return "neutral-phrases.spec.yml";
  }

  @Override
  public int size() {
    return SpecFile.read(name(), KEYS).examples().size();
  }

  @Override
  public List<SpecFailure> run() {
    NeutralPhrases phrases = NeutralPhrases.load(tokenizer);
    List<SpecFailure> failures = new ArrayList<>();
    for (SpecFile.Example example : SpecFile.read(name(), KEYS).examples()) {
      String found = isNeutral(phrases, example.get("text")) ? "neutral" : "read";
      if (!found.equals(example.get("expect"))) {
        failures.add(
            new SpecFailure(
                name(), example.number(), "expected " + example.get("expect") + ", got " + found));
      }
    }
    return List.copyOf(failures);
  }

  private boolean isNeutral(NeutralPhrases phrases, String marked) {
    int begin = marked.indexOf("[[");
    int end = marked.indexOf("]]") - 2;
    List<Token> tokens = tokenizer.tokenize(marked.replace("[[", "").replace("]]", ""));
    int first = 0;
    while (first < tokens.size() && tokens.get(first).end() <= begin) {
      first++;
    }
    int last = first;
    while (last < tokens.size() && tokens.get(last).begin() < end) {
      last++;
    }
    int from = first;
    int to = last;
    return phrases.find(tokens).stream().anyMatch(phrase -> phrase.holds(from, to));
  }
}
