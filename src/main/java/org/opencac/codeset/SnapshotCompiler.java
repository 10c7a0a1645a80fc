package org.opencac.codeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Compiles what a release says into a snapshot file. */
final class SnapshotCompiler {
  private final PublishedRelease release;
  private final SnapshotWriter writer = new SnapshotWriter();
  private final Map<Long, Integer> positions = new HashMap<>();
  private int[] parents = new int[0];

  private SnapshotCompiler(PublishedRelease release) {
    this.release = release;
  }

  /** The bytes of the snapshot; the same for the same release. */
  static byte[] compile(PublishedRelease release) {
    SnapshotCompiler compiler = new SnapshotCompiler(release);
    compiler.codes();
    compiler.tabular();
    new IndexCompiler(compiler.writer).compile(release.index());
    compiler.modifiers();
    return compiler.writer.bytes();
  }

  private void codes() {
    List<ListedCode> codes = release.codes();
    long[] keys = new long[codes.size()];
    IntList displays = new IntList();
    IntList shortDisplays = new IntList();
    IntList billable = new IntList();
    IntList terminated = new IntList();
    for (int i = 0; i < keys.length; i++) {
      ListedCode code = codes.get(i);
      keys[i] = CodeKey.of(code.code());
      positions.put(keys[i], i);
      displays.add(writer.string(code.display()));
      shortDisplays.add(writer.string(code.shortDisplay()));
      billable.add(code.billable() ? 1 : 0);
      terminated.add(code.lastDay());
    }
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    IntList sortedCodes = new IntList();
    for (long key : sorted) {
      sortedCodes.add(positions.getOrDefault(key, -1));
    }
    writer.put(SnapshotPart.CODE_KEYS, keys);
    writer.put(SnapshotPart.SORTED_KEYS, sorted);
    writer.put(SnapshotPart.SORTED_CODES, sortedCodes);
    writer.put(SnapshotPart.DISPLAYS, displays);
    writer.put(SnapshotPart.SHORT_DISPLAYS, shortDisplays);
    writer.putBytes(SnapshotPart.BILLABLE, billable);
    writer.put(SnapshotPart.TERMINATED, terminated);
    hierarchy(keys);
  }

  private void hierarchy(long[] keys) {
    parents = new int[keys.length];
    List<List<Integer>> below = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      below.add(new ArrayList<>(0));
    }
    for (int i = 0; i < keys.length; i++) {
      parents[i] = -1;
      for (long key = CodeKey.shortened(keys[i]);
          key != CodeKey.NONE && parents[i] < 0;
          key = CodeKey.shortened(key)) {
        parents[i] = positions.getOrDefault(key, -1);
      }
      if (parents[i] >= 0) {
        below.get(parents[i]).add(i);
      }
    }
    IntList starts = new IntList();
    IntList children = new IntList();
    for (List<Integer> siblings : below) {
      starts.add(children.size());
      siblings.forEach(children::add);
    }
    starts.add(children.size());
    writer.put(SnapshotPart.CHILD_STARTS, starts);
    writer.put(SnapshotPart.CHILDREN, children);
  }

  private void tabular() {
    int codeCount = parents.length;
    List<TabularNode> groups = new ArrayList<>();
    release.chapters().forEach(chapter -> groups.addAll(chapter.children()));
    groups.addAll(release.chapters());
    Map<Integer, TabularNode> nodes = new HashMap<>();
    int nodeCount = codeCount + groups.size();
    int[] above = Arrays.copyOf(parents, nodeCount);
    Map<TabularNode, Integer> numbers = new IdentityHashMap<>();
    IntList names = new IntList();
    IntList titles = new IntList();
    for (int i = 0; i < groups.size(); i++) {
      nodes.put(codeCount + i, groups.get(i));
      numbers.put(groups.get(i), codeCount + i);
      names.add(writer.string(groups.get(i).name()));
      titles.add(writer.string(groups.get(i).title()));
      above[codeCount + i] = -1;
    }
    IntList unlisted = new IntList();
    for (TabularNode chapter : release.chapters()) {
      for (TabularNode section : chapter.children()) {
        int sectionNumber = numbers.getOrDefault(section, -1);
        above[sectionNumber] = numbers.getOrDefault(chapter, -1);
        section.children().forEach(code -> place(code, sectionNumber, nodes, above, unlisted));
      }
    }
    IntList parentsOfNodes = new IntList();
    Arrays.stream(above).forEach(parentsOfNodes::add);
    writer.put(SnapshotPart.PARENTS, parentsOfNodes);
    writer.put(SnapshotPart.GROUP_NAMES, names);
    writer.put(SnapshotPart.GROUP_TITLES, titles);
    writer.put(SnapshotPart.UNLISTED_CODES, unlisted);
    notes(nodes, nodeCount);
  }

  private void place(
      TabularNode code,
      int section,
      Map<Integer, TabularNode> nodes,
      int[] above,
      IntList unlisted) {
    int position = positions.getOrDefault(CodeKey.of(code.name()), -1);
    if (position < 0) {
      unlisted.add(writer.string(code.name()));
    } else {
      nodes.put(position, code);
      if (above[position] < 0) {
        above[position] = section;
      }
    }
    code.children().forEach(child -> place(child, section, nodes, above, unlisted));
  }

  private void notes(Map<Integer, TabularNode> nodes, int nodeCount) {
    IntList noteStarts = new IntList();
    IntList kinds = new IntList();
    IntList texts = new IntList();
    IntList seventhStarts = new IntList();
    IntList characters = new IntList();
    IntList meanings = new IntList();
    for (int i = 0; i < nodeCount; i++) {
      TabularNode node = nodes.get(i);
      noteStarts.add(texts.size());
      seventhStarts.add(meanings.size());
      if (node != null) {
        for (TabularNote note : node.notes()) {
          kinds.add(note.kind().ordinal());
          texts.add(writer.string(note.text()));
        }
        for (SeventhCharacter seventh : node.seventhCharacters()) {
          characters.add(seventh.character());
          meanings.add(writer.string(seventh.meaning()));
        }
      }
    }
    noteStarts.add(texts.size());
    seventhStarts.add(meanings.size());
    writer.put(SnapshotPart.NOTE_STARTS, noteStarts);
    writer.putBytes(SnapshotPart.NOTE_KINDS, kinds);
    writer.put(SnapshotPart.NOTE_TEXTS, texts);
    writer.put(SnapshotPart.SEVENTH_STARTS, seventhStarts);
    writer.putBytes(SnapshotPart.SEVENTH_CHARACTERS, characters);
    writer.put(SnapshotPart.SEVENTH_MEANINGS, meanings);
  }

  private void modifiers() {
    IntList codes = new IntList();
    IntList texts = new IntList();
    List<Modifier> sorted = new ArrayList<>(release.modifiers());
    sorted.sort(Comparator.comparing(Modifier::code));
    for (Modifier modifier : sorted) {
      codes.add(writer.string(modifier.code()));
      texts.add(writer.string(modifier.description()));
    }
    writer.put(SnapshotPart.MODIFIER_CODES, codes);
    writer.put(SnapshotPart.MODIFIER_TEXTS, texts);
  }
}
