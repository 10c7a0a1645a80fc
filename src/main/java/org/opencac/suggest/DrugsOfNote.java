package org.opencac.suggest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencac.term.Lexicon;
import org.opencac.text.ParsedNote;

/**
 * The drugs that the sentences of a note name by the lexicon, each sentence looked at once.
 * Confined to one thread.
 */
final class DrugsOfNote {
  private final Lexicon lexicon;
  private final ParsedNote note;
  private final Map<Integer, List<Lexicon.Match>> bySentence = new HashMap<>();

  DrugsOfNote(Lexicon lexicon, ParsedNote note) {
    this.lexicon = lexicon;
    this.note = note;
  }

  ParsedNote note() {
    return note;
  }

  /** The drugs of a sentence. */
  List<Lexicon.Match> in(int sentence) {
    return bySentence.computeIfAbsent(
        sentence,
        number ->
            lexicon.drugs(note.note().text().reveal(), note.sentences().get(number).tokens()));
  }
}
