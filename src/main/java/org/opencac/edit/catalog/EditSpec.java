package org.opencac.edit.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.edit.EditRegistry;
import org.opencac.edit.EncounterChecker;
import org.opencac.edit.Finding;
import org.opencac.edit.Level;
import org.opencac.edit.References;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;

/**
 * Runs the examples beside one edit, {@code edits/<ID>.spec.yml}: encounters that break it and
 * encounters that do not. {@link SpecEncounter} says how an encounter is written; {@code finds} is
 * {@code nothing} or the level that is expected, {@code at} the place ({@code diagnosis 2}).
 *
 * @param id the edit's id
 * @param checker checks by the sample code set
 */
public record EditSpec(String id, EncounterChecker checker) implements SpecRunner {
  private static final String[] KEYS = {
    "finds", "at", "codes", "context", "procedures", "chart", "text", "other-text"
  };

  /** The runners of all edits of the registry. */
  public static List<SpecRunner> all(References sample) {
    EncounterChecker checker = EditCatalog.checker(sample);
    List<SpecRunner> runners = new ArrayList<>();
    for (String id : EditRegistry.load().edits().keySet()) {
      runners.add(new EditSpec(id, checker));
    }
    return List.copyOf(runners);
  }

  @Override
  public String name() {
    return "edits/" + id + ".spec.yml";
  }

  @Override
  public int size() {
    return read().examples().size();
  }

  @Override
  public List<SpecFailure> run() {
    return read().failures(this::problem);
  }

  /** How many examples break the edit. */
  public long breaking() {
    return read().examples().stream().filter(e -> !e.get("finds").equals("nothing")).count();
  }

  private SpecFile read() {
    return SpecFile.read(name(), KEYS);
  }

  private Optional<String> problem(SpecFile.Example example) {
    SpecEncounter given = SpecEncounter.of(example);
    List<Finding> own =
        checker.check(given.encounter(), given.reading()).findings().stream()
            .filter(finding -> finding.id().equals(id))
            .toList();
    String expected = example.get("finds");
    if (expected.equals("nothing")) {
      return own.isEmpty()
          ? Optional.empty()
          : Optional.of("expected nothing, got: " + own.getFirst().message());
    }
    Level level =
        Level.of(expected)
            .orElseThrow(() ->
                new IllegalStateException(
                    name() + " example " + example.number() + ": finds is unknown"));
    boolean found =
        own.stream()
            .anyMatch(finding ->
                finding.level() == level
                    && (example.get("at").isEmpty()
                        || example.get("at").equals(SpecEncounter.text(finding.at()))));
    return found
        ? Optional.empty()
        : Optional.of(
            "expected "
                + (expected + " " + example.get("at")).strip()
                + ", got "
                + own.stream().map(f -> f.level().label() + " " + f.at()).toList());
  }
}
