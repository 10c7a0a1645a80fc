package org.opencac.review;

import java.util.List;
import java.util.Optional;
import org.opencac.note.NoteText;

/**
 * What a coder wants done, before it is a decision.
 *
 * @param action what to do
 * @param code the suggestion or assigned code it is about; empty for sequence and undo
 * @param to the code taken instead; only for replace
 * @param poa the indicator; only for accept and poa, and empty there to clear it
 * @param order all codes of a group in their new order; only for sequence
 * @param reason from the list of reasons; empty when none is asked for
 * @param comment free words, protected
 * @param evidence selected words; only for add
 */
public record Choice(
    DecisionAction action,
    Optional<CodeReference> code,
    Optional<CodeReference> to,
    Optional<PresentOnAdmission> poa,
    List<CodeReference> order,
    String reason,
    NoteText comment,
    List<EvidenceSpan> evidence) {

  /** Copies the lists. */
  public Choice {
    order = List.copyOf(order);
    evidence = List.copyOf(evidence);
  }

  /** A choice about one code, with nothing else said. */
  public static Choice of(DecisionAction action, CodeReference code) {
    return new Choice(
        action,
        Optional.of(code),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "",
        new NoteText(""),
        List.of());
  }
}
