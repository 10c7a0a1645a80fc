package org.opencac.codeset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.fault.BadInputException;

/** Tells the format and the edition of a file from its name and its first lines. */
final class FormatRecognition {
  private static final Pattern ICD_10_FILE =
      Pattern.compile("icd10(cm|pcs)[-_ ](order|codes)[-_ ].*\\.txt");
  private static final Pattern ORDER_LINE = Pattern.compile("00001 [0-9A-Z]{3,7} +[01] .{62,}");
  private static final Pattern ICD_9_FILE =
      Pattern.compile("cms([0-9]{2})_desc_(long|short)_dx\\.txt");
  private static final Pattern HCPCS_FILE = Pattern.compile("hcpc20[0-9]{2}_.*anweb.*\\.txt");
  private static final Pattern HCPCS_SHEET = Pattern.compile("hcpc20[0-9]{2}_.*anweb.*\\.xlsx");
  private static final Pattern CPT_FILE =
      Pattern.compile(
          "(?:cpt[-_ ]?)?(long|med|short|consumer|mod)[a-z]*[-_ ]?(?:20[0-9]{2})?\\.txt");
  private static final Pattern MAP_FILE = Pattern.compile("(20[0-9]{2})_i(9|10)gem\\.txt");
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");
  private static final Pattern MONTH =
      Pattern.compile("(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private FormatRecognition() {}

  /** What the file is; empty when it is no file of a code set. */
  static Optional<PublishedFile> recognise(SourceFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xml")) {
      return xml(file);
    }
    if (name.endsWith(".xlsx")) {
      return HCPCS_SHEET.matcher(name).matches()
          ? Optional.of(file(PublishedFormat.HCPCS_SHEET, file))
          : Optional.empty();
    }
    return name.endsWith(".csv") ? csv(file) : text(file, name);
  }

  private static Optional<PublishedFile> text(SourceFile file, String name) {
    Matcher icd10 = ICD_10_FILE.matcher(name);
    if (icd10.matches()) {
      boolean procedures = icd10.group(1).equals("pcs");
      if (icd10.group(2).equals("order")) {
        return Optional.of(
            file(
                procedures ? PublishedFormat.PROCEDURE_ORDER : PublishedFormat.DIAGNOSIS_ORDER,
                file));
      }
      return procedures
          ? Optional.empty()
          : Optional.of(file(PublishedFormat.DIAGNOSIS_CODES, file));
    }
    Matcher icd9 = ICD_9_FILE.matcher(name);
    if (icd9.matches()) {
      boolean full = icd9.group(2).equals("long");
      return Optional.of(
          new PublishedFile(
              full ? PublishedFormat.ICD_9_LONG : PublishedFormat.ICD_9_SHORT,
              icd9.group(1),
              file));
    }
    Matcher map = MAP_FILE.matcher(name);
    if (map.matches()) {
      boolean from9 = map.group(2).equals("9");
      return Optional.of(
          new PublishedFile(
              from9 ? PublishedFormat.MAP_FROM_ICD_9 : PublishedFormat.MAP_TO_ICD_9,
              map.group(1),
              file));
    }
    if (HCPCS_FILE.matcher(name).matches()) {
      return Optional.of(file(PublishedFormat.HCPCS_QUARTER, file));
    }
    Matcher cpt = CPT_FILE.matcher(name);
    if (cpt.matches()) {
      return Optional.of(file(cptFormat(cpt.group(1)), file));
    }
    String firstLine = firstLine(file);
    if (ORDER_LINE.matcher(firstLine).matches()) {
      boolean procedures = Character.isDigit(firstLine.charAt(6));
      return Optional.of(
          file(
              procedures ? PublishedFormat.PROCEDURE_ORDER : PublishedFormat.DIAGNOSIS_ORDER,
              file));
    }
    return Optional.empty();
  }

  private static PublishedFormat cptFormat(String part) {
    return switch (part) {
      case "long" -> PublishedFormat.CPT_LONG;
      case "med" -> PublishedFormat.CPT_MEDIUM;
      case "short" -> PublishedFormat.CPT_SHORT;
      case "consumer" -> PublishedFormat.CPT_CONSUMER;
      default -> PublishedFormat.CPT_MODIFIERS;
    };
  }

