package org.opencac.payer;

import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.codeset.FaultList;
import org.opencac.codeset.SourceFile;

/** Reads CSV files that hold all risk models; only CMS-HCC version 28 is kept. */
final class HccReader {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
  private static final Pattern COEFFICIENT = Pattern.compile("-?[0-9]*\\.?[0-9]+");
  private static final Set<String> MODELS = Set.of("V28", "C28");
  private static final double UNIT = 1000.0;

  private HccReader() {}

  /** {@code diagnosis_code,cc,model_name}. */
  static void readMap(SourceFile file, PackedTableWriter writer) {
    FaultList faults = faults(file);
    for (CsvRow row : CsvRow.below(file, 3, faults)) {
      if (!row.cell(2).equals("CMS-HCC Model V28")) {
        continue;
      }
      if (!ServiceCode.diagnosis(row.cell(0))) {
        faults.add(row.line(), "column 1 must be a diagnosis code");
      } else if (!NUMBER.matcher(row.cell(1)).matches()) {
        faults.add(row.line(), "column 2 must be the number of a category");
      } else {
        writer.add(RiskModel.MAP, ServiceCode.key(row.cell(0)), Integer.parseInt(row.cell(1)));
      }
    }
    done(writer, RiskModel.MAP, faults);
  }

  /** {@code cc_parent,cc_child,model_domain,model_version,…}. */
  static void readHierarchy(SourceFile file, PackedTableWriter writer) {
    FaultList faults = faults(file);
    for (CsvRow row : CsvRow.below(file, 4, faults)) {
      if (!ours(row)) {
        continue;
      }
      if (NUMBER.matcher(row.cell(0)).matches() && NUMBER.matcher(row.cell(1)).matches()) {
        writer.add(RiskModel.DROPS, Integer.parseInt(row.cell(0)), Integer.parseInt(row.cell(1)));
      } else {
        faults.add(row.line(), "columns 1 and 2 must be numbers of categories");
      }
    }
    done(writer, RiskModel.DROPS, faults);
  }

  /** {@code cc,label,model_domain,model_version,…}. */
  static void readLabels(SourceFile file, PackedTableWriter writer) {
    FaultList faults = faults(file);
    for (CsvRow row : CsvRow.below(file, 4, faults)) {
      if (!ours(row)) {
        continue;
      }
      String number = row.cell(0).replace("HCC", "");
      if (NUMBER.matcher(number).matches()) {
        writer.add(RiskModel.LABELS, Integer.parseInt(number), writer.string(row.cell(1)));
      } else {
        faults.add(row.line(), "column 1 must be a category like HCC35");
      }
    }
    done(writer, RiskModel.LABELS, faults);
  }

  /** {@code coefficient,value,model_domain,model_version}. */
  static void readCoefficients(SourceFile file, PackedTableWriter writer) {
    FaultList faults = faults(file);
    for (CsvRow row : CsvRow.below(file, 4, faults)) {
      if (!ours(row)) {
        continue;
      }
      if (COEFFICIENT.matcher(row.cell(1)).matches()) {
        coefficient(writer, row.cell(0), row.cell(1));
      } else {
        faults.add(row.line(), "column 2 must be a number");
      }
    }
    done(writer, RiskModel.COEFFICIENTS, faults);
  }

  static void coefficient(PackedTableWriter writer, String name, String value) {
    writer.add(
        RiskModel.COEFFICIENTS,
        writer.string(name),
        (int) Math.round(Double.parseDouble(value) * UNIT));
  }

  private static boolean ours(CsvRow row) {
    return row.cell(2).equals("CMS-HCC") && MODELS.contains(row.cell(3));
  }

  static FaultList faults(SourceFile file) {
    return new FaultList(file.where(), "HCC_FILE", "get the file again from its publisher");
  }

  static void done(PackedTableWriter writer, String section, FaultList faults) {
    if (writer.rows(section) == 0) {
      faults.add("the file has no rows of CMS-HCC version 28");
    }
    faults.throwIfAny();
  }
}
