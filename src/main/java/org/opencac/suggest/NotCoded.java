package org.opencac.suggest;

import java.util.Optional;
import org.opencac.note.Span;

/**
 * A mention that was seen and left.
 *
 * @param span its words
 * @param reason why, in a coder's words
 * @param cue the words of the note that say so; empty when the reason is a rule alone
 * @param rule the rule that decided
 */
public record NotCoded(Span span, String reason, Optional<Span> cue, String rule) {}
