package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.opencac.note.Sex;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;

/** Runs the examples of {@code demographic-limits.spec.yml}. Safe to share between threads. */
public final class AgeAndSexSpec implements SpecRunner {

  @Override
  public String name() {
    return "demographic-limits.spec.yml";
  }

  @Override
  public int size() {
    return SpecFile.read(name(), "sex", "age", "possible", "impossible").examples().size();
  }

  @Override
  public List<SpecFailure> run() {
    AgeAndSex rules = AgeAndSex.load();
    List<SpecFailure> failures = new ArrayList<>();
    for (SpecFile.Example example :
        SpecFile.read(name(), "sex", "age", "possible", "impossible").examples()) {
      Sex sex = Sex.of(example.get("sex")).orElse(Sex.UNKNOWN);
      OptionalInt age =
          !example.get("age").isEmpty()
              ? OptionalInt.of(Integer.parseInt(example.get("age")))
              : OptionalInt.empty();
      check(example.number(), rules, sex, age, example.items("possible"), true, failures);
      check(example.number(), rules, sex, age, example.items("impossible"), false, failures);
    }
    return List.copyOf(failures);
  }

  private void check(
      int number,
      AgeAndSex rules,
      Sex sex,
      OptionalInt age,
      List<String> codes,
      boolean possible,
      List<SpecFailure> failures) {
    for (String code : codes) {
      if (rules.possible(code, sex, age) != possible) {
        failures.add(
            new SpecFailure(
                name(),
                number,
                code + (possible ? " should be possible" : " should be impossible")));
      }
    }
  }
}
