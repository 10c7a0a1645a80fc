package org.opencac.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencac.codeset.ProcedureTable;
import org.opencac.codeset.ProcedureValue;

/**
 * Finds the table of a name and a body part: only values that the table has can be chosen.
 * Immutable and safe to share between threads.
 */
final class BodyPartChoice {
  private final ProcedureTables tables;
  private final List<ProcedureTable> ordered;

  BodyPartChoice(ProcedureTables tables) {
    this.tables = tables;
    this.ordered = List.copyOf(new TreeMap<>(tables.tables()).values());
  }

  /**
   * The first four characters of codes.
   *
   * @param stem table and body part
   * @param label the body part, as the table prints it
   * @param sideOpen whether sides are told apart and none is said
   */
  record Chosen(String stem, String label, boolean sideOpen) {}

  /** The tables of a name's operation, in order. */
  List<String> tables(ProcedureName name, String operation) {
    List<String> found = new ArrayList<>();
    for (ProcedureTable table : ordered) {
      if (table.section().label().contains(name.section())
          && (name.system().isEmpty() || table.system().label().equals(name.system()))
          && (Labels.means(table.operation().label(), operation)
              || table.operation().label().startsWith(operation + " ("))
          && tables.begins(table.characters())) {
        found.add(table.characters());
      }
    }
    return found;
  }

  /** The values for a wanted body part; two when both sides are meant and no value says so. */
  List<Chosen> choose(List<String> among, String wanted, Side side, boolean pair) {
    Side own = Side.of(wanted);
    Side said = own == Side.NONE ? side : own;
    String key = Labels.key(wanted);
    for (String table : among) {
      Map<Side, ProcedureValue> values = new TreeMap<>();
      for (ProcedureValue value : tables.next(table)) {
        if (Labels.key(value.label()).equals(key)) {
          values.putIfAbsent(Side.of(value.label()), value);
        }
      }
      if (!values.isEmpty()) {
        return sided(table, values, said, pair);
      }
    }
    return List.of();
  }

  private static List<Chosen> sided(
      String table, Map<Side, ProcedureValue> values, Side said, boolean pair) {
    Optional<ProcedureValue> exact = Optional.ofNullable(values.get(said));
    if (exact.isPresent()) {
      return List.of(chosen(table, exact.get(), false));
    }
    if (said == Side.BILATERAL && values.containsKey(Side.RIGHT) && values.containsKey(Side.LEFT)) {
      return List.of(
          chosen(table, required(values, Side.RIGHT), false),
          chosen(table, required(values, Side.LEFT), false));
    }
    if (values.containsKey(Side.NONE)) {
      return List.of(chosen(table, required(values, Side.NONE), false));
    }
    if (said == Side.NONE && pair && values.containsKey(Side.BILATERAL)) {
      return List.of(chosen(table, required(values, Side.BILATERAL), true));
    }
    ProcedureValue first =
        values.entrySet().stream()
            .min(Comparator.comparing(Map.Entry::getKey))
            .map(Map.Entry::getValue)
            .orElseThrow();
    return List.of(chosen(table, first, values.size() > 1));
  }

  private static ProcedureValue required(Map<Side, ProcedureValue> values, Side side) {
    return Optional.ofNullable(values.get(side)).orElseThrow();
  }

  private static Chosen chosen(String table, ProcedureValue value, boolean sideOpen) {
    return new Chosen(table + value.character(), value.label(), sideOpen);
  }
}
