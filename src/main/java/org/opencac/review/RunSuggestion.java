package org.opencac.review;

import java.util.Optional;
import org.opencac.note.NoteText;
import org.opencac.suggest.Decision;

/**
 * A suggestion as a run made it.
 *
 * @param code the code
 * @param display its title
 * @param confidence 0 to 1
 * @param decision what may be done with it
 * @param digest SHA-256 over its evidence and decision: another digest is another suggestion
 * @param poa the indicator that the documents suggest; empty for none
 * @param poaExempt whether the code is exempt from the indicator
 * @param firstRun number of the run that brought it, later runs without a gap since
 * @param documentType type of the document of its first evidence
 * @param section kind of the section of its first evidence
 * @param chapter title of its chapter; empty when the release has none
 * @param content the suggestion as JSON, protected
 */
public record RunSuggestion(
    CodeReference code,
    String display,
    double confidence,
    Decision decision,
    String digest,
    Optional<PresentOnAdmission> poa,
    boolean poaExempt,
    int firstRun,
    String documentType,
    String section,
    String chapter,
    NoteText content) {

  /** The same with another first run. */
  public RunSuggestion since(int run) {
    return new RunSuggestion(
        code,
        display,
        confidence,
        decision,
        digest,
        poa,
        poaExempt,
        run,
        documentType,
        section,
        chapter,
        content);
  }
}
