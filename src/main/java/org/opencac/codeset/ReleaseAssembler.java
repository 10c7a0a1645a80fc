package org.opencac.codeset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencac.fault.BadInputException;

/**
 * Puts the files of one release together. Files belong together when they are of one system and one
 * edition; a table, Index or modifier file of a year also joins the only update of that year that
 * is being installed.
 */
final class ReleaseAssembler {
  /** Edition of the release that comes with the program. */
  static final String STARTER_EDITION = "2026-starter";

  /** What makes files belong together. */
  private record Group(CodeSystem system, String edition, boolean starter)
      implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int bySystem = system.compareTo(other.system);
      int byEdition = bySystem != 0 ? bySystem : edition.compareTo(other.edition);
      return byEdition != 0 ? byEdition : Boolean.compare(starter, other.starter);
    }
  }

  private ReleaseAssembler() {}

  /** The files of each release, in order of system and edition; maps are left out. */
  static List<Map<PublishedFormat, PublishedFile>> group(List<PublishedFile> files) {
    Map<Group, Map<PublishedFormat, PublishedFile>> groups = new TreeMap<>();
    List<PublishedFile> others = new ArrayList<>();
    for (PublishedFile file : files) {
      if (file.format().listsCodes()) {
        add(groups.computeIfAbsent(group(file), g -> new EnumMap<>(PublishedFormat.class)), file);
      } else if (!file.format().map()) {
        others.add(file);
      }
    }
    for (PublishedFile file : others) {
      Group home =
          home(groups.keySet().stream().toList(), file).orElseThrow(() -> withoutCodes(file));
      add(groups.get(home) == null ? new EnumMap<>(PublishedFormat.class) : groups.get(home), file);
    }
    return List.copyOf(groups.values());
  }

  private static Group group(PublishedFile file) {
    return new Group(file.format().system(), file.edition(), file.source().starter());
  }

  private static Optional<Group> home(List<Group> groups, PublishedFile file) {
    Group own = group(file);
    String year = file.edition().substring(0, Math.min(4, file.edition().length()));
    return groups.stream()
        .filter(g -> g.equals(own))
        .findFirst()
        .or(() ->
            groups.stream()
                .filter(g -> g.system() == own.system() && g.starter() == own.starter())
                .filter(g -> g.edition().startsWith(year))
                .findFirst());
  }

  private static BadInputException withoutCodes(PublishedFile file) {
    return new BadInputException(
        "NO_CODES_FOR_TABLE",
        file.source().where(),
        "the file adds to a release of "
            + file.format().system().label()
            + " "
            + file.edition()
            + " whose codes are not among the files",
        "give all files of the release together, for example its folder");
  }

  private static void add(Map<PublishedFormat, PublishedFile> files, PublishedFile file) {
    PublishedFile other = files.putIfAbsent(file.format(), file);
    if (other != null && !other.source().checksum().equals(file.source().checksum())) {
      throw new BadInputException(
          "TWO_FILES_FOR_ONE",
          file.source().where(),
          "it differs from " + other.source().where() + ", which is the same part of the release",
          "give only one of the two");
    }
  }

  /** Reads the files of one release. */
  static PublishedRelease read(Map<PublishedFormat, PublishedFile> files, Progress progress) {
    Map<String, String> checksums = new LinkedHashMap<>();
    Map<IndexTable, List<IndexTerm>> index = new EnumMap<>(IndexTable.class);
    List<TabularNode> chapters = List.of();
    List<ListedCode> codes = List.of();
    List<Modifier> modifiers = List.of();
    PublishedFile first = files.values().iterator().next();
    long done = 0;
    for (PublishedFile file : files.values()) {
      progress.step("reading " + first.format().system().label(), done++, files.size());
      SourceFile source = file.source();
      String where = source.where();
      byte[] content = source.content();
      checksums.put(source.name(), source.checksum());
      switch (file.format()) {
        case DIAGNOSIS_ORDER ->
            codes = OrderFileReader.readOrderFile(CodeSystem.ICD_10_CM, where, content);
        case DIAGNOSIS_CODES -> {
          List<ListedCode> billable =
              OrderFileReader.readCodesFile(CodeSystem.ICD_10_CM, where, content);
          codes = codes.isEmpty() ? billable : codes;
        }
        case PROCEDURE_ORDER ->
            codes = OrderFileReader.readOrderFile(CodeSystem.ICD_10_PCS, where, content);
        case TABULAR -> chapters = TabularReader.read(where, content);
        case INDEX -> index.put(IndexTable.DISEASES_AND_INJURIES, IndexReader.read(where, content));
        case EXTERNAL_CAUSES ->
            index.put(IndexTable.EXTERNAL_CAUSES, IndexReader.read(where, content));
        case NEOPLASMS -> index.put(IndexTable.NEOPLASMS, IndexReader.read(where, content));
        case DRUGS -> index.put(IndexTable.DRUGS, IndexReader.read(where, content));
        case HCPCS_DESCRIPTIONS,
            HCPCS_DATES,
            HCPCS_MODIFIERS,
            ICD_9_LONG,
            ICD_9_SHORT,
            MAP_FROM_ICD_9,
            MAP_TO_ICD_9 ->
            throw new IllegalStateException("not yet read: " + file.format());
      }
    }
    progress.step("reading " + first.format().system().label(), done, files.size());
    if (codes.isEmpty()) {
      codes = SeventhCharacterExpansion.expand(chapters);
    }
    return new PublishedRelease(release(files, checksums), codes, chapters, index, modifiers);
  }

  private static Release release(
      Map<PublishedFormat, PublishedFile> files, Map<String, String> checksums) {
    PublishedFile codes =
        files.values().stream().filter(f -> f.format().listsCodes()).findFirst().orElseThrow();
    CodeSystem system = codes.format().system();
    if (codes.source().starter()) {
      EditionDates dates = EditionDates.of(CodeSystem.ICD_10_CM, STARTER_EDITION.substring(0, 4));
      return new Release(
          system, Release.STARTER_PUBLISHER, STARTER_EDITION, dates.from(), dates.to(), checksums);
    }
    EditionDates dates = EditionDates.of(system, codes.edition());
    return new Release(
        system, publisher(system), codes.edition(), dates.from(), dates.to(), checksums);
  }

  private static String publisher(CodeSystem system) {
    return switch (system) {
      case ICD_10_CM -> "NCHS";
      case ICD_10_PCS, HCPCS, ICD_9_CM -> "CMS";
      case CPT -> "AMA";
    };
  }
}
