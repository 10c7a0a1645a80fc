package org.opencac.payer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.codeset.CodeSystem;

/** MS-DRGs and the principal diagnoses that lead to them. Immutable and safe to share. */
public final class DrgDefinitions {
  static final String LIST = "list";
  static final String INDEX = "index";
  static final String CUT_INDEX = "cut";

  /** To how many characters codes are cut in some editions of the index. */
  static final int CUT = 5;

  private final PackedTable table;
  private final PackedTable.Section list;
  private final PackedTable.Section index;
  private final boolean cut;

  DrgDefinitions(PackedTable table) {
    this.table = table;
    this.list = table.section(LIST);
    this.index = table.section(INDEX);
    this.cut = table.section(CUT_INDEX).size() > 0;
  }

  /**
   * One MS-DRG.
   *
   * @param number three digits as a number
   * @param mdc major diagnostic category, 0 when it belongs to none
   * @param medical whether it is medical, not surgical
   * @param description as published, capitals
   */
  public record Drg(int number, int mdc, boolean medical, String description) {}

  /**
   * Where a principal diagnosis leads.
   *
   * @param mdc major diagnostic category, 0 before all categories
   * @param first first MS-DRG of the range
   * @param last last MS-DRG of the range
   */
  public record Assignment(int mdc, int first, int last) {}

  /** The MS-DRG of a number. */
  public Optional<Drg> drg(int number) {
    int row = list.first(number);
    return row < 0
        ? Optional.empty()
        : Optional.of(
            new Drg(
                number,
                list.value(row, 0),
                list.value(row, 1) == 'M',
                table.string(list.value(row, 2))));
  }

  /** The MS-DRGs of a range that exist. */
  public List<Drg> drgs(Assignment range) {
    List<Drg> drgs = new ArrayList<>();
    for (int number = range.first(); number <= range.last(); number++) {
      drg(number).ifPresent(drgs::add);
    }
    return List.copyOf(drgs);
  }

  /** Whether the diagnosis is only found by its first five characters. */
  public boolean byBeginning(String principal) {
    return cut && CodeSystem.undotted(principal).length() > CUT;
  }

  /**
   * Where the diagnosis leads as principal one, in the order of the publication. When the index
   * cuts codes to five characters this is where any code with the same beginning leads.
   */
  public List<Assignment> assignments(String principal) {
    long key =
        ServiceCode.key(
            byBeginning(principal) ? CodeSystem.undotted(principal).substring(0, CUT) : principal);
    List<Assignment> found = new ArrayList<>();
    for (int row = index.first(key); index.at(row, key); row++) {
      found.add(new Assignment(index.value(row, 0), index.value(row, 1), index.value(row, 2)));
    }
    return List.copyOf(found);
  }
}
