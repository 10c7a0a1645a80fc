package org.opencac.edit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.note.Setting;
import org.opencac.rule.RuleTable;

/**
 * The registry of edits, {@code models/rules/edits.tsv}: one line an edit. Immutable.
 *
 * @param edits by id, in file order
 */
public record EditRegistry(Map<String, RegisteredEdit> edits) {
  /** The registry's file below {@code models/rules}. */
  public static final String FILE = "edits.tsv";

  private static final String[] COLUMNS = {
    "id", "level", "settings", "from", "to", "authority", "section", "title"
  };

  /** Reads the program's registry; all faults at once. */
  public static EditRegistry load() {
    List<Fault> faults = new ArrayList<>();
    Map<String, RegisteredEdit> edits = new LinkedHashMap<>();
    for (RuleTable.Row row : RuleTable.read(FILE, COLUMNS).rows()) {
      String where = "models/rules/" + FILE + ":" + row.line();
      RegisteredEdit edit =
          new RegisteredEdit(
              row.get("id"),
              level(row.get("level"), where, faults),
              settings(row.get("settings"), where, faults),
              date(row.get("from"), LocalDate.MIN, where, faults),
              date(row.get("to"), LocalDate.MAX, where, faults),
              row.get("authority"),
              row.get("section"),
              row.get("title"));
      if (edits.put(edit.id(), edit) != null) {
        faults.add(new Fault("EDIT_TWICE", where, "the id is there already", "use another id"));
      }
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return new EditRegistry(edits);
  }

  /** The line of an edit. */
  public RegisteredEdit get(String id) {
    RegisteredEdit edit = edits.get(id);
    if (edit == null) {
      throw new IllegalStateException("no line in " + FILE + " for " + id);
    }
    return edit;
  }

  private static Optional<Level> level(String text, String where, List<Fault> faults) {
    Optional<Level> level = Level.of(text);
    if (level.isEmpty() && !text.equals("off")) {
      faults.add(
          new Fault(
              "EDIT_LEVEL",
              where,
              "unknown level '" + text + "'",
              "use error, warning, information or off"));
    }
    return level;
  }

  private static List<Setting> settings(String text, String where, List<Fault> faults) {
    List<Setting> settings = new ArrayList<>();
    for (String word : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      Setting.of(word)
          .ifPresentOrElse(
              settings::add,
              () ->
                  faults.add(
                      new Fault(
                          "EDIT_SETTING",
                          where,
                          "unknown setting '" + word + "'",
                          "use inpatient, outpatient, emergency")));
    }
    return settings;
  }

  private static LocalDate date(
      String text, LocalDate otherwise, String where, List<Fault> faults) {
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      faults.add(new Fault("EDIT_DATE", where, "no date: '" + text + "'", "write YYYY-MM-DD"));
      return otherwise;
    }
  }
}
