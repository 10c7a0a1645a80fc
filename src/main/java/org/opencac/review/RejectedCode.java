package org.opencac.review;

/**
 * A suggestion that was turned down.
 *
 * @param decision the decision
 * @param change what the newest run makes of it
 */
public record RejectedCode(Decision decision, Change change) {}
