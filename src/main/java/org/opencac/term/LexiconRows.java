package org.opencac.term;

import java.util.ArrayList;
import java.util.List;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.rule.RuleTable;
import org.opencac.text.Tokenizer;

/** The lexicon as its authors wrote it: the files that {@code lexicon.tsv} names, row by row. */
final class LexiconRows {
  private static final String WITH = " with ";

  private LexiconRows() {}

  /** The same words as clinicians write them: "preeclampsia w/ severe features". */
  private static RuleTable.Row shortened(RuleTable.Row row) {
    List<String> cells = new ArrayList<>(row.cells());
    int from = row.columns().indexOf("from");
    cells.set(from, cells.get(from).replace(WITH, " w/ "));
    return new RuleTable.Row(row.line(), row.columns(), List.copyOf(cells));
  }

  /**
   * All rows in file order, with words cut by the tokenizer.
   *
   * @throws BadInputException with every fault of every file
   */
  static List<LexiconEntry> read(Tokenizer tokenizer) {
    List<LexiconEntry> entries = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (RuleTable.Row file : RuleTable.read("lexicon.tsv", "file").rows()) {
      RuleTable table =
          RuleTable.read(file.get("file"), "from", "to", "kind", "case", "when", "note");
      for (RuleTable.Row row : table.rows()) {
        try {
          entries.add(LexiconEntry.of(row, tokenizer));
          if (row.get("from").contains(WITH)) {
            entries.add(LexiconEntry.of(shortened(row), tokenizer));
          }
        } catch (IllegalArgumentException e) {
          String where = "models/rules/" + table.name() + ":" + row.line();
          String what = String.valueOf(e.getMessage());
          faults.add(new Fault("LEXICON_ROW", where, what, "correct the row"));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return entries;
  }
}
