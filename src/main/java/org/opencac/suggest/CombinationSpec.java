package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;

/**
 * Runs the examples beside a table of combinations: codes in, codes out. Safe to share between
 * threads.
 */
public final class CombinationSpec implements SpecRunner {
  private final String file;

  /** A runner of {@code combinations.spec.yml}. */
  public CombinationSpec() {
    this("combinations.spec.yml");
  }

  /**
   * A runner.
   *
   * @param file the name of the examples, as {@code combinations.spec.yml}
   */
  public CombinationSpec(String file) {
    this.file = file;
  }

  @Override
  public String name() {
    return file;
  }

  @Override
  public int size() {
    return SpecFile.read(name(), "codes", "become").examples().size();
  }

  @Override
  public List<SpecFailure> run() {
    CombinationRules rules = CombinationRules.load();
    List<SpecFailure> failures = new ArrayList<>();
    for (SpecFile.Example example : SpecFile.read(name(), "codes", "become").examples()) {
      List<String> codes = example.items("codes");
      TreeSet<String> after = new TreeSet<>(codes);
      List<Combination> found = rules.apply(codes);
      found.forEach(combination -> after.removeAll(combination.replaced()));
      found.forEach(combination -> after.add(combination.code()));
      if (!after.equals(new TreeSet<>(example.items("become")))) {
        failures.add(
            new SpecFailure(
                name(),
                example.number(),
                "expected "
                    + String.join(" ", example.items("become"))
                    + ", got "
                    + String.join(" ", after)));
      }
    }
    return List.copyOf(failures);
  }
}
