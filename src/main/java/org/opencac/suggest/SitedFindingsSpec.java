package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import org.opencac.candidate.Candidate;
import org.opencac.note.Span;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;
import org.opencac.term.TermSource;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Runs the examples of {@code sited-findings.spec.yml}: the name of a finding, its code without a
 * site, a text, and the code there. Safe to share between threads.
 */
public final class SitedFindingsSpec implements SpecRunner {
  private static final String[] KEYS = {"text", "finding", "code", "becomes"};

  private final Tokenizer tokenizer;

  /** A runner that cuts words as the engine does. */
  public SitedFindingsSpec(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  @Override
  public String name() {
    return "sited-findings.spec.yml";
  }

  @Override
  public int size() {
    return SpecFile.read(name(), KEYS).examples().size();
  }

  @Override
  public List<SpecFailure> run() {
    SitedFindings sited = SitedFindings.load(tokenizer);
    List<SpecFailure> failures = new ArrayList<>();
    for (SpecFile.Example example : SpecFile.read(name(), KEYS).examples()) {
      String text = example.get("text");
      List<Token> tokens = tokenizer.tokenize(text);
      int begin = text.indexOf(example.get("finding"));
      Span mention = new Span(Math.max(0, begin), begin + example.get("finding").length());
      List<Token> words = tokens.stream().filter(t -> t.span().overlaps(mention)).toList();
      String found =
          begin < 0
              ? "no such words in the text"
              : sited
                  .of(
                      new Candidate(example.get("code"), 1, Draft.IMPLIED, TermSource.TITLE),
                      words,
                      new Sentence(new Span(0, text.length()), 0, Sentence.Role.NARRATIVE, tokens))
                  .map(Candidate::code)
                  .orElse("none");
      if (!found.equals(example.get("becomes"))) {
        failures.add(
            new SpecFailure(
                name(), example.number(), "expected " + example.get("becomes") + ", got " + found));
      }
    }
    return List.copyOf(failures);
  }
}
