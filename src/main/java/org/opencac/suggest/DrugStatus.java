package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.rule.RuleTable;

/**
 * Which code of category Z79 (long-term drug therapy) a class of drugs leads to (ICD-10-CM
 * Guidelines, I.C.21.c.3 and I.C.4.a.3), and with which diseases only. The classes are the words of
 * the lexicon's drug-class entries; the rules are in {@code drug-status.tsv}. Immutable and safe to
 * share between threads.
 */
final class DrugStatus {
  static final String FILE = "drug-status.tsv";
  static final String[] COLUMNS = {"words", "code", "when", "only-with", "section", "note"};

  private final Map<String, Status> statuses;

  /** What must be said of a drug before it means a status. */
  enum When {
    /** Nothing: the drug is one that is taken for long. */
    ALWAYS,
    /** That it is taken for long; by itself the drug is as often given for some days. */
    LONG,
    /** That it is inhaled; the same substance is given otherwise too. */
    INHALED;

    static Optional<When> of(String words) {
      return switch (words) {
        case "" -> Optional.of(ALWAYS);
        case "long" -> Optional.of(LONG);
        case "inhaled" -> Optional.of(INHALED);
        default -> Optional.empty();
      };
    }
  }

  /**
   * A status that a class of drugs means.
   *
   * @param code the code of the status
   * @param when what the words beside the drug must say
   * @param onlyWith when not empty, the status is coded only beside one of these diseases
   * @param section the guideline
   * @param note what a coder would say
   */
  record Status(String code, When when, List<CodePattern> onlyWith, String section, String note) {

    /** Copies the list. */
    Status {
      onlyWith = List.copyOf(onlyWith);
    }

    /** Whether this status says more of the same drug: Z79.62- beside Z79.60 or Z79.899. */
    boolean isCloserThan(Status other) {
      return other.isUnspecific() && !isUnspecific();
    }

    private boolean isUnspecific() {
      return code.endsWith("0") && code.length() == 6 || code.endsWith("99");
    }

    /** Whether the status is coded in a chart with these codes. */
    boolean appliesTo(Collection<String> presentCodes) {
      return onlyWith.isEmpty()
          || presentCodes.stream().anyMatch(code -> CodePattern.anyMatches(onlyWith, code));
    }
  }

  private DrugStatus(Map<String, Status> statuses) {
    this.statuses = Map.copyOf(statuses);
  }

  /** Reads the program's own table. */
  static DrugStatus load() {
    Map<String, Status> statuses = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(FILE, COLUMNS).rows()) {
      String where = "models/rules/" + FILE + ":" + row.line();
      Optional<When> when = When.of(row.get("when"));
      if (when.isEmpty()) {
        faults.add(
            new Fault(
                "DRUG_STATUS", where, "unknown condition", "leave it empty, long or inhaled"));
        continue;
      }
      statuses.put(
          row.get("words"),
          new Status(
              row.get("code"),
              when.get(),
              CodePattern.list(row.get("only-with"), where),
              row.get("section"),
              row.get("note")));
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return new DrugStatus(statuses);
  }

  Map<String, Status> statuses() {
    return statuses;
  }

  /** The status of a class of drugs, in the words of the lexicon, in any case. */
  Optional<Status> statusOf(String drugClassWords) {
    return Optional.ofNullable(statuses.get(drugClassWords.strip().toLowerCase(Locale.ROOT)));
  }
}
