package org.opencac.suggest;

/**
 * Something the note does not say and the code set asks for.
 *
 * @param role what kind of attribute is missing: side, stage, type …
 * @param question the question to put, without leading the answer
 */
public record MissingAttribute(String role, String question) {}
