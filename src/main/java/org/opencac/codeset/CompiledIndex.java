package org.opencac.codeset;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The Index of a snapshot. */
final class CompiledIndex {
  private static final List<IndexTable> TABLES = List.of(IndexTable.values());
  private static final int SHORTEST_CODE = 3;

  private final Snapshot snapshot;
  private final ByteBuffer tables;
  private final IntBuffer parents;
  private final IntBuffer titles;
  private final IntBuffer modifiers;
  private final IntBuffer codes;
  private final IntBuffer manifestations;
  private final IntBuffer see;
  private final IntBuffer seeAlso;
  private final IntBuffer entries;
  private final LongBuffer entryKeys;
  private final IntBuffer entryOfKey;

  CompiledIndex(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.tables = snapshot.bytes(SnapshotPart.TERM_TABLES);
    this.parents = snapshot.ints(SnapshotPart.TERM_PARENTS);
    this.titles = snapshot.ints(SnapshotPart.TERM_TITLES);
    this.modifiers = snapshot.ints(SnapshotPart.TERM_MODIFIERS);
    this.codes = snapshot.ints(SnapshotPart.TERM_CODES);
    this.manifestations = snapshot.ints(SnapshotPart.TERM_MANIFESTATIONS);
    this.see = snapshot.ints(SnapshotPart.TERM_SEE);
    this.seeAlso = snapshot.ints(SnapshotPart.TERM_SEE_ALSO);
    this.entries = snapshot.ints(SnapshotPart.ENTRIES);
    this.entryKeys = snapshot.longs(SnapshotPart.ENTRY_KEYS);
    this.entryOfKey = snapshot.ints(SnapshotPart.ENTRY_OF_KEY);
  }

  List<IndexEntry> entries() {
    return new LazyList<>(entries.limit(), this::entry);
  }

  /** Numbers of the entries of one table, ascending; none of them is made an object. */
  int[] numbers(IndexTable table) {
    return IntStream.range(0, entries.limit())
        .filter(position -> TABLES.get(tables.get(entries.get(position))) == table)
        .toArray();
  }

  /** Entries for the code itself, then for each shorter code; the key may be unknown. */
  List<IndexEntry> entriesFor(long codeKey) {
    Set<Integer> positions = new LinkedHashSet<>();
    for (long key = codeKey;
        key != CodeKey.NONE && CodeKey.text(key).length() >= SHORTEST_CODE;
        key = CodeKey.shortened(key)) {
      int at = Snapshot.search(entryKeys, key);
      for (; at >= 0 && at < entryKeys.limit() && entryKeys.get(at) == key; at++) {
        positions.add(entryOfKey.get(at));
      }
    }
    List<IndexEntry> found = new ArrayList<>();
    positions.forEach(position -> found.add(entry(position)));
    return List.copyOf(found);
  }

  private IndexEntry entry(int position) {
    int term = entries.get(position);
    List<IndexLevel> path = new ArrayList<>();
    for (int at = term; at >= 0; at = parents.get(at)) {
      path.addFirst(level(at));
    }
    return new IndexEntry(
        TABLES.get(tables.get(term)),
        path,
        snapshot.string(codes.get(term)),
        snapshot.string(manifestations.get(term)),
        snapshot.string(see.get(term)),
        snapshot.string(seeAlso.get(term)));
  }

  private IndexLevel level(int term) {
    int words = modifiers.get(term);
    return new IndexLevel(
        snapshot.string(titles.get(term)),
        words == 0 ? List.of() : List.of(snapshot.string(words).split("\n", -1)));
  }
}
