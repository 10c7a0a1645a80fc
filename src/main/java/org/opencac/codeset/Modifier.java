package org.opencac.codeset;

/**
 * A HCPCS Level II modifier.
 *
 * @param code two characters
 * @param description what it says about the service
 */
public record Modifier(String code, String description) {}