  private static Optional<PublishedFile> csv(SourceFile file) {
    String header = firstLine(file).toLowerCase(Locale.ROOT);
    if (header.startsWith("hcpcs_code,hcpcs_desc_type,hcpcs_description")) {
      return Optional.of(file(PublishedFormat.HCPCS_DESCRIPTIONS, file));
    }
    if (header.startsWith("hcpcs_code,") && header.contains(",date_term")) {
      return Optional.of(file(PublishedFormat.HCPCS_DATES, file));
    }
    if (file.name().toLowerCase(Locale.ROOT).startsWith("cpt")) {
      return Optional.of(file(PublishedFormat.CPT_CSV, file));
    }
    return header.startsWith("mod_code,")
        ? Optional.of(file(PublishedFormat.HCPCS_MODIFIERS, file))
        : Optional.empty();
  }

  private static Optional<PublishedFile> xml(SourceFile file) {
    XmlCursor xml = new XmlCursor(file.where(), file.content());
    String root = xml.root();
    if (root.startsWith("ICD10PCS.")) {
      return procedures(file, xml, root.substring("ICD10PCS.".length()));
    }
    if (!root.equals("ICD10CM.tabular") && !root.equals("ICD10CM.index")) {
      return Optional.empty();
    }
    PublishedFormat format =
        root.equals("ICD10CM.tabular") ? PublishedFormat.TABULAR : PublishedFormat.INDEX;
    String version = "";
    boolean body = false;
    while (!body && xml.nextChild()) {
      switch (xml.name()) {
        case "version" -> version = xml.text();
        case "title" -> {
          if (xml.text().toUpperCase(Locale.ROOT).contains("EXTERNAL CAUSE")) {
            format = PublishedFormat.EXTERNAL_CAUSES;
          }
        }
        case "indexHeading" ->
            format =
                xml.text().toUpperCase(Locale.ROOT).contains("POISONING")
                    ? PublishedFormat.DRUGS
                    : PublishedFormat.NEOPLASMS;
        default -> body = true;
      }
    }
    Matcher year = YEAR.matcher(version);
    return Optional.of(
        year.find() ? new PublishedFile(format, year.group(), file) : file(format, file));
  }

  private static Optional<PublishedFile> procedures(SourceFile file, XmlCursor xml, String part) {
    Optional<PublishedFormat> format =
        switch (part) {
          case "tabular" -> Optional.of(PublishedFormat.PROCEDURE_TABLES);
          case "index" -> Optional.of(PublishedFormat.PROCEDURE_INDEX);
          case "definitions" -> Optional.of(PublishedFormat.PROCEDURE_DEFINITIONS);
          default -> Optional.empty();
        };
    Matcher year = YEAR.matcher(xml.nextChild() && xml.name().equals("version") ? xml.text() : "");
    return format.map(
        known -> year.find() ? new PublishedFile(known, year.group(), file) : file(known, file));
  }

  private static PublishedFile file(PublishedFormat format, SourceFile source) {
    return new PublishedFile(format, edition(source, format.system()), source);
  }

  /** Year, with the month where the file name has one (April updates, HCPCS quarters). */
  private static String edition(SourceFile source, CodeSystem system) {
    String name = source.name().toLowerCase(Locale.ROOT);
    Matcher year = YEAR.matcher(name.replace('_', '-'));
    if (!year.find() && !(year = YEAR.matcher(source.where().replace('_', '-'))).find()) {
      throw new BadInputException(
          "EDITION_UNKNOWN",
          source.where(),
          "neither the name nor the content says which year the file is for",
          "give the file the name it was published under, for example icd10cm-order-2026.txt");
    }
    String edition = year.group();
    Matcher month = MONTH.matcher(name);
    if (month.find()) {
      int number = MONTHS.indexOf(month.group()) / 3 + 1;
      if (system == CodeSystem.HCPCS || number == 4) {
        return edition + String.format(Locale.ROOT, "-%02d", number);
      }
    }
    return edition;
  }

  private static String firstLine(SourceFile file) {
    byte[] content = file.content();
    int end = 0;
    while (end < Math.min(content.length, 1000) && content[end] != '\n') {
      end++;
    }
    return PublishedText.decode(Arrays.copyOf(content, end)).stripTrailing();
  }
}
