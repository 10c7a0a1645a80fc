package org.opencac.learn;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What learning sees of a note: its clues, and what the engine makes of it. Codes are written
 * without their dot. Holds short phrases of the note, so it is as protected as the note.
 *
 * @param id the note
 * @param clues by their name with the prefix of their kind, in the order of the note
 * @param runs runs of words without a break, for longest phrases
 * @param engine what the engine suggests, whatever its confidence
 * @param left codes that the engine saw and left
 * @param names what stands in the note of the names of codes
 */
public record NoteReading(
    String id,
    Map<String, Clue> clues,
    List<List<String>> runs,
    Map<String, EngineCode> engine,
    Set<String> left,
    NoteNames names) {

  /** The phrases of these that no longer one of them covers. */
  Set<String> longest(Set<String> phrases) {
    Set<String> found = new LinkedHashSet<>();
    for (List<String> run : runs) {
      boolean[] used = new boolean[run.size()];
      for (int length = NoteReader.LONGEST; length > 0; length--) {
        for (int i = 0; i + length <= run.size(); i++) {
          String phrase = used[i] || used[i + length - 1] ? "" : phrase(run, i, length);
          if (phrases.contains(phrase)) {
            found.add(phrase);
            for (int j = i; j < i + length; j++) {
              used[j] = true;
            }
          }
        }
      }
    }
    return found;
  }

  private static String phrase(List<String> run, int from, int length) {
    return length == 1 ? run.get(from) : String.join(" ", run.subList(from, from + length));
  }

  /** What the engine suggests, with its confidence before it is scaled, judged by these codes. */
  public List<ConfidenceScale.Judged> judged(Set<String> right) {
    return engine.entrySet().stream()
        .map(one ->
            new ConfidenceScale.Judged(one.getValue().confidence(), right.contains(one.getKey())))
        .toList();
  }

  /** The same reading without codes on which coders differ: nothing is learned from them. */
  public NoteReading without(Set<String> optional) {
    Map<String, EngineCode> kept = new TreeMap<>(engine);
    kept.keySet().removeAll(optional);
    Set<String> leftKept = new HashSet<>(left);
    leftKept.removeAll(optional);
    return new NoteReading(id, clues, runs, kept, leftKept, names);
  }

  /** The same reading with codes brought to the edition of the labels. */
  NoteReading folded(Labels labels) {
    Map<String, EngineCode> folded = new TreeMap<>();
    engine.forEach((code, found) ->
        folded.merge(labels.fold(code), found, (a, b) -> b.confidence() > a.confidence() ? b : a));
    Set<String> leftFolded = new HashSet<>();
    left.forEach(code -> leftFolded.add(labels.fold(code)));
    return new NoteReading(id, clues, runs, folded, leftFolded, names);
  }

  /** The id and sizes only: the words are protected. */
  @Override
  public String toString() {
    return "NoteReading[" + clues.size() + " clues, " + engine.size() + " codes]";
  }
}
