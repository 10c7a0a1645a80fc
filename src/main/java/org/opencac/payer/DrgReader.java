package org.opencac.payer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.codeset.FaultList;
import org.opencac.codeset.PublishedText;
import org.opencac.codeset.SourceFile;

/** Reads appendices A (list of MS-DRGs) and B (diagnoses to MDC and MS-DRGs). */
final class DrgReader {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{3}");
  private static final Pattern MDC = Pattern.compile("[0-9]{2}|Pre|PRE|");
  private static final Pattern RANGE = Pattern.compile("([0-9]{3})(?:-([0-9]{3}))?");
  private static final Pattern LIST_LINE =
      Pattern.compile("([0-9]{3}) (  |[0-9]{2})  ([MP ])  (\\S.*)");
  private static final Pattern INDEX_LINE =
      Pattern.compile(
          "([A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])[0-9A-Z]{0,4})? +([0-9]{2}|PRE|Pre) +"
              + "([0-9]{3}(?:-[0-9]{3})?(?:, ?[0-9]{3}(?:-[0-9]{3})?)*)( .*)?");
  private static final int PRE_MDC = 0;

  private DrgReader() {}

  /** CSV {@code drg,mdc,drg_abb,drg_description}. */
  static void readList(SourceFile file, PackedTableWriter writer) {
    FaultList faults = faults(file);
    for (CsvRow row : CsvRow.below(file, 4, faults)) {
      if (!NUMBER.matcher(row.cell(0)).matches()) {
        faults.add(row.line(), "column 1 must be an MS-DRG of three digits");
      } else if (!MDC.matcher(row.cell(1)).matches()) {
        faults.add(row.line(), "column 2 must be an MDC of two digits or empty");
      } else {
        add(writer, row.cell(0), row.cell(1), row.cell(2), row.cell(3));
      }
    }
    done(writer, DrgDefinitions.LIST, faults);
  }

  /** The text edition. */
  static void readListText(SourceFile file, PackedTableWriter writer) {
    FaultList faults = faults(file);
    int line = 0;
    for (String text : PublishedText.lines(file.content())) {
      line++;
      Matcher row = LIST_LINE.matcher(text.stripTrailing());
      if (row.matches()) {
        add(
            writer,
            String.valueOf(row.group(1)),
            String.valueOf(row.group(2)).strip(),
            String.valueOf(row.group(3)).strip(),
            String.valueOf(row.group(4)));
      } else if (text.matches("[0-9]{3} .*")) {
        faults.add(line, "the line must be: MS-DRG, MDC, M or P, description");
      }
    }
    done(writer, DrgDefinitions.LIST, faults);
  }

  private static void add(
      PackedTableWriter writer, String drg, String mdc, String type, String description) {
    writer.add(
        DrgDefinitions.LIST,
        Integer.parseInt(drg),
        mdc(mdc),
        type.isEmpty() ? ' ' : type.charAt(0),
        writer.string(PublishedText.tidy(description)));
  }

  /**
   * CSV {@code icd_code,mdc,drg_range,drg}; the range may list several, {@code 927,933}. In some
   * such files codes are cut to five characters; that is noted in the table.
   */
  static void readIndex(SourceFile file, PackedTableWriter writer) {
    FaultList faults = faults(file);
    int longest = 0;
    Set<String> seen = new HashSet<>();
    for (CsvRow row : CsvRow.below(file, 3, faults)) {
      String code = row.cell(0);
      if (!ServiceCode.diagnosis(code)) {
        faults.add(row.line(), "column 1 must be a diagnosis code");
      } else if (!MDC.matcher(row.cell(1)).matches()) {
        faults.add(row.line(), "column 2 must be an MDC of two digits");
      } else if (seen.add(code + ' ' + row.cell(1) + ' ' + row.cell(2))) {
        ranges(row, faults, writer);
        longest = Math.max(longest, code.replace(".", "").length());
      }
    }
    if (longest == DrgDefinitions.CUT) {
      writer.add(DrgDefinitions.CUT_INDEX, DrgDefinitions.CUT);
    }
    done(writer, DrgDefinitions.INDEX, faults);
  }

  /** The text edition: code, MDC, MS-DRGs; further MDCs of a code on lines of their own. */
  static void readIndexText(SourceFile file, PackedTableWriter writer) {
    FaultList faults = faults(file);
    Set<String> seen = new HashSet<>();
    String code = "";
    int line = 0;
    for (String text : PublishedText.lines(file.content())) {
      line++;
      Matcher row = INDEX_LINE.matcher(indexLine(text));
      if (row.matches()) {
        code = row.group(1) == null ? code : String.valueOf(row.group(1));
        CsvRow cells =
            new CsvRow(
                line, List.of(code, String.valueOf(row.group(2)), String.valueOf(row.group(3))));
        if (!code.isEmpty() && seen.add(String.join(" ", cells.cells()))) {
          ranges(cells, faults, writer);
        }
      }
    }
    done(writer, DrgDefinitions.INDEX, faults);
  }

  /** A line with a code without blanks before it, another with one blank. */
  private static String indexLine(String text) {
    String line = text.strip();
    return line.isEmpty() || Character.isLetter(line.charAt(0)) && !line.startsWith("P")
        ? line
        : line.matches("(?:[0-9]{2}|PRE|Pre) .*") ? " " + line : line;
  }

  private static void ranges(CsvRow row, FaultList faults, PackedTableWriter writer) {
    for (String part : row.cell(2).split("[, ]+")) {
      Matcher range = RANGE.matcher(part);
      if (range.matches()) {
        int first = Integer.parseInt(String.valueOf(range.group(1)));
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
        writer.add(
            DrgDefinitions.INDEX, ServiceCode.key(row.cell(0)), mdc(row.cell(1)), first, last);
      } else if (!part.isEmpty()) {
        faults.add(row.line(), "column 3 must be an MS-DRG or a range like 193-195");
      }
    }
  }

  private static int mdc(String text) {
    return text.isEmpty() || text.toLowerCase(Locale.ROOT).equals("pre")
        ? PRE_MDC
        : Integer.parseInt(text);
  }

  private static FaultList faults(SourceFile file) {
    return new FaultList(file.where(), "DRG_FILE", "get the file again from its publisher");
  }

  private static void done(PackedTableWriter writer, String section, FaultList faults) {
    if (writer.rows(section) == 0) {
      faults.add("the file lists no MS-DRGs");
    }
    faults.throwIfAny();
  }
}
