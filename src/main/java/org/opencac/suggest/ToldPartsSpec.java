package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;

/**
 * Runs the examples of {@code told-parts.spec.yml}: codes that are assessed, codes that only the
 * list of past conditions tells, and what they become. Safe to share between threads.
 */
public final class ToldPartsSpec implements SpecRunner {

  @Override
  public String name() {
    return "told-parts.spec.yml";
  }

  @Override
  public int size() {
    return examples().size();
  }

  private List<SpecFile.Example> examples() {
    return SpecFile.read(name(), "assessed", "past", "become").examples();
  }

  @Override
  public List<SpecFailure> run() {
    CombinationRules rules = CombinationRules.load();
    ToldParts parts = ToldParts.load();
    List<SpecFailure> failures = new ArrayList<>();
    for (SpecFile.Example example : examples()) {
      List<String> assessed = example.items("assessed");
      Set<String> told =
          example.items("past").stream().filter(parts::mayLast).collect(Collectors.toSet());
      TreeSet<String> after = new TreeSet<>(assessed);
      List<Combination> found = parts.combine(rules, assessed, told);
      found.forEach(combination -> after.addAll(combination.because()));
      found.forEach(combination -> after.removeAll(combination.replaced()));
      found.forEach(combination -> after.add(combination.code()));
      if (!after.equals(new TreeSet<>(example.items("become")))) {
        failures.add(new SpecFailure(name(), example.number(), "got " + String.join(" ", after)));
      }
    }
    return List.copyOf(failures);
  }
}
