package org.opencac.evaluate;

import java.util.List;
import org.opencac.note.Note;

/**
 * A note with its services.
 *
 * @param note the note
 * @param services all of them
 * @param forbidden codes that a careless reader would report
 */
public record GoldServiceNote(Note note, List<GoldService> services, List<String> forbidden) {

  /** Copies the lists. */
  public GoldServiceNote {
    services = List.copyOf(services);
    forbidden = List.copyOf(forbidden);
  }
}
