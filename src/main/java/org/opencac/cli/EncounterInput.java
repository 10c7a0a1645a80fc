package org.opencac.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.opencac.fault.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The coded encounters of a file, one in memory at a time when it is one a line. */
final class EncounterInput implements Iterator<EncounterInput.Item>, AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Iterator<Item> items;
  private final AutoCloseable source;

  /**
   * An encounter, or what is wrong with its text.
   *
   * @param number from 1
   * @param where the place to name in a fault
   * @param node a JSON object, when there are no faults
   * @param faults why it cannot be read
   */
  record Item(int number, String where, JsonNode node, List<Fault> faults) {}

  private EncounterInput(Iterator<Item> items, AutoCloseable source) {
    this.items = items;
    this.source = source;
  }

  /** Whether the file holds one encounter a line. */
  static boolean isLines(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }

  /** Opens a file, or standard input for {@code -}. */
  static EncounterInput open(String file, boolean lines, Console console) {
    if (!lines) {
      return new EncounterInput(document(file, console).iterator(), () -> {});
    }
    InputLines input = new InputLines(Path.of(file));
    if (!input.hasNext()) {
      input.close();
      throw Options.bad(file, "has no records", "give one JSON object a line");
    }
    return new EncounterInput(
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return input.hasNext();
          }

          @Override
          public Item next() {
            return line(file, input.next());
          }
        },
        input);
  }

  private static Item line(String file, InputLine line) {
    String where = file + ":" + line.number();
    if (!line.problem().isEmpty()) {
      return bad(line.number(), where, line.problem());
    }
    try {
      return item(line.number(), where, MAPPER.readTree(line.text()));
    } catch (JacksonException e) {
      return bad(line.number(), where, "the line is no JSON" + column(e.getLocation()));
    }
  }

  private static List<Item> document(String file, Console console) {
    String text = NoteInput.read(file, console);
    String where = file.equals("-") ? "standard input" : file;
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JacksonException e) {
      TokenStreamLocation place = e.getLocation();
      String line = place == null ? "" : ":" + Math.max(1, place.getLineNr());
      throw Options.bad(where + line, "is no JSON" + column(place), "correct it there");
    }
    List<Item> items = new ArrayList<>();
    if (root.isArray()) {
      for (JsonNode node : root) {
        int number = items.size() + 1;
        items.add(item(number, where + "[" + number + "]", node));
      }
    } else {
      items.add(item(1, where, root));
    }
    return items;
  }

  private static Item item(int number, String where, JsonNode node) {
    return node.isObject()
        ? new Item(number, where, node, List.of())
        : bad(number, where, "is no JSON object");
  }

  private static Item bad(int number, String where, String what) {
    return new Item(
        number,
        where,
        MAPPER.createObjectNode(),
        List.of(new Fault("ENCOUNTER", where, what, "give one JSON object an encounter")));
  }

  private static String column(@org.jspecify.annotations.Nullable TokenStreamLocation place) {
    return place == null || place.getColumnNr() < 1 ? "" : " at column " + place.getColumnNr();
  }

  @Override
  public boolean hasNext() {
    return items.hasNext();
  }

  @Override
  public Item next() {
    return items.next();
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (Exception e) {
      throw Options.bad("input", "cannot be closed", "try again");
    }
  }
}
