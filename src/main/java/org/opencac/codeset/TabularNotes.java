package org.opencac.codeset;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;

/** The hierarchy of codes, sections and chapters of a snapshot and the notes that stand there. */
final class TabularNotes {
  private static final List<TabularNoteKind> KINDS = List.of(TabularNoteKind.values());

  private final Snapshot snapshot;
  private final int codeCount;
  private final IntBuffer parents;
  private final IntBuffer groupNames;
  private final IntBuffer groupTitles;
  private final IntBuffer noteStarts;
  private final ByteBuffer noteKinds;
  private final IntBuffer noteTexts;
  private final IntBuffer seventhStarts;
  private final ByteBuffer seventhCharacters;
  private final IntBuffer seventhMeanings;

  TabularNotes(Snapshot snapshot, int codeCount) {
    this.snapshot = snapshot;
    this.codeCount = codeCount;
    this.parents = snapshot.ints(SnapshotPart.PARENTS);
    this.groupNames = snapshot.ints(SnapshotPart.GROUP_NAMES);
    this.groupTitles = snapshot.ints(SnapshotPart.GROUP_TITLES);
    this.noteStarts = snapshot.ints(SnapshotPart.NOTE_STARTS);
    this.noteKinds = snapshot.bytes(SnapshotPart.NOTE_KINDS);
    this.noteTexts = snapshot.ints(SnapshotPart.NOTE_TEXTS);
    this.seventhStarts = snapshot.ints(SnapshotPart.SEVENTH_STARTS);
    this.seventhCharacters = snapshot.bytes(SnapshotPart.SEVENTH_CHARACTERS);
    this.seventhMeanings = snapshot.ints(SnapshotPart.SEVENTH_MEANINGS);
  }

  /** The node above, or a negative number. */
  int parent(int node) {
    return parents.get(node);
  }

  /** Codes, sections and chapters together. */
  int nodeCount() {
    return parents.limit();
  }

  List<TabularNote> notes(int node) {
    List<TabularNote> found = new ArrayList<>();
    for (int i = noteStarts.get(node); i < noteStarts.get(node + 1); i++) {
      found.add(new TabularNote(KINDS.get(noteKinds.get(i)), snapshot.string(noteTexts.get(i))));
    }
    return List.copyOf(found);
  }

  /** The nearest definition at the node or above; the node may be negative (unknown). */
  List<SeventhCharacter> seventhCharacters(int node) {
    for (int at = node; at >= 0; at = parent(at)) {
      if (seventhStarts.get(at) < seventhStarts.get(at + 1)) {
        List<SeventhCharacter> found = new ArrayList<>();
        for (int i = seventhStarts.get(at); i < seventhStarts.get(at + 1); i++) {
          found.add(
              new SeventhCharacter(
                  (char) seventhCharacters.get(i), snapshot.string(seventhMeanings.get(i))));
        }
        return List.copyOf(found);
      }
    }
    return List.of();
  }

  String groupName(int node) {
    return snapshot.string(groupNames.get(node - codeCount));
  }

  /** Sections, then chapters, each in order. */
  List<TabularGroup> groups() {
    List<TabularGroup> found = new ArrayList<>();
    for (int node = codeCount; node < nodeCount(); node++) {
      found.add(group(node));
    }
    return found;
  }

  TabularGroup group(int node) {
    int above = parent(node);
    return new TabularGroup(
        groupName(node),
        snapshot.string(groupTitles.get(node - codeCount)),
        above < 0 ? "" : groupName(above));
  }

  List<TabularNote> groupNotes(String name) {
    for (int node = codeCount; node < nodeCount(); node++) {
      if (groupName(node).equals(name)) {
        return notes(node);
      }
    }
    return List.of();
  }

  /** Title of the chapter or the section above the node; empty when there is none. */
  String groupTitle(int node, boolean chapter) {
    for (int at = node; at >= 0; at = parent(at)) {
      if (at >= codeCount && (parent(at) < 0) == chapter) {
        return snapshot.string(groupTitles.get(at - codeCount));
      }
    }
    return "";
  }
}
