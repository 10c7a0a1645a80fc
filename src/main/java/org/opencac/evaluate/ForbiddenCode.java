package org.opencac.evaluate;

import org.opencac.codeset.CodeSystem;

/**
 * A code that a careless reader would give the note and that is wrong.
 *
 * @param system its code system
 * @param code as coders write it
 * @param because why it is wrong: negated, family, integral …
 */
public record ForbiddenCode(CodeSystem system, String code, String because) {}
