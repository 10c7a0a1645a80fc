package org.opencac.suggest;

import org.opencac.codeset.Code;

/**
 * A code that a coder may prefer.
 *
 * @param code the other code
 * @param reason what would have to be documented, or why it came second
 */
public record Alternative(Code code, String reason) {}
