package org.opencac.evaluate;

import java.util.List;
import java.util.Set;
import org.opencac.note.Note;

/**
 * A note with the codes that a person gave it.
 *
 * @param note the note
 * @param codes all its codes, of every system that was coded
 * @param optional codes without their dot on which two good coders differ: counted neither as right
 *     nor as wrong
 * @param forbidden codes that would be an error; empty when nobody listed any
 */
public record GoldNote(
    Note note, List<GoldCode> codes, Set<String> optional, List<ForbiddenCode> forbidden) {

  /** Copies the lists. */
  public GoldNote {
    codes = List.copyOf(codes);
    optional = Set.copyOf(optional);
    forbidden = List.copyOf(forbidden);
  }
}
