package org.opencac.payer;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Lists of the Medicare Code Editor: diagnoses bound to an age or a sex, and diagnoses that cannot
 * be the principal one. Immutable and safe to share between threads.
 */
public final class CodeEdits {
  static final String SECTION = "edits";

  private final PackedTable.Section rows;
  private final Set<CodeList> present = EnumSet.noneOf(CodeList.class);

  CodeEdits(PackedTable table) {
    this.rows = table.section(SECTION);
    for (int row = 0; row < rows.size(); row++) {
      present.add(CodeList.values()[rows.value(row, 0)]);
    }
  }

  /** A list. */
  public enum CodeList {
    /** Age 0 only. */
    NEWBORN(0, 0),
    /** Ages 0 to 17. */
    PEDIATRIC(0, 17),
    /** Ages 9 to 64. */
    MATERNITY(9, 64),
    /** Ages 15 to 124. */
    ADULT(15, 124),
    /** Female patients only. */
    FEMALE(0, 124),
    /** Male patients only. */
    MALE(0, 124),
    /** Manifestations, not allowed as principal diagnosis. */
    MANIFESTATION(0, 124),
    /** As principal diagnosis, no reason for admission to an acute hospital. */
    QUESTIONABLE_ADMISSION(0, 124),
    /** Not allowed as principal diagnosis. */
    UNACCEPTABLE_PRINCIPAL(0, 124),
    /** Allowed as principal diagnosis only beside a secondary one. */
    NEEDS_SECONDARY(0, 124);

    private final int youngest;
    private final int oldest;

    CodeList(int youngest, int oldest) {
      this.youngest = youngest;
      this.oldest = oldest;
    }

    /** The lowest age, in completed years. */
    public int youngest() {
      return youngest;
    }

    /** The highest age, in completed years. */
    public int oldest() {
      return oldest;
    }

    /** Whether it is a list of ages. */
    public boolean age() {
      return ordinal() <= ADULT.ordinal();
    }
  }

  /** Whether the installed edition has the list at all. */
  public boolean has(CodeList list) {
    return present.contains(list);
  }

  /** Whether the code is on the list. */
  public boolean listed(CodeList list, String code) {
    return find(code, list).isPresent();
  }

  /** The list of ages the code is on. */
  public Optional<CodeList> ageList(String code) {
    for (CodeList list : CodeList.values()) {
      if (list.age() && listed(list, code)) {
        return Optional.of(list);
      }
    }
    return Optional.empty();
  }

  private Optional<CodeList> find(String code, CodeList list) {
    long key = ServiceCode.key(code);
    for (int row = rows.first(key); rows.at(row, key); row++) {
      if (rows.value(row, 0) == list.ordinal()) {
        return Optional.of(list);
      }
    }
    return Optional.empty();
  }
}
