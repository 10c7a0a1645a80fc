package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opencac.rule.RuleTable;

/** The codes of visits by level and minutes, from {@code models/rules/services}. Immutable. */
public final class EmLevels {
  /** Below straightforward: no decision of the clinician. */
  static final int NONE = -1;

  private record Row(String family, String code, int level, OptionalInt minutes) {}

  private record Prolonged(String code, boolean medicare, String number, int from) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<Prolonged> prolonged = new ArrayList<>();

  private EmLevels() {}

  /** Reads the tables. */
  public static EmLevels load() {
    EmLevels levels = new EmLevels();
    for (RuleTable.Row row :
        RuleTable.read("services/em-levels.tsv", "family", "code", "level", "minutes").rows()) {
      levels.rows.add(
          new Row(
              row.get("family"),
              row.get("code"),
              Integer.parseInt(row.get("level")),
              row.get("minutes").equals("-")
                  ? OptionalInt.empty()
                  : OptionalInt.of(Integer.parseInt(row.get("minutes")))));
    }
    for (RuleTable.Row row :
        RuleTable.read("services/em-prolonged.tsv", "code", "payer", "prolonged", "from").rows()) {
      levels.prolonged.add(
          new Prolonged(
              row.get("code"),
              row.get("payer").equals("medicare"),
              row.get("prolonged"),
              Integer.parseInt(row.get("from"))));
    }
    return levels;
  }

  /** The level that two of three columns reach: the middle one. */
  public static int ofColumns(int problems, int data, int risk) {
    return Math.max(Math.min(problems, data), Math.min(Math.max(problems, data), risk));
  }

  /** The code of a family at a level of decision making, 0 to 3. */
  public String byDecisionMaking(String family, int level) {
    String code = "";
    for (Row row : rows) {
      if (row.family().equals(family) && (code.isEmpty() || row.level() <= level)) {
        code = row.code();
      }
    }
    if (code.isEmpty()) {
      throw new IllegalArgumentException("no visits of family " + family);
    }
    return code;
  }

  /** The code by total minutes; empty where time never counts or there is too little. */
  public Optional<String> byMinutes(String family, int minutes) {
    Optional<String> code = Optional.empty();
    for (Row row : rows) {
      if (row.family().equals(family)
          && row.minutes().isPresent()
          && row.minutes().getAsInt() <= minutes) {
        code = Optional.of(row.code());
      }
    }
    return code;
  }

  /** A prolonged service beside a visit by time. */
  public record ProlongedTime(String code, int units) {}

  /** Whole quarter hours beyond the highest level, as the payer counts them. */
  public Optional<ProlongedTime> prolonged(String code, int minutes, boolean medicare) {
    for (Prolonged row : prolonged) {
      if (row.code().equals(code) && row.medicare() == medicare && minutes >= row.from()) {
        return Optional.of(new ProlongedTime(row.number(), 1 + (minutes - row.from()) / 15));
      }
    }
    return Optional.empty();
  }

  /** The place of a code in its family, from the lowest; empty when it is no leveled visit. */
  public OptionalInt place(String code) {
    int place = 0;
    String family = "";
    for (Row row : rows) {
      place = row.family().equals(family) ? place + 1 : 0;
      family = row.family();
      if (row.code().equals(code)) {
        return OptionalInt.of(place);
      }
    }
    return OptionalInt.empty();
  }

  /** The codes of a family, the lowest first. */
  public List<String> codes(String family) {
    return rows.stream().filter(row -> row.family().equals(family)).map(Row::code).toList();
  }

  /** The family of a code; empty when it is no leveled visit. */
  public Optional<String> family(String code) {
    return rows.stream().filter(row -> row.code().equals(code)).map(Row::family).findFirst();
  }

  /** The next code of the family above or below; empty at its end. */
  public Optional<String> neighbour(String code, int step) {
    for (int i = 0; i < rows.size(); i++) {
      int other = i + step;
      if (rows.get(i).code().equals(code)) {
        return other >= 0
                && other < rows.size()
                && rows.get(other).family().equals(rows.get(i).family())
            ? Optional.of(rows.get(other).code())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
