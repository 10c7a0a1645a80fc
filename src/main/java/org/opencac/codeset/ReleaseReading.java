package org.opencac.codeset;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the files of one release, whatever they are. Not safe to share between threads. */
final class ReleaseReading {
  /** Edition of the release that comes with the program. */
  static final String STARTER_EDITION = "2026-starter";

  private final Map<String, String> checksums = new TreeMap<>();
  private final Map<IndexTable, List<IndexTerm>> index = new EnumMap<>(IndexTable.class);
  private List<TabularNode> chapters = List.of();
  private List<ListedCode> codes = List.of();
  private List<ListedCode> billableCodes = List.of();
  private List<Modifier> modifiers = List.of();
  private Map<String, String> plainTexts = Map.of();
  private List<ProcedureTable> tables = List.of();
  private List<ProcedureIndexEntry> procedureIndex = List.of();
  private List<ProcedureKey> keys = List.of();
  private Map<String, Integer> lastDays = Map.of();
  private Map<String, String> fullDescriptions = Map.of();
  private Map<String, String> briefDescriptions = Map.of();
  private Map<String, String> cptLong = Map.of();
  private Map<String, String> cptMedium = Map.of();
  private Map<String, String> cptShort = Map.of();

  private ReleaseReading() {}

  /** Everything the files say. */
  static PublishedRelease read(Map<PublishedFormat, PublishedFile> files, Progress progress) {
    PublishedFile codesFile =
        files.values().stream().filter(f -> f.format().listsCodes()).findFirst().orElseThrow();
    String stage = "reading " + codesFile.format().system().label() + " " + codesFile.edition();
    ReleaseReading reading = new ReleaseReading();
    int done = 0;
    for (PublishedFile file : files.values()) {
      progress.step(stage, done++, files.size());
      reading.read(file);
    }
    progress.step(stage, done, files.size());
    return reading.result(codesFile);
  }

  private void read(PublishedFile file) {
    String where = file.source().where();
    byte[] content = file.source().content();
    checksums.put(file.source().name(), file.source().checksum());
    switch (file.format()) {
      case DIAGNOSIS_ORDER, PROCEDURE_ORDER ->
          codes = OrderFileReader.readOrderFile(file.format().system(), where, content);
      case DIAGNOSIS_CODES ->
          billableCodes = OrderFileReader.readCodesFile(file.format().system(), where, content);
      case TABULAR -> chapters = TabularReader.read(where, content);
      case INDEX -> index.put(IndexTable.DISEASES_AND_INJURIES, IndexReader.read(where, content));
      case EXTERNAL_CAUSES ->
          index.put(IndexTable.EXTERNAL_CAUSES, IndexReader.read(where, content));
      case NEOPLASMS -> index.put(IndexTable.NEOPLASMS, IndexReader.read(where, content));
      case DRUGS -> index.put(IndexTable.DRUGS, IndexReader.read(where, content));
      case PROCEDURE_TABLES -> tables = ProcedureTableReader.read(where, content);
      case PROCEDURE_INDEX -> procedureIndex = ProcedureIndexReader.read(where, content);
      case PROCEDURE_DEFINITIONS -> keys = ProcedureKeyReader.read(where, content);
      case HCPCS_QUARTER -> {
        HcpcsFixedWidthReader quarter = HcpcsFixedWidthReader.read(where, content);
        codes = quarter.codes();
        lastDays = quarter.lastDays();
        modifiers = quarter.modifiers();
      }
      case HCPCS_SHEET -> {
        HcpcsFixedWidthReader quarter = HcpcsSheetReader.read(where, content);
        codes = quarter.codes();
        lastDays = quarter.lastDays();
        modifiers = quarter.modifiers();
      }
      case CPT_LONG -> cptLong = CptReader.texts(where, content);
      case CPT_MEDIUM -> cptMedium = CptReader.texts(where, content);
      case CPT_SHORT -> cptShort = CptReader.texts(where, content);
      case CPT_CONSUMER -> plainTexts = CptReader.texts(where, content);
      case CPT_MODIFIERS -> modifiers = CptReader.modifiers(where, content);
      case CPT_CSV -> codes = CptReader.csv(where, content);
      case HCPCS_DESCRIPTIONS -> codes = HcpcsReader.readDescriptions(where, content);
      case HCPCS_DATES -> lastDays = HcpcsReader.readLastDays(where, content);
      case HCPCS_MODIFIERS -> modifiers = HcpcsReader.readModifiers(where, content);
      case ICD_9_LONG -> fullDescriptions = Icd9DescriptionReader.read(where, content);
      case ICD_9_SHORT -> briefDescriptions = Icd9DescriptionReader.read(where, content);
      case MAP_FROM_ICD_9, MAP_TO_ICD_9 ->
          throw new IllegalArgumentException("an equivalence map is no part of a release");
    }
  }

  private PublishedRelease result(PublishedFile codesFile) {
    Release release = release(codesFile);
    if (!cptLong.isEmpty()) {
      codes = CptReader.combine(cptLong, cptMedium, cptShort);
    } else if (!fullDescriptions.isEmpty()) {
      codes = Icd9DescriptionReader.combine(fullDescriptions, briefDescriptions);
    } else if (codes.isEmpty()) {
      codes = chapters.isEmpty() ? billableCodes : SeventhCharacterExpansion.expand(chapters);
    }
    if (!lastDays.isEmpty()) {
      codes = codes.stream().map(code -> withLastDay(code, release)).toList();
    }
    return new PublishedRelease(
        release,
        codes,
        chapters,
        index,
        modifiers,
        new ProcedureContent(tables, keys, procedureIndex),
        plainTexts);
  }

  /** A code that ended before the release began stays listed but is not billable. */
  private ListedCode withLastDay(ListedCode code, Release release) {
    int lastDay = lastDays.getOrDefault(code.code(), ListedCode.NEVER);
    boolean billable = code.billable() && lastDay >= release.effectiveFrom().toEpochDay();
    return new ListedCode(code.code(), billable, code.shortDisplay(), code.display(), lastDay);
  }

  private Release release(PublishedFile codesFile) {
    CodeSystem system = codesFile.format().system();
    if (codesFile.source().starter()) {
      EditionDates dates = EditionDates.of(CodeSystem.ICD_10_CM, STARTER_EDITION.substring(0, 4));
      return new Release(
          system, Release.STARTER_PUBLISHER, STARTER_EDITION, dates.from(), dates.to(), checksums);
    }
    EditionDates dates = EditionDates.of(system, codesFile.edition());
    return new Release(
        system, publisher(system), codesFile.edition(), dates.from(), dates.to(), checksums);
  }

  private static String publisher(CodeSystem system) {
    return switch (system) {
      case ICD_10_CM -> "NCHS";
      case ICD_10_PCS, HCPCS, ICD_9_CM -> "CMS";
      case CPT -> "AMA";
    };
  }
}
