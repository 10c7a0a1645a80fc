package org.opencac.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opencac.note.NoteText;

/**
 * What the engine made of a chart at one time.
 *
 * @param id counts all runs of the program
 * @param encounter the chart
 * @param number counts the runs of the chart, from 1
 * @param at when
 * @param version the program's version
 * @param fingerprint what produced it
 * @param reason why there is no result; empty when there is one
 * @param releases the code-set releases used, as JSON
 * @param documents what was found in each document, as JSON, protected
 * @param notCoded what was seen and left, as JSON, protected
 * @param suggestions best first
 */
public record EngineRun(
    long id,
    String encounter,
    int number,
    Instant at,
    String version,
    String fingerprint,
    String reason,
    String releases,
    NoteText documents,
    NoteText notCoded,
    List<RunSuggestion> suggestions) {

  /** Copies the list. */
  public EngineRun {
    suggestions = List.copyOf(suggestions);
  }

  /** A run before the first: nothing is suggested. */
  public static EngineRun none(String encounter) {
    return new EngineRun(
        0,
        encounter,
        0,
        Instant.EPOCH,
        "",
        "",
        "",
        "[]",
        new NoteText("[]"),
        new NoteText("[]"),
        List.of());
  }

  /** The suggestion of a code. */
  public Optional<RunSuggestion> find(CodeReference code) {
    return suggestions.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** Whether it came to an end without a result. */
  public boolean failed() {
    return !reason.isEmpty();
  }
}
