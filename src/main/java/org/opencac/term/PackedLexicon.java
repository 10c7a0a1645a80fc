package org.opencac.term;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The lexicon as plain integers over a list of strings: a tree of stems to look words up in, and
 * the rows, each made an object when a note first needs it. It loads in some tens of milliseconds
 * where cutting the words of the rows takes a second. Immutable to the outside; safe to share.
 */
final class PackedLexicon {
  /** Root of the rows that may be read as other words. */
  static final int WORDS = 0;

  /** Root of the drugs. */
  static final int DRUGS = 1;

  /** No such place in the tree. */
  static final int NONE = -1;

  private static final int EXACT = 1 << 8;
  private static final int MARK_BITS = 16;
  private static final Lexicon.Kind[] KINDS = Lexicon.Kind.values();

  private final List<String> strings;
  private final Map<String, Integer> stems;

  /** Where each row begins in {@link #rows}. */
  private final int[] offsets;

  private final int[] rows;

  /** The tree: open addressing over node and stem, three integers a slot, node + 1 first. */
  private final int[] edges;

  /** Per node where its rows begin in {@link #nodeRows}. */
  private final int[] nodeOffsets;

  private final int[] nodeRows;

  /** Spellings and the stems that rows have in their place. */
  private final Map<String, String> spellings;

  private final AtomicReferenceArray<LexiconEntry> made;

  /** For each tree the marks of the stems that its rows begin with. */
  private final BitSet[] beginnings = {new BitSet(1 << MARK_BITS), new BitSet(1 << MARK_BITS)};

  private PackedLexicon(List<String> strings, int stemCount, int[][] arrays) {
    this.strings = strings;
    this.stems = HashMap.newHashMap(stemCount);
    for (int i = 0; i < stemCount; i++) {
      stems.put(strings.get(i), i);
    }
    this.offsets = arrays[0];
    this.rows = arrays[1];
    this.edges = arrays[2];
    this.nodeOffsets = arrays[3];
    this.nodeRows = arrays[4];
    this.spellings = HashMap.newHashMap(arrays[5].length / 2);
    for (int i = 0; i < arrays[5].length; i += 2) {
      spellings.put(strings.get(arrays[5][i]), strings.get(arrays[5][i + 1]));
    }
    this.made = new AtomicReferenceArray<>(offsets.length - 1);
    for (int slot = 0; slot < edges.length; slot += 4) {
      int node = edges[slot] - 1;
      if (node == WORDS || node == DRUGS) {
        beginnings[node].set(mark(strings.get(edges[slot + 1])));
      }
    }
  }

  /** Whether a row of a tree may begin with a stem: most words begin none. */
  boolean mayBegin(int root, String stem) {
    return beginnings[root].get(mark(stem));
  }

  private static int mark(String stem) {
    int hash = stem.hashCode();
    return (hash ^ hash >>> MARK_BITS) & (1 << MARK_BITS) - 1;
  }

  /** The place behind a stem, or {@link #NONE}. */
  int next(int node, String stem) {
    int number = stems.getOrDefault(stem, NONE);
    if (number == NONE) {
      return NONE;
    }
    int slot = slot(edges, node, number);
    return edges[slot] == 0 ? NONE : edges[slot + 2];
  }

  /** The stem that rows have for a spelling of it ("anaemia"), or the stem itself. */
  String spelt(String stem) {
    return spellings.getOrDefault(stem, stem);
  }

  /** Whether a row has the stem among the words that it reads. */
  boolean knows(String stem) {
    return stems.containsKey(stem);
  }

  boolean hasEntries(int node) {
    return nodeOffsets[node] < nodeOffsets[node + 1];
  }

