package org.opencac.payer;

import java.time.LocalDate;
import java.util.List;
import org.opencac.codeset.SourceFile;

/** Gives the payers' tables for a date of service. Safe to share between threads. */
@FunctionalInterface
public interface PayerSource {
  /** No tables on any date. */
  PayerSource NONE = date -> PayerTables.none();

  /** The tables for a date of service; each may be missing or of another date. */
  PayerTables on(LocalDate date);

  /** Tables compiled in memory; of each the edition that comes last serves every date. */
  static PayerSource of(List<SourceFile> files) {
    PayerTables tables = PayerInstallation.inMemory(files);
    return date -> tables;
  }
}
