package org.opencac.codeset;

import java.util.ArrayList;
import java.util.EnumMap;
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
final class ReleaseGrouping {
  /** What makes files belong together. */
  private record Group(CodeSystem system, String edition, boolean starter)
      implements Comparable<Group> {

    static Group of(PublishedFile file) {
      return new Group(file.format().system(), file.edition(), file.source().starter());
    }

    /** Whether files of the other one may join: the same year, with or without month. */
    boolean sameYear(Group other) {
      return system == other.system && starter == other.starter && year().equals(other.year());
    }

    private String year() {
      return edition.substring(0, Math.min(4, edition.length()));
    }

    @Override
    public int compareTo(Group other) {
      int bySystem = system.compareTo(other.system);
      int byEdition = bySystem != 0 ? bySystem : edition.compareTo(other.edition);
      return byEdition != 0 ? byEdition : Boolean.compare(starter, other.starter);
    }
  }

  private ReleaseGrouping() {}

  /** The files of each release, in order of system and edition; equivalence maps are left out. */
  static List<Map<PublishedFormat, PublishedFile>> releases(List<PublishedFile> files) {
    Map<Group, Map<PublishedFormat, PublishedFile>> groups = new TreeMap<>();
    List<PublishedFile> others = new ArrayList<>();
    for (PublishedFile file : files) {
      if (file.format().listsCodes() && file.format() != PublishedFormat.TABULAR) {
        add(
            groups.computeIfAbsent(Group.of(file), g -> new EnumMap<>(PublishedFormat.class)),
            file);
      } else if (!file.format().map()) {
        others.add(file);
      }
    }
    for (PublishedFile file : others) {
      if (file.format() == PublishedFormat.TABULAR && home(groups, file).isEmpty()) {
        groups.put(Group.of(file), new EnumMap<>(PublishedFormat.class));
      }
    }
    for (PublishedFile file : others) {
      add(home(groups, file).orElseThrow(() -> withoutCodes(file)), file);
    }
    return List.copyOf(groups.values());
  }

  private static Optional<Map<PublishedFormat, PublishedFile>> home(
      Map<Group, Map<PublishedFormat, PublishedFile>> groups, PublishedFile file) {
    Group own = Group.of(file);
    Map<PublishedFormat, PublishedFile> same = groups.get(own);
    return same != null
        ? Optional.of(same)
        : groups.entrySet().stream()
            .filter(group -> group.getKey().sameYear(own))
            .map(Map.Entry::getValue)
            .findFirst();
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
}
