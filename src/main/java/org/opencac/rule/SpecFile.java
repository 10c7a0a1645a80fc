package org.opencac.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The examples of a rule file: a YAML list of mappings, one an example. Immutable.
 *
 * @param name the file's name below {@code models/rules}
 * @param examples the examples in order
 */
public record SpecFile(String name, List<Example> examples) {

  /** Copies the list. */
  public SpecFile {
    examples = List.copyOf(examples);
  }

  /**
   * One example.
   *
   * @param number its place in the file, from 1
   * @param fields its mapping
   */
  public record Example(int number, JsonNode fields) {

    /** The text of a field, empty when the example does not have it. */
    public String text(String field) {
      return fields.path(field).asString("");
    }

    /** The texts of a field that is a list; one when it is a single text. */
    public List<String> texts(String field) {
      JsonNode node = fields.path(field);
      List<String> texts = new ArrayList<>();
      if (node.isString()) {
        texts.add(node.asString());
      }
      node.values().forEach(value -> texts.add(value.asString()));
      return List.copyOf(texts);
    }

    /** Whether the example has the field. */
    public boolean has(String field) {
      return fields.has(field);
    }
  }

  /**
   * Reads a specification from the program's resources.
   *
   * @param name path below {@code models/rules}
   * @param allowed every field an example may have
   * @throws BadInputException with all faults of the file
   */
  public static SpecFile read(String name, String... allowed) {
    JsonNode root = tree(name);
    List<Fault> faults = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    if (!root.isArray()) {
      throw new BadInputException(
          "SPEC_FORMAT", "models/rules/" + name, "is no list", "write a YAML list of examples");
    }
    Set<String> known = Set.of(allowed);
    for (JsonNode node : root) {
      Example example = new Example(examples.size() + 1, node);
      examples.add(example);
      node.propertyNames()
          .forEach(field -> {
            if (!known.contains(field)) {
              faults.add(
                  new Fault(
                      "SPEC_FIELD",
                      "models/rules/" + name + " example " + example.number(),
                      "unknown field '" + field + "'",
                      "use only " + String.join(", ", allowed)));
            }
          });
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return new SpecFile(name, examples);
  }

  private static JsonNode tree(String name) {
    try (InputStream in =
        Optional.ofNullable(SpecFile.class.getResourceAsStream("/rules/" + name))
            .orElseThrow(() ->
                new BadInputException(
                    "SPEC_FILE_MISSING",
                    "models/rules/" + name,
                    "the specification is missing",
                    "restore it and build again"))) {
      return new YAMLMapper().readTree(in);
    } catch (JacksonException e) {
      throw new BadInputException(
          "SPEC_FORMAT",
          "models/rules/" + name,
          "is no YAML",
          "correct line "
              + (e.getLocation() == null ? 0 : e.getLocation().getLineNr())
              + " of the file");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
