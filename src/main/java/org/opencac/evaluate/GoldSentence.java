package org.opencac.evaluate;

import java.util.List;
import org.opencac.note.Note;

/**
 * A sentence with marked words.
 *
 * @param note the sentence as a note of its own
 * @param mentions the marked words
 */
public record GoldSentence(Note note, List<GoldMention> mentions) {

  /** Copies the mentions. */
  public GoldSentence {
    mentions = List.copyOf(mentions);
  }
}
