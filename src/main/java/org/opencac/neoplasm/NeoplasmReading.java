package org.opencac.neoplasm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencac.note.Span;

/**
 * The neoplasms of a note, and the words that belong to them and to nothing else.
 *
 * @param mentions in order of position
 * @param taken by sentence, words of neoplasms that were read
 * @param specimens by sentence, what a specimen is called before its diagnosis: no diagnosis
 * @param replaced words that have another code because of a neoplasm
 */
public record NeoplasmReading(
    List<NeoplasmMention> mentions,
    Map<Integer, List<Span>> taken,
    Map<Integer, List<Span>> specimens,
    List<Replaced> replaced) {

  /**
   * Words that have another code because of a neoplasm.
   *
   * @param sentence their sentence
   * @param span where they stand
   * @param codes beginnings of the codes they would have by themselves
   */
  public record Replaced(int sentence, Span span, List<String> codes) {}

  /** Copies the collections. */
  public NeoplasmReading {
    mentions = List.copyOf(mentions);
    taken = Collections.unmodifiableMap(new LinkedHashMap<>(taken));
    specimens = Collections.unmodifiableMap(new LinkedHashMap<>(specimens));
    replaced = List.copyOf(replaced);
  }
}
