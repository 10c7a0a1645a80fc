package org.opencac.suggest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencac.rule.RuleTable;

/**
 * Which code of category Z79 (long-term drug therapy) a class of drugs leads to (ICD-10-CM
 * Guidelines, I.C.21.c.3 and I.C.4.a.3), and with which diseases only. The classes are the words of
 * the lexicon's drug-class entries; the rules are in {@code drug-status.tsv}. Immutable and safe to
 * share between threads.
 */
final class DrugStatus {
  static final String FILE = "drug-status.tsv";
  static final String[] COLUMNS = {"words", "code", "only-with", "section", "note"};

  private final Map<String, Status> statuses;

  /**
   * A status that a class of drugs means.
   *
   * @param code the code of the status
   * @param onlyWith when not empty, the status is coded only beside one of these diseases
   * @param section the guideline
   * @param note what a coder would say
   */
  record Status(String code, List<CodePattern> onlyWith, String section, String note) {

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
    for (RuleTable.Row row : RuleTable.read(FILE, COLUMNS).rows()) {
      String where = "models/rules/" + FILE + ":" + row.line();
      statuses.put(
          row.get("words"),
          new Status(
              row.get("code"),
              CodePattern.list(row.get("only-with"), where),
              row.get("section"),
              row.get("note")));
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
