package org.opencac.engine;

import java.util.List;
import java.util.Optional;
import org.opencac.note.Span;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.suggest.NotCoded;
import org.opencac.text.NoteLanguage;
import org.opencac.text.ParsedNote;

/** Leaves notes that are not written in English, and says so. Immutable. */
final class EnglishOnly {
  private final NoteLanguage languages = NoteLanguage.load();

  /** What is made of a note in another language: nothing, with the reason; empty for English. */
  Optional<ChartSuggestions> leaves(ParsedNote note) {
    return languages
        .foreign(note)
        .map(name ->
            new NotCoded(
                opening(note),
                "not English but " + name + ": nothing of the note is coded",
                Optional.empty(),
                "LANGUAGE"))
        .map(reason -> new ChartSuggestions(List.of(), List.of(reason), List.of()));
  }

  private static Span opening(ParsedNote note) {
    return note.sentences().isEmpty()
        ? note.sections().getFirst().span()
        : note.sentences().getFirst().span();
  }
}
