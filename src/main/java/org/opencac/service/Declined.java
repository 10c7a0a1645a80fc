package org.opencac.service;

import org.opencac.note.Span;
import org.opencac.suggest.NotCoded;

/**
 * A service that the note names and says was not done here.
 *
 * @param span its words
 * @param left why
 * @param name what it is
 */
record Declined(Span span, StatusCues.Left left, String name) {

  NotCoded notCoded() {
    return new NotCoded(
        span,
        left.outcome() + ": " + name + " is not billed",
        left.cue(),
        "SERVICE_" + left.outcome().toUpperCase(java.util.Locale.ROOT).replace(' ', '_'));
  }
}
