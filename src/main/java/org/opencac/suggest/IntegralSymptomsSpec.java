package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;

/** Runs the examples of {@code integral-symptoms.spec.yml}. Safe to share between threads. */
public final class IntegralSymptomsSpec implements SpecRunner {

  @Override
  public String name() {
    return "integral-symptoms.spec.yml";
  }

  @Override
  public int size() {
    return SpecFile.read(name(), "codes", "integral", "reported").examples().size();
  }

  @Override
  public List<SpecFailure> run() {
    IntegralSymptoms rules = IntegralSymptoms.load();
    List<SpecFailure> failures = new ArrayList<>();
    for (SpecFile.Example example :
        SpecFile.read(name(), "codes", "integral", "reported").examples()) {
      List<String> codes = example.items("codes");
      for (String symptom : example.items("integral")) {
        if (rules.integralTo(symptom, codes).isEmpty()) {
          failures.add(
              new SpecFailure(
                  name(), example.number(), symptom + " should be integral, but is not"));
        }
      }
      for (String symptom : example.items("reported")) {
        rules
            .integralTo(symptom, codes)
            .ifPresent(found ->
                failures.add(
                    new SpecFailure(
                        name(),
                        example.number(),
                        symptom + " should be reported, but is integral to " + found.diagnosis())));
      }
    }
    return List.copyOf(failures);
  }
}
