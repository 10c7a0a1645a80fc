package org.opencac.codeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Puts the Index into a snapshot: terms in order, each with the number of the term above it. */
final class IndexCompiler {
  /** A code that an entry leads to. */
  private record Target(long key, int entry) {}

  private final SnapshotWriter writer;
  private final IntList tables = new IntList();
  private final IntList parents = new IntList();
  private final IntList titles = new IntList();
  private final IntList modifiers = new IntList();
  private final IntList codes = new IntList();
  private final IntList manifestations = new IntList();
  private final IntList see = new IntList();
  private final IntList seeAlso = new IntList();
  private final IntList entries = new IntList();
  private final List<Target> targets = new ArrayList<>();

  IndexCompiler(SnapshotWriter writer) {
    this.writer = writer;
  }

  void compile(Map<IndexTable, List<IndexTerm>> index) {
    for (IndexTable table : IndexTable.values()) {
      for (IndexTerm term : index.getOrDefault(table, List.of())) {
        add(table, term, -1);
      }
    }
    writer.putBytes(SnapshotPart.TERM_TABLES, tables);
    writer.put(SnapshotPart.TERM_PARENTS, parents);
    writer.put(SnapshotPart.TERM_TITLES, titles);
    writer.put(SnapshotPart.TERM_MODIFIERS, modifiers);
    writer.put(SnapshotPart.TERM_CODES, codes);
    writer.put(SnapshotPart.TERM_MANIFESTATIONS, manifestations);
    writer.put(SnapshotPart.TERM_SEE, see);
    writer.put(SnapshotPart.TERM_SEE_ALSO, seeAlso);
    writer.put(SnapshotPart.ENTRIES, entries);
    targets();
  }

  private void add(IndexTable table, IndexTerm term, int parent) {
    int number = parents.size();
    tables.add(table.ordinal());
    parents.add(parent);
    titles.add(writer.string(term.level().title()));
    modifiers.add(writer.string(String.join("\n", term.level().nonessentialModifiers())));
    codes.add(writer.string(term.code()));
    manifestations.add(writer.string(term.manifestation()));
    see.add(writer.string(term.see()));
    seeAlso.add(writer.string(term.seeAlso()));
    if (term.leadsSomewhere()) {
      target(term.code());
      target(term.manifestation());
      entries.add(number);
    }
    for (IndexTerm child : term.children()) {
      add(table, child, number);
    }
  }

  private void target(String code) {
    long key = CodeKey.of(code.replace("-", ""));
    if (key != CodeKey.NONE) {
      targets.add(new Target(key, entries.size()));
    }
  }

  private void targets() {
    targets.sort(Comparator.comparingLong(Target::key).thenComparingInt(Target::entry));
    long[] keys = new long[targets.size()];
    IntList entryOfKey = new IntList();
    for (int i = 0; i < keys.length; i++) {
      keys[i] = targets.get(i).key();
      entryOfKey.add(targets.get(i).entry());
    }
    writer.put(SnapshotPart.ENTRY_KEYS, keys);
    writer.put(SnapshotPart.ENTRY_OF_KEY, entryOfKey);
  }
}
