package org.opencac.payer;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.codeset.FaultList;
import org.opencac.codeset.PublishedText;
import org.opencac.codeset.SourceFile;
import org.opencac.payer.Complications.Level;

/** Reads appendices G (CC) and H (MCC) of the MS-DRG definitions, as CSV or in the text edition. */
final class ComplicationReader {
  private static final Pattern HEADING = Pattern.compile("Appendix ([A-Z])\\b.*");
  private static final Pattern CODE_LINE =
      Pattern.compile("([A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])[0-9A-Z]{0,4}) +\\S.*");

  private ComplicationReader() {}

  /** CSV {@code icd_code,icd_description,dx_type}. */
  static void readCsv(SourceFile file, PackedTableWriter writer) {
    FaultList faults = faults(file);
    for (CsvRow row : CsvRow.below(file, 3, faults)) {
      String level = row.cell(2).toUpperCase(Locale.ROOT);
      if (!ServiceCode.diagnosis(row.cell(0))) {
        faults.add(row.line(), "column 1 must be a diagnosis code");
      } else if (!level.equals("CC") && !level.equals("MCC")) {
        faults.add(row.line(), "column 3 must be CC or MCC");
      } else {
        add(writer, row.cell(0), Level.valueOf(level), false);
      }
    }
    done(writer, faults);
  }

  /** The text edition; appendices other than G and H are passed over. */
  static void readText(SourceFile file, PackedTableWriter writer) {
    FaultList faults = faults(file);
    String appendix = "";
    boolean alive = false;
    for (String text : PublishedText.lines(file.content())) {
      String line = text.replace("|", "").strip();
      Matcher heading = HEADING.matcher(line);
      Matcher code = CODE_LINE.matcher(line);
      if (heading.matches()) {
        appendix = String.valueOf(heading.group(1));
        alive = line.contains("Part 2") || line.contains("alive");
      } else if (code.matches() && appendix.equals("G")) {
        add(writer, String.valueOf(code.group(1)), Level.CC, false);
      } else if (code.matches() && appendix.equals("H")) {
        add(writer, String.valueOf(code.group(1)), Level.MCC, alive);
      }
    }
    done(writer, faults);
  }

  static void add(PackedTableWriter writer, String code, Level level, boolean onlyAlive) {
    writer.add(Complications.LEVELS, ServiceCode.key(code), level.ordinal(), onlyAlive ? 1 : 0);
  }

  private static FaultList faults(SourceFile file) {
    return new FaultList(file.where(), "CC_FILE", "get the file again from its publisher");
  }

  private static void done(PackedTableWriter writer, FaultList faults) {
    if (writer.rows(Complications.LEVELS) == 0) {
      faults.add("the file lists no diagnoses");
    }
    faults.throwIfAny();
  }
}
