package org.opencac.review;

import java.util.Optional;
import org.opencac.note.NoteText;

/**
 * A code of a list that an audit compares, in its place.
 *
 * @param code the code
 * @param display its title
 * @param poa present on admission; empty for none
 * @param comment of the auditor, protected
 */
public record AuditedCode(
    CodeReference code, String display, Optional<PresentOnAdmission> poa, NoteText comment) {}
