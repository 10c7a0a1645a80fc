package org.opencac.edit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How payers would group an encounter: an explanation, never a bill.
 *
 * @param complications secondary diagnoses that are a CC or an MCC, in the order of the encounter
 * @param categories hierarchical condition categories, by number
 * @param drg an estimate of the MS-DRG of an inpatient stay
 */
public record Grouping(
    List<Complication> complications, List<Category> categories, Optional<DrgEstimate> drg) {

  /** Copies the lists. */
  public Grouping {
    complications = List.copyOf(complications);
    categories = List.copyOf(categories);
  }

  /**
   * A secondary diagnosis on the lists of complications.
   *
   * @param diagnosis its position, from 1
   * @param code as coders write it
   * @param level {@code CC} or {@code MCC}
   * @param counts {@code yes}, {@code no}, or {@code unknown} when a table to tell is missing
   * @param reason why, in words
   */
  public record Complication(
      int diagnosis, String code, String level, String counts, String reason) {}

  /**
   * A category of CMS-HCC version 28.
   *
   * @param number its number
   * @param label its name as published
   * @param codes the diagnoses that lead to it
   * @param counts whether it remains after the hierarchies
   * @param droppedBy the category that drops it, 0 when none does
   * @param segment the population whose coefficient is given, for example {@code CNA}
   * @param coefficient its coefficient there
   */
  public record Category(
      int number,
      String label,
      List<String> codes,
      boolean counts,
      int droppedBy,
      String segment,
      OptionalDouble coefficient) {

    /** Copies the codes. */
    public Category {
      codes = List.copyOf(codes);
    }
  }

  /**
   * An estimate of the MS-DRG.
   *
   * @param version the definitions it was made from
   * @param candidates the MS-DRGs that are possible, usually one
   * @param severity {@code MCC}, {@code CC} or {@code none}
   * @param explanation how it was reached and what it leaves out
   */
  public record DrgEstimate(
      String version, List<Candidate> candidates, String severity, String explanation) {

    /** Copies the candidates. */
    public DrgEstimate {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * An MS-DRG.
   *
   * @param number three digits
   * @param mdc major diagnostic category
   * @param description as published
   */
  public record Candidate(String number, int mdc, String description) {}
}
