package org.opencac.neoplasm;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.concept.Assertion;
import org.opencac.note.Span;

/**
 * A neoplasm of a note with the code that its histology and its site lead to.
 *
 * @param sentence index of its sentence in the parsed note
 * @param words the words that say it, in that sentence, in order of position
 * @param code the code as printed in the table, perhaps incomplete
 * @param site the words of its site, as stems, sides included
 * @param assertion what the note says about it
 * @param entry the entry of the Index that prints the code; -1 when it is a category of its own
 * @param status whether it is there or was removed
 */
public record NeoplasmMention(
    int sentence,
    List<Span> words,
    String code,
    Set<String> site,
    Assertion assertion,
    int entry,
    Status status) {

  /** Copies the collections. */
  public NeoplasmMention {
    words = words.stream().sorted().toList();
    site = Collections.unmodifiableSet(new TreeSet<>(site));
  }

  /** What the words around a neoplasm say of its treatment (Guidelines I.C.2.m). */
  public enum Status {
    /** Nothing. */
    UNSAID,
    /** There, come back, or still treated. */
    ACTIVE,
    /** Removed or cured, and not treated any more. */
    HISTORY
  }

  /** From the first to the last of its words. */
  public Span span() {
    return words.getFirst().cover(words.getLast());
  }
}
