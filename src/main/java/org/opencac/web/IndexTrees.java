package org.opencac.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.IndexEntry;
import org.opencac.codeset.IndexLevel;
import org.opencac.codeset.IndexTable;

/**
 * The Alphabetic Index as trees of terms, built from its lines once a release. Safe to share
 * between threads.
 */
final class IndexTrees {
  private final Map<String, Map<IndexTable, IndexTree>> trees = new ConcurrentHashMap<>();

  IndexTree of(CodeSet codes, IndexTable table) {
    return trees
        .computeIfAbsent(codes.release().label(), label -> build(codes))
        .getOrDefault(table, IndexTree.EMPTY);
  }

  private static Map<IndexTable, IndexTree> build(CodeSet codes) {
    Map<IndexTable, IndexTree.Builder> builders = new EnumMap<>(IndexTable.class);
    for (IndexEntry entry : codes.index()) {
      builders.computeIfAbsent(entry.table(), table -> new IndexTree.Builder()).add(entry);
    }
    Map<IndexTable, IndexTree> built = new EnumMap<>(IndexTable.class);
    builders.forEach((table, builder) -> built.put(table, builder.build()));
    return built;
  }

  /** The name of a table in addresses. */
  static String id(IndexTable table) {
    return switch (table) {
      case DISEASES_AND_INJURIES -> "alphabetic";
      case EXTERNAL_CAUSES -> "external-cause";
      case NEOPLASMS -> "neoplasm";
      case DRUGS -> "drugs";
    };
  }

  static String title(IndexTable table) {
    return switch (table) {
      case DISEASES_AND_INJURIES -> "Index to Diseases and Injuries";
      case EXTERNAL_CAUSES -> "Index to External Causes";
      case NEOPLASMS -> "Neoplasm Table";
      case DRUGS -> "Table of Drugs and Chemicals";
    };
  }

  static Optional<IndexTable> table(String id) {
    for (IndexTable table : IndexTable.values()) {
      if (id(table).equals(id)) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  /** A level as it is printed. */
  static String words(IndexLevel level) {
    return level.nonessentialModifiers().isEmpty()
        ? level.title()
        : level.title() + " (" + String.join(") (", level.nonessentialModifiers()) + ")";
  }
}
