package org.opencac.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opencac.note.NoteText;

/**
 * Which charts, in which order. Empty lists leave everything in.
 *
 * @param status labels of statuses
 * @param setting labels of settings
 * @param facility facilities
 * @param specialty specialties
 * @param payer payers
 * @param coder users; an empty name stands for nobody
 * @param fromAge charts at least so many days old
 * @param toAge charts at most so many days old
 * @param words looked for in patient, record number, title and id, protected; empty for none
 * @param changed whether only charts with changes, or only those without; empty for both
 * @param sort in order of importance
 * @param offset rows to skip
 * @param limit rows at most
 * @param today from which ages count
 */
public record WorklistQuery(
    List<String> status,
    List<String> setting,
    List<String> facility,
    List<String> specialty,
    List<String> payer,
    List<String> coder,
    OptionalInt fromAge,
    OptionalInt toAge,
    NoteText words,
    Optional<Boolean> changed,
    List<Sort> sort,
    int offset,
    int limit,
    LocalDate today) {

  /** Copies the lists. */
  public WorklistQuery {
    status = List.copyOf(status);
    setting = List.copyOf(setting);
    facility = List.copyOf(facility);
    specialty = List.copyOf(specialty);
    payer = List.copyOf(payer);
    coder = List.copyOf(coder);
    sort = List.copyOf(sort);
  }

  /**
   * One key of the order.
   *
   * @param by the column
   * @param descending largest first
   */
  public record Sort(Column by, boolean descending) {}

  /** What a worklist can be sorted by. */
  public enum Column {
    AGE_DAYS("ageDays"),
    PATIENT("patient"),
    RECORD_NUMBER("recordNumber"),
    TITLE("title"),
    STATUS("status"),
    SETTING("setting"),
    FACILITY("facility"),
    SPECIALTY("specialty"),
    PAYER("payer"),
    CODER("coder"),
    DATE_OF_SERVICE("dateOfService"),
    DISCHARGE_DATE("dischargeDate"),
    DOCUMENTS("documents"),
    OPEN("open"),
    ASSIGNED("assigned"),
    CONFIDENCE("confidence");

    private final String label;

    Column(String label) {
      this.label = label;
    }

    /** The name used in scripts. */
    public String label() {
      return label;
    }

    /** The column of a label. */
    public static Optional<Column> of(String label) {
      for (Column column : values()) {
        if (column.label.equals(label)) {
          return Optional.of(column);
        }
      }
      return Optional.empty();
    }
  }
}
