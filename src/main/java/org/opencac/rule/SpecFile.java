package org.opencac.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Examples beside a rule file: a YAML file with a list of examples, or one named {@code examples},
 * each a map of plain values.
 *
 * @param name the file's name below {@code models/rules}
 * @param examples the examples in file order
 */
public record SpecFile(String name, List<Example> examples) {

  /** Copies the list. */
  public SpecFile {
    examples = List.copyOf(examples);
  }

  /**
   * One example.
   *
   * @param number its number in the file, from 1
   * @param values its values by name
   */
  public record Example(int number, Map<String, String> values) {

    /** Copies the values. */
    public Example {
      values = Map.copyOf(values);
    }

    /** A value, empty when the example does not have it. */
    public String get(String key) {
      return values.getOrDefault(key, "");
    }

    /** The items of a value that is a list of words. */
    public List<String> items(String key) {
      String value = get(key);
      return value.isEmpty() ? List.of() : List.of(value.split(" "));
    }
  }

  /**
   * Reads a specification from the program's resources.
   *
   * @param name path below {@code models/rules}, for example {@code assertion.spec.yml}
   * @param allowed every key an example may have; the first is required
   * @throws BadInputException with all faults of the file
   */
  public static SpecFile read(String name, String... allowed) {
    try (InputStream in =
        Optional.ofNullable(SpecFile.class.getResourceAsStream("/rules/" + name))
            .orElseThrow(() -> fault(name, "is missing", "restore it and build again"))) {
      return parse(name, in, List.of(allowed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses a specification; {@link #read} says how. */
  static SpecFile parse(String name, InputStream in, List<String> allowed) {
    JsonNode root;
    try {
      root = YAMLMapper.builder().build().readTree(in);
    } catch (JacksonException e) {
      int line = Optional.ofNullable(e.getLocation()).map(place -> place.getLineNr()).orElse(1);
      throw fault(name + ":" + line, "is no YAML", "correct the line");
    }
    List<Fault> faults = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    for (JsonNode node : root.isArray() ? root : root.path("examples")) {
      int number = examples.size() + 1;
      Map<String, String> values = new HashMap<>();
      for (Map.Entry<String, JsonNode> value : node.properties()) {
        if (!allowed.contains(value.getKey())) {
          String where = "models/rules/" + name + " example " + number;
          String what = "has an unknown key '" + value.getKey() + "'";
          faults.add(new Fault("SPEC_KEY", where, what, "use only " + String.join(", ", allowed)));
        }
        values.put(value.getKey(), text(value.getValue()));
      }
      if (!values.containsKey(allowed.getFirst())) {
        String where = "models/rules/" + name + " example " + number;
        faults.add(
            new Fault("SPEC_EMPTY", where, "has no '" + allowed.getFirst() + "'", "give it one"));
      }
      examples.add(new Example(number, values));
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return new SpecFile(name, examples);
  }

  /** A list is kept as its items with single spaces between them. */
  private static String text(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "))
        : value.asString();
  }

  /** The examples for which {@code check} says what is wrong. */
  public List<SpecFailure> failures(Function<Example, Optional<String>> check) {
    List<SpecFailure> failures = new ArrayList<>();
    for (Example example : examples) {
      check
          .apply(example)
          .ifPresent(what -> failures.add(new SpecFailure(name, example.number(), what)));
    }
    return failures;
  }

  private static BadInputException fault(String where, String what, String remedy) {
    return new BadInputException("SPEC_UNREADABLE", "models/rules/" + where, what, remedy);
  }
}
