package org.opencac.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of one JSON object a line, with every fault of the file. */
final class GoldLines {
  private static final int MOST_FAULTS = 20;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Path file;
  private final List<Fault> faults = new ArrayList<>();

  private GoldLines(Path file) {
    this.file = file;
  }

  /** Makes a record of an object. */
  @FunctionalInterface
  interface Reading<T> {
    /** The records of one line; faults are added to the list. */
    List<T> read(int line, JsonNode node, String where, List<Fault> faults);
  }

  /** The records of a file, in order. */
  static <T> List<T> read(Path file, Reading<T> reading) {
    return new GoldLines(file).readAll(reading);
  }

  private <T> List<T> readAll(Reading<T> reading) {
    List<T> records = new ArrayList<>();
    int number = 0;
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          String where = file.getFileName() + ":" + number;
          records.addAll(reading.read(number, parse(line, where), where, faults));
        }
        if (faults.size() >= MOST_FAULTS) {
          break;
        }
      }
    } catch (CharacterCodingException e) {
      faults.add(new Fault("GOLD_NOT_UTF8", file.toString(), "is not UTF-8", "save it as UTF-8"));
    } catch (IOException e) {
      throw new BadInputException(
          "GOLD_UNREADABLE", file.toString(), "cannot be read", "check the path and permissions");
    }
    if (records.isEmpty() && faults.isEmpty()) {
      faults.add(new Fault("GOLD_EMPTY", file.toString(), "has no records", "give a gold file"));
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return records;
  }

  private JsonNode parse(String line, String where) {
    try {
      JsonNode node = MAPPER.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      faults.add(new Fault("GOLD_LINE", where, "is no JSON", "write one JSON object a line"));
      return MAPPER.createObjectNode();
    }
    faults.add(new Fault("GOLD_LINE", where, "is no object", "write one JSON object a line"));
    return MAPPER.createObjectNode();
  }
}
