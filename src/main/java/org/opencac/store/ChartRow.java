package org.opencac.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.opencac.note.Encounter;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import org.opencac.review.CaseFile;
import org.opencac.review.CaseHeader;
import org.opencac.review.CaseState;
import org.opencac.review.CaseStatus;

/** A row of the table of charts. */
final class ChartRow {
  private ChartRow() {}

  static CaseFile file(ResultSet row) throws SQLException {
    int age = row.getInt("age_years");
    OptionalInt ageYears = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(age);
    CaseHeader header =
        new CaseHeader(
            row.getString("id"),
            Columns.text(row, "title"),
            new Encounter(
                Setting.of(row.getString("setting")).orElse(Setting.OUTPATIENT),
                Sex.of(row.getString("sex")).orElse(Sex.UNKNOWN),
                ageYears,
                row.getObject("date_of_service", LocalDate.class)),
            Columns.optionalDate(row, "admitted"),
            Columns.optionalDate(row, "discharged"),
            row.getString("payer"),
            Columns.text(row, "patient"),
            Columns.text(row, "record_number"),
            row.getString("facility"),
            row.getString("specialty"));
    CaseState state =
        new CaseState(
            CaseStatus.of(row.getString("status")).orElse(CaseStatus.NEW),
            row.getString("hold_reason"),
            row.getString("coder"),
            row.getInt("version"));
    return new CaseFile(header, state);
  }
}
