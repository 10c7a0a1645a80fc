package org.opencac.edit;

/**
 * An edit with its level, authority, section and dates.
 *
 * @param edit the edit
 * @param line its line of the registry, or of a site's rules
 */
public record ActiveEdit(Edit edit, RegisteredEdit line) {}
