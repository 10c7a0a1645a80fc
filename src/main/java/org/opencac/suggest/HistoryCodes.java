package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.fault.BadInputException;
import org.opencac.rule.RuleTable;

/**
 * The history codes of conditions that were there once or that a relative has (Guidelines
 * I.C.21.c.4), by the code that the condition would have; the table is {@code history-codes.tsv}.
 * Immutable and safe to share between threads.
 */
final class HistoryCodes {
  static final String FILE = "history-codes.tsv";

  /** Whose history it is. */
  enum Kind {
    FAMILY,
    PERSONAL
  }

  private final CodeSet codeSet;
  private final List<Row> rows;

  private record Row(List<CodePattern> codes, Kind kind, String result) {}

  private HistoryCodes(CodeSet codeSet, List<Row> rows) {
    this.codeSet = codeSet;
    this.rows = List.copyOf(rows);
  }

  /** Reads the program's own table, for the codes of one release. */
  static HistoryCodes load(CodeSet codeSet) {
    List<Row> rows = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(FILE, "codes", "kind", "result", "note").rows()) {
      String where = "models/rules/" + FILE + ":" + row.line();
      Kind kind =
          switch (row.get("kind")) {
            case "family" -> Kind.FAMILY;
            case "personal" -> Kind.PERSONAL;
            default ->
                throw new BadInputException(
                    "HISTORY_KIND", where, "unknown kind of history", "use family or personal");
          };
      rows.add(new Row(CodePattern.list(row.get("codes"), where), kind, row.get("result")));
    }
    return new HistoryCodes(codeSet, rows);
  }

  /** The billable history code of a condition, if the release has one. */
  Optional<Code> of(Kind kind, String condition) {
    return rows.stream()
        .filter(row -> row.kind() == kind && CodePattern.anyMatches(row.codes(), condition))
        .findFirst()
        .flatMap(row -> codeSet.find(row.result()))
        .filter(Code::billable);
  }
}