  /** Whether a row at a place asks what else stands in its sentence. */
  boolean needsSentence(int node) {
    for (int i = nodeOffsets[node]; i < nodeOffsets[node + 1]; i++) {
      LexiconEntry entry = entry(nodeRows[i]);
      if (!entry.anyOf().isEmpty() || !entry.noneOf().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The rows whose words end at a place, in file order. */
  List<LexiconEntry> entriesAt(int node) {
    List<LexiconEntry> entries = new ArrayList<>(2);
    for (int i = nodeOffsets[node]; i < nodeOffsets[node + 1]; i++) {
      entries.add(entry(nodeRows[i]));
    }
    return entries;
  }

  int size() {
    return offsets.length - 1;
  }

  /** A row; made when first asked for. */
  LexiconEntry entry(int number) {
    LexiconEntry entry = made.get(number);
    if (entry == null) {
      entry = make(offsets[number]);
      made.set(number, entry);
    }
    return entry;
  }

  private LexiconEntry make(int at) {
    int[] place = {at + 3};
    return new LexiconEntry(
        strings.get(rows[at]),
        strings.get(rows[at + 1]),
        KINDS[rows[at + 2] & 0xff],
        (rows[at + 2] & EXACT) != 0,
        list(place),
        list(place),
        Set.copyOf(list(place)),
        Set.copyOf(list(place)));
  }

  private List<String> list(int[] place) {
    String[] list = new String[rows[place[0]++]];
    for (int i = 0; i < list.length; i++) {
      list[i] = strings.get(rows[place[0]++]);
    }
    return List.of(list);
  }

  /** The slot of an edge, or the free one where it would stand. */
  private static int slot(int[] edges, int node, int stem) {
    int mask = edges.length / 4 - 1;
    int hash = (node * 31 + stem) * 0x9E3779B9;
    int slot = hash >>> 7 & mask;
    while (edges[slot * 4] != 0 && (edges[slot * 4] != node + 1 || edges[slot * 4 + 1] != stem)) {
      slot = slot + 1 & mask;
    }
    return slot * 4;
  }

  /** The packed form of rows; the same bytes for the same rows. */
  static byte[] pack(List<LexiconEntry> entries) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    entries.forEach(entry -> entry.fromStems().forEach(stem -> number(numbers, stem)));
    final int stemCount = numbers.size();
    int[] offsets = new int[entries.size() + 1];
    List<Integer> rows = new ArrayList<>();
    Map<Long, Integer> tree = new LinkedHashMap<>();
    List<List<Integer>> nodes = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>()));
    for (int i = 0; i < entries.size(); i++) {
      LexiconEntry entry = entries.get(i);
      rows.add(number(numbers, entry.from()));
      rows.add(number(numbers, entry.to()));
      rows.add(entry.kind().ordinal() | (entry.exactCase() ? EXACT : 0));
      for (List<String> list :
          List.of(
              entry.fromStems(), entry.toStems(), sorted(entry.anyOf()), sorted(entry.noneOf()))) {
        rows.add(list.size());
        list.forEach(stem -> rows.add(number(numbers, stem)));
      }
      offsets[i + 1] = rows.size();
      if (!entry.kind().expands() || (!entry.isEquivalence() && !entry.addsWords())) {
        int node = entry.kind().expands() ? WORDS : DRUGS;
        int root = node;
        for (String stem : entry.fromStems()) {
          if (node != root && Lexicon.ARTICLES.contains(stem) && !entry.exactCase()) {
            continue; // Else a row with the article would hide those without it.
          }
          long edge = (long) node << 32 | number(numbers, stem);
          node =
              tree.computeIfAbsent(
                  edge,
                  e -> {
                    nodes.add(new ArrayList<>());
                    return nodes.size() - 1;
                  });
        }
        nodes.get(node).add(i);
      }
    }
    int[] nodeOffsets = new int[nodes.size() + 1];
    for (int i = 0; i < nodes.size(); i++) {
      nodeOffsets[i + 1] = nodeOffsets[i] + nodes.get(i).size();
    }
    return bytes(
        numbers,
        stemCount,
        offsets,
        ints(rows),
        edges(tree),
        nodeOffsets,
        ints(nodes.stream().flatMap(List::stream).toList()),
        spellings(entries, numbers, stemCount));
  }

  /** Pairs of a spelling and what other rows say for it, where any does. */
  private static int[] spellings(
      List<LexiconEntry> entries, Map<String, Integer> numbers, int stemCount) {
    List<Integer> pairs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (LexiconEntry entry : entries) {
      if (entry.isSpelling() && seen.add(entry.fromStems().getFirst())) {
        int to = number(numbers, entry.toStems().getFirst());
        if (to < stemCount) {
          pairs.add(number(numbers, entry.fromStems().getFirst()));
          pairs.add(to);
        }
      }
    }
    return ints(pairs);
  }

  private static int number(Map<String, Integer> numbers, String string) {
    return numbers.computeIfAbsent(string, s -> numbers.size());
  }

  private static List<String> sorted(Set<String> set) {
    return set.stream().sorted().toList();
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] edges(Map<Long, Integer> tree) {
    int[] edges = new int[Integer.highestOneBit(Math.max(1, tree.size() * 2)) * 2 * 4];
    tree.forEach((edge, node) -> {
      int from = (int) (edge >>> 32);
      int stem = (int) (long) edge;
      int slot = slot(edges, from, stem);
      edges[slot] = from + 1;
      edges[slot + 1] = stem;
      edges[slot + 2] = node;
    });
    return edges;
  }

  private static byte[] bytes(Map<String, Integer> numbers, int stemCount, int[]... arrays) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      byte[] strings = String.join("\n", numbers.keySet()).getBytes(StandardCharsets.UTF_8);
      out.writeInt(stemCount);
      out.writeInt(strings.length);
      for (int[] array : arrays) {
        out.writeInt(array.length);
      }
      for (int[] array : arrays) {
        ByteBuffer buffer = ByteBuffer.allocate(array.length * 4);
        buffer.asIntBuffer().put(array);
        out.write(buffer.array());
      }
      out.write(strings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #pack} made. */
  static PackedLexicon of(byte[] packed) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    int stemCount = in.getInt();
    int length = in.getInt();
    int[][] arrays = new int[6][];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = new int[in.getInt()];
    }
    for (int[] array : arrays) {
      in.slice(in.position(), array.length * 4).asIntBuffer().get(array);
      in.position(in.position() + array.length * 4);
    }
    String strings = new String(packed, in.position(), length, StandardCharsets.UTF_8);
    return new PackedLexicon(Arrays.asList(strings.split("\n", -1)), stemCount, arrays);
  }
}
