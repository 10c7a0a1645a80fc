package org.opencac.engine;

import java.nio.file.Path;
import java.util.List;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Progress;
import org.opencac.codeset.Release;
import org.opencac.concept.Assertion;
import org.opencac.concept.Concept;
import org.opencac.note.Note;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;

/**
 * The engine: note in, suggestions out. Loads rules once and each release when it is first needed;
 * safe to share between threads.
 */
public final class CodingEngine implements AutoCloseable {

  private CodingEngine() {}

  /** An engine over a data directory ({@code CAC_HOME}); the starter release serves when empty. */
  public static CodingEngine open(Path home) {
    throw new UnsupportedOperationException(home.toString());
  }

  /** Compiles what an installed release needs to be searched, beside its snapshot. */
  public static void compile(Path home, Release release, Progress progress) {
    throw new UnsupportedOperationException(home + release.label() + progress);
  }

  /** Codes a note. */
  public CodingResult code(Note note, CodingRequest request) {
    throw new UnsupportedOperationException(note.id() + request);
  }

  /** Reads a note without coding it. */
  public ParsedNote parse(Note note) {
    throw new UnsupportedOperationException(note.id());
  }

  /** The mentions of a parsed note. */
  public List<Concept> concepts(ParsedNote note) {
    throw new UnsupportedOperationException(note.note().id());
  }

  /** What the note says about given words, known to the lexicon or not. */
  public Assertion assess(ParsedNote note, Span mention) {
    throw new UnsupportedOperationException(note.note().id() + mention);
  }

  /** Ranked codes for a typed phrase, from the newest release of each system. */
  public List<SearchHit> search(String phrase, List<CodeSystem> systems, int most) {
    throw new UnsupportedOperationException(phrase + systems + most);
  }

  @Override
  public void close() {}
}
