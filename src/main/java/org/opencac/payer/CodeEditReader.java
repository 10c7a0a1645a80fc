package org.opencac.payer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.codeset.FaultList;
import org.opencac.codeset.PublishedText;
import org.opencac.codeset.SourceFile;
import org.opencac.payer.CodeEdits.CodeList;

/**
 * Reads the diagnosis lists of the Medicare Code Editor: the text edition, in which numbered
 * headings begin an edit and lettered ones a list of it, or a CSV with a column for each.
 */
final class CodeEditReader {
  private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,2}\\.\\s+\\S.*");
  private static final Pattern LETTERED = Pattern.compile("[A-F]\\.\\s+(\\S.*)");
  private static final Pattern CODE_LINE =
      Pattern.compile(
          "([A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])(?:\\.?[0-9A-Z]{1,4})?)(?:\\t|\\s{2,})\\S.*");

  private final FaultList faults;
  private final PackedTableWriter writer;

  private CodeEditReader(SourceFile file, PackedTableWriter writer) {
    this.faults = new FaultList(file.where(), "MCE_FILE", "get the file again from its publisher");
    this.writer = writer;
  }

  /** CSV {@code icd_code,icd_description,icd_conflict_group,icd_conflict_rule}. */
  static void readCsv(SourceFile file, PackedTableWriter writer) {
    CodeEditReader reader = new CodeEditReader(file, writer);
    for (CsvRow row : CsvRow.below(file, 4, reader.faults)) {
      Optional<CodeList> list = list(row.cell(3));
      if (!ServiceCode.diagnosis(row.cell(0))) {
        reader.faults.add(row.line(), "column 1 must be a diagnosis code");
      } else if (list.isEmpty()) {
        reader.faults.add(row.line(), "column 4 names a list that is not known");
      } else {
        reader.add(list.get(), row.cell(0));
      }
    }
    reader.done();
  }

  /** The text edition; lists of procedures and narrative are passed over. */
  static void readText(SourceFile file, PackedTableWriter writer) {
    CodeEditReader reader = new CodeEditReader(file, writer);
    Optional<CodeList> section = Optional.empty();
    Optional<CodeList> list = Optional.empty();
    for (String text : PublishedText.lines(file.content())) {
      String line = text.strip();
      Matcher lettered = LETTERED.matcher(line);
      Matcher code = CODE_LINE.matcher(line);
      if (NUMBERED.matcher(line).matches()) {
        section = list(line);
        list = section;
      } else if (lettered.matches()) {
        list = list(String.valueOf(lettered.group(1)));
      } else if (line.contains("when a secondary diagnosis")
          && section.equals(Optional.of(CodeList.UNACCEPTABLE_PRINCIPAL))) {
        list = Optional.of(CodeList.NEEDS_SECONDARY);
      } else if (line.startsWith("The following")
          && list.equals(Optional.of(CodeList.NEEDS_SECONDARY))) {
        list = section;
      } else if (code.matches() && list.isPresent()) {
        reader.add(list.get(), String.valueOf(code.group(1)));
      }
    }
    reader.done();
  }

  private void add(CodeList list, String code) {
    writer.add(CodeEdits.SECTION, ServiceCode.key(code), list.ordinal());
  }

  /** The list that a heading or a rule names. */
  private static Optional<CodeList> list(String name) {
    String text = name.toLowerCase(Locale.ROOT);
    CodeList list = null;
    if (text.contains("secondary diagnosis") || text.contains("secondary dx")) {
      list = CodeList.NEEDS_SECONDARY;
    } else if (text.contains("unacceptable principal")) {
      list = CodeList.UNACCEPTABLE_PRINCIPAL;
    } else if (text.contains("questionable")) {
      list = CodeList.QUESTIONABLE_ADMISSION;
    } else if (text.contains("manifestation")) {
      list = CodeList.MANIFESTATION;
    } else if (text.contains("procedure")) {
      list = null;
    } else if (text.contains("perinatal") || text.contains("newborn")) {
      list = CodeList.NEWBORN;
    } else if (text.contains("pediatric")) {
      list = CodeList.PEDIATRIC;
    } else if (text.contains("maternity")) {
      list = CodeList.MATERNITY;
    } else if (text.contains("adult")) {
      list = CodeList.ADULT;
    } else if (text.contains("female")) {
      list = CodeList.FEMALE;
    } else if (text.contains("male")) {
      list = CodeList.MALE;
    }
    return Optional.ofNullable(list);
  }

  private void done() {
    if (writer.rows(CodeEdits.SECTION) == 0) {
      faults.add("the file lists no diagnoses");
    }
    faults.throwIfAny();
  }
}
