package org.opencac.text;

import org.opencac.note.Note;

/** Turns a note into sections, sentences and tokens. Safe to share between threads. */
public interface NoteParser {

  /** Parses the note; the result's spans point into the original text. */
  ParsedNote parse(Note note);
}
