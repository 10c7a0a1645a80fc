package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;

/** Runs the examples of {@code drug-status.spec.yml}. Safe to share between threads. */
public final class DrugStatusSpec implements SpecRunner {

  @Override
  public String name() {
    return "drug-status.spec.yml";
  }

  @Override
  public int size() {
    return SpecFile.read(name(), "drug", "when", "codes", "status").examples().size();
  }

  @Override
  public List<SpecFailure> run() {
    DrugStatus rules = DrugStatus.load();
    List<SpecFailure> failures = new ArrayList<>();
    for (SpecFile.Example example :
        SpecFile.read(name(), "drug", "when", "codes", "status").examples()) {
      String found =
          rules
              .statusOf(example.get("drug"))
              .filter(status -> holds(status, example.get("when")))
              .filter(status -> status.appliesTo(example.items("codes")))
              .map(DrugStatus.Status::code)
              .orElse("none");
      if (!found.equals(example.get("status"))) {
        failures.add(
            new SpecFailure(
                name(), example.number(), "expected " + example.get("status") + ", got " + found));
      }
    }
    return List.copyOf(failures);
  }

  /** Whether an example says of the drug what its status asks. */
  private static boolean holds(DrugStatus.Status status, String said) {
    return status.when() == DrugStatus.When.ALWAYS
        || DrugStatus.When.of(said).filter(status.when()::equals).isPresent();
  }
}
