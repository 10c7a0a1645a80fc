package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.opencac.codeset.Code;
import org.opencac.fault.BadInputException;
import org.opencac.note.Sex;
import org.opencac.rule.RuleTable;

/**
 * Which codes fit a patient's sex and age: pregnancy is coded for women only, a liveborn infant in
 * its first year only. The limits are in {@code demographic-limits.tsv}; what the encounter does
 * not state is never held against a code. Immutable and safe to share between threads.
 */
final class AgeAndSex {
  static final String FILE = "demographic-limits.tsv";
  static final String[] COLUMNS = {"codes", "sex", "min-age", "max-age", "section", "note"};

  /** The facts of a rule that asks for nothing but who the patient is. */
  private static final Pattern WHO = Pattern.compile("(?:sex=\\w+|age<\\d+)(?: !\\S+)*");

  private final List<Limit> limits;

  /** Codes that {@code fact-rules.tsv} turns into the code of a patient whom they do not fit. */
  private final List<CodePattern> turned;

  /**
   * One line of the table.
   *
   * @param codes what it limits
   * @param sex the only sex, {@link Sex#UNKNOWN} for any
   * @param minAge the youngest age in completed years
   * @param maxAge the oldest age in completed years
   * @param section the guideline, or the Tabular List
   * @param note what a coder would say
   */
  record Limit(
      List<CodePattern> codes, Sex sex, int minAge, int maxAge, String section, String note) {

    /** Copies the list. */
    Limit {
      codes = List.copyOf(codes);
      if (minAge > maxAge) {
        throw new IllegalArgumentException("ages out of order: " + minAge + " to " + maxAge);
      }
    }

    private boolean allows(Sex patient, OptionalInt ageYears) {
      boolean rightSex = sex == Sex.UNKNOWN || patient == Sex.UNKNOWN || sex == patient;
      boolean rightAge =
          ageYears.isEmpty() || (ageYears.getAsInt() >= minAge && ageYears.getAsInt() <= maxAge);
      return rightSex && rightAge;
    }
  }

  private AgeAndSex(List<Limit> limits, List<CodePattern> turned) {
    this.limits = List.copyOf(limits);
    this.turned = List.copyOf(turned);
  }

  /** Reads the program's own table. */
  static AgeAndSex load() {
    List<Limit> limits = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(FILE, COLUMNS).rows()) {
      String where = "models/rules/" + FILE + ":" + row.line();
      limits.add(
          new Limit(
              CodePattern.list(row.get("codes"), where),
              sex(row.get("sex"), where),
              age(row.get("min-age"), 0, where),
              age(row.get("max-age"), Integer.MAX_VALUE, where),
              row.get("section"),
              row.get("note")));
    }
    return new AgeAndSex(limits, turned());
  }

  /** Whether the code can be reported for such a patient. */
  boolean possible(String code, Sex sex, OptionalInt ageYears) {
    return conflict(code, sex, ageYears).isEmpty();
  }

  /** What the rules by age or sex alone replace. */
  private static List<CodePattern> turned() {
    List<CodePattern> turned = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(FactRules.FILE, FactRules.COLUMNS).rows()) {
      if (WHO.matcher(row.get("facts")).matches() && !row.get("all-of").contains("+")) {
        turned.addAll(CodePattern.list(row.get("replaces"), FactRules.FILE + ":" + row.line()));
      }
    }
    return turned;
  }

  /** Whether the code waits for the rules of facts, which may know the one of this patient. */
  boolean turns(Code code) {
    return CodePattern.anyMatches(turned, code.code());
  }

  /** The first limit that the patient does not fit. */
  Optional<Limit> conflict(String code, Sex sex, OptionalInt ageYears) {
    return limits.stream()
        .filter(limit -> !limit.allows(sex, ageYears))
        .filter(limit -> CodePattern.anyMatches(limit.codes(), code))
        .findFirst();
  }

  private static Sex sex(String cell, String where) {
    if (cell.isEmpty()) {
      return Sex.UNKNOWN;
    }
    return Sex.of(cell)
        .orElseThrow(() ->
            new BadInputException(
                "LIMIT_SEX",
                where,
                "unknown sex '" + cell.toLowerCase(Locale.ROOT) + "'",
                "use female, male or leave it blank"));
  }

  private static int age(String cell, int blank, String where) {
    if (cell.isEmpty()) {
      return blank;
    }
    try {
      return Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      throw new BadInputException(
          "LIMIT_AGE", where, "'" + cell + "' is no age", "write completed years");
    }
  }
}
