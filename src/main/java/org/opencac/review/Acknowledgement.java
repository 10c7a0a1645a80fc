package org.opencac.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opencac.note.NoteText;

/**
 * A warning of the edits that a coder leaves standing when submitting, and why.
 *
 * @param edit id of the edit
 * @param code the assigned code where it could be put right; empty for the encounter as a whole
 * @param reason from the list of reasons
 * @param comment free words, protected
 * @param shown the finding as it was shown, as JSON
 */
public record Acknowledgement(
    String edit, Optional<CodeReference> code, String reason, NoteText comment, NoteText shown) {

  /** The entry of the decision log: it belongs to the version that is submitted. */
  Decision decision(CodingDesk.OpenCase chart, String user, Instant at) {
    Choice choice =
        new Choice(
            DecisionAction.ACKNOWLEDGE,
            code,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            reason,
            comment,
            List.of());
    return new Decision(
        0,
        chart.file().header().id(),
        chart.file().state().version(),
        "",
        choice,
        edit,
        user,
        at,
        chart.run().number(),
        chart.run().fingerprint(),
        shown,
        "");
  }
}
