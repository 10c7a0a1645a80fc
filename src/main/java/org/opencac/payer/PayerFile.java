package org.opencac.payer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencac.codeset.SourceFile;

/**
 * A file of a known format.
 *
 * @param format its format
 * @param table the table it belongs to
 * @param source the file
 */
record PayerFile(PayerFormat format, PayerTable table, SourceFile source) {
  private static final int HEAD = 6000;
  private static final Pattern ADDENDUM = Pattern.compile(".*(add|delete|revise)codes.*");

  /** What the file is; empty when it is none of the tables. */
  static Optional<PayerFile> recognise(SourceFile source) {
    String name = source.name().toLowerCase(Locale.ROOT);
    byte[] content = source.content();
    String head =
        new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    String header = head.lines().findFirst().orElse("").replace("\u00ef\u00bb\u00bf", "");
    Optional<PayerFile> found = Optional.empty();
    if (name.endsWith(".csv")) {
      found = csv(source, name, head, header);
    } else if (name.endsWith(".txt")) {
      found = text(source, name, head, header);
    }
    return found;
  }

  private static Optional<PayerFile> csv(
      SourceFile source, String name, String head, String header) {
    record Known(String header, PayerFormat format, PayerTable table) {}
    if (header.startsWith("column1,column2,")) {
      return file(PayerFormat.PTP, hospital(name) ? PayerTable.PTP_HOSPITAL : ptp(), source);
    }
    if (header.startsWith("hcpcs_code,mue_units") || head.contains("mue values")) {
      PayerTable table =
          head.contains("dme supplier")
              ? PayerTable.MUE_SUPPLIER
              : head.contains("outpatient hospital") || hospital(name)
                  ? PayerTable.MUE_HOSPITAL
                  : PayerTable.MUE_PRACTITIONER;
      return file(PayerFormat.MUE, table, source);
    }
    if (name.startsWith("pprrvu") && head.contains("hcpcs,mod")) {
      return file(PayerFormat.FEE_SCHEDULE, PayerTable.FEE_SCHEDULE, source);
    }
    if (name.equals("v28hcccoefn.csv")) {
      return file(PayerFormat.HCC_WIDE_COEFFICIENTS, PayerTable.HCC, source);
    }
    return List.of(
            new Known("primary_code,add_on_code", PayerFormat.ADD_ON, PayerTable.ADD_ON),
            new Known(
                "icd_code,icd_description,icd_conflict_group",
                PayerFormat.CODE_EDITS,
                PayerTable.CODE_EDITS),
            new Known(
                "icd_code,icd_description,dx_type",
                PayerFormat.COMPLICATIONS,
                PayerTable.COMPLICATIONS),
            new Known("drg,mdc,drg_abb", PayerFormat.DRG_LIST, PayerTable.MS_DRG),
            new Known("icd_code,mdc,drg_range", PayerFormat.DRG_INDEX, PayerTable.MS_DRG),
            new Known("diagnosis_code,cc,model_name", PayerFormat.HCC_MAP, PayerTable.HCC),
            new Known("cc_parent,cc_child,", PayerFormat.HCC_HIERARCHY, PayerTable.HCC),
            new Known("cc,label,", PayerFormat.HCC_LABELS, PayerTable.HCC),
            new Known("coefficient,value,", PayerFormat.HCC_COEFFICIENTS, PayerTable.HCC),
            new Known(
                "pos_code,pos_type", PayerFormat.PLACE_OF_SERVICE, PayerTable.PLACE_OF_SERVICE))
        .stream()
        .filter(known -> header.startsWith(known.header()))
        .findFirst()
        .map(known -> new PayerFile(known.format(), known.table(), source));
  }

  private static Optional<PayerFile> text(
      SourceFile source, String name, String head, String header) {
    if (name.matches("cci(pra|oph).*") || head.contains("column 1\tcolumn 2")) {
      return file(PayerFormat.PTP_TEXT, hospital(name) ? PayerTable.PTP_HOSPITAL : ptp(), source);
    }
    if (name.matches("aoc_v20.*")) {
      return file(PayerFormat.ADD_ON_TEXT, PayerTable.ADD_ON, source);
    }
    if (header.startsWith("order") && header.contains("poaexemptcode")) {
      return ADDENDUM.matcher(name).matches()
          ? Optional.empty()
          : file(PayerFormat.POA_EXEMPT, PayerTable.POA_EXEMPT, source);
    }
    if (name.contains("medicare code edits")
        || head.contains("definitions of medicare code edits")) {
      return file(PayerFormat.CODE_EDITS_TEXT, PayerTable.CODE_EDITS, source);
    }
    if (name.startsWith("appendix_a") && head.contains("list of ms-drgs")) {
      return file(PayerFormat.DRG_LIST_TEXT, PayerTable.MS_DRG, source);
    }
    if (name.startsWith("appendix_b") && head.contains("ms-drg")) {
      return file(PayerFormat.DRG_INDEX_TEXT, PayerTable.MS_DRG, source);
    }
    if (name.startsWith("appendix_c") && head.contains("pdx exclusions")) {
      return file(PayerFormat.EXCLUSIONS_TEXT, PayerTable.COMPLICATIONS, source);
    }
    if (name.matches("appendix_[fgh].*")) {
      return file(PayerFormat.COMPLICATIONS_TEXT, PayerTable.COMPLICATIONS, source);
    }
    if (name.matches("f28[0-9]{2}t.*")) {
      return file(PayerFormat.HCC_PLAIN_MAP, PayerTable.HCC, source);
    }
    if (name.matches("v28[0-9]{3}h[0-9]\\.txt")) {
      return file(PayerFormat.HCC_MACRO_HIERARCHY, PayerTable.HCC, source);
    }
    if (name.matches("v28[0-9]{3}l[0-9]\\.txt")) {
      return file(PayerFormat.HCC_MACRO_LABELS, PayerTable.HCC, source);
    }
    return Optional.empty();
  }

  private static PayerTable ptp() {
    return PayerTable.PTP_PRACTITIONER;
  }

  private static boolean hospital(String name) {
    return name.contains("oph") || name.contains("_out_") || name.contains("hospital");
  }

  private static Optional<PayerFile> file(PayerFormat format, PayerTable table, SourceFile source) {
    return Optional.of(new PayerFile(format, table, source));
  }
}
