package org.opencac.evaluate;

import java.util.List;
import org.opencac.note.Note;

/**
 * A note with the codes that a person gave it.
 *
 * @param note the note
 * @param codes all its codes, of every system that was coded
 * @param forbidden codes that would be an error; empty when nobody listed any
 */
public record GoldNote(Note note, List<GoldCode> codes, List<ForbiddenCode> forbidden) {

  /** Copies the lists. */
  public GoldNote {
    codes = List.copyOf(codes);
    forbidden = List.copyOf(forbidden);
  }
}
