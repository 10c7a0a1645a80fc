package org.opencac.payer;

import java.util.Optional;

/**
 * Complications and comorbidities (CC) and major ones (MCC), with the principal diagnoses beside
 * which they do not count. Immutable and safe to share between threads.
 */
public final class Complications {
  static final String LEVELS = "levels";
  static final String COLLECTION_OF = "collection";
  static final String EXCLUDING = "excluding";

  private final PackedTable.Section levels;
  private final PackedTable.Section collections;
  private final PackedTable.Section excluding;

  Complications(PackedTable table) {
    this.levels = table.section(LEVELS);
    this.collections = table.section(COLLECTION_OF);
    this.excluding = table.section(EXCLUDING);
  }

  /** How much a secondary diagnosis weighs. */
  public enum Level {
    /** Complication or comorbidity. */
    CC,
    /** Major complication or comorbidity. */
    MCC
  }

  /** What a principal diagnosis does to a complication. */
  public enum Exclusion {
    /** It excludes it. */
    EXCLUDED,
    /** It does not. */
    COUNTS,
    /** The exclusion lists are not installed. */
    UNKNOWN
  }

  /** The level of a secondary diagnosis; empty when it is neither. */
  public Optional<Level> level(String code) {
    long key = ServiceCode.key(code);
    Optional<Level> found = Optional.empty();
    for (int row = levels.first(key); levels.at(row, key); row++) {
      Level level = Level.values()[levels.value(row, 0)];
      found = found.filter(other -> other == Level.MCC).or(() -> Optional.of(level));
    }
    return found;
  }

  /** Whether it is an MCC only for patients discharged alive. */
  public boolean onlyAlive(String code) {
    long key = ServiceCode.key(code);
    for (int row = levels.first(key); levels.at(row, key); row++) {
      if (levels.value(row, 1) == 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether the lists of excluding principal diagnoses are installed. */
  public boolean exclusionsKnown() {
    return excluding.size() > 0;
  }

  /** Whether the principal diagnosis excludes the secondary one. */
  public Exclusion exclusion(String secondary, String principal) {
    if (!exclusionsKnown()) {
      return Exclusion.UNKNOWN;
    }
    int own = collections.first(ServiceCode.key(secondary));
    long key = ServiceCode.key(principal);
    for (int row = excluding.first(key); own >= 0 && excluding.at(row, key); row++) {
      if (excluding.value(row, 0) == collections.value(own, 0)) {
        return Exclusion.EXCLUDED;
      }
    }
    return Exclusion.COUNTS;
  }
}
