package org.opencac.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.NoteText;
import org.opencac.review.CodeReference;

/** How values are written to and read from columns. */
final class Columns {
  private Columns() {}

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime time(Optional<Instant> instant) {
    return instant.map(Columns::time).orElse(null);
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> optionalTime(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static Optional<LocalDate> optionalDate(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  static NoteText text(ResultSet row, String column) throws SQLException {
    return new NoteText(row.getString(column));
  }

  static Optional<CodeReference> code(String system, String code) {
    return CodeSystem.of(system).map(found -> new CodeReference(found, code));
  }
}
