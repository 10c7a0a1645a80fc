package org.opencac.term;

import java.util.Locale;
import org.opencac.codeset.IndexTable;

/** What the tables beside the Index of diseases add to the names of codes. */
final class IndexTables {
  private IndexTables() {}

  /** Whether the last level of an entry is the heading of a column. */
  static boolean hasColumns(IndexTable table) {
    return table == IndexTable.NEOPLASMS || table == IndexTable.DRUGS;
  }

  /** The words by which notes name a column of the Neoplasm or drug table. */
  static String column(String heading) {
    String lower = heading.toLowerCase(Locale.ROOT);
    if (lower.contains("malignant primary")) {
      return "malignant";
    }
    if (lower.contains("malignant secondary")) {
      return "secondary";
    }
    if (lower.contains("in situ")) {
      return "situ";
    }
    if (lower.contains("uncertain")) {
      return "uncertain behavior";
    }
    if (lower.contains("unspecified")) {
      return "";
    }
    return lower.replace("(unintentional)", "").replace("accidental", "");
  }

  static TermSource source(IndexTable table) {
    return switch (table) {
      case DISEASES_AND_INJURIES -> TermSource.INDEX;
      case EXTERNAL_CAUSES -> TermSource.EXTERNAL_CAUSE_INDEX;
      case NEOPLASMS -> TermSource.NEOPLASM_TABLE;
      case DRUGS -> TermSource.DRUG_TABLE;
    };
  }
}
