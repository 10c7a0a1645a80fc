package org.opencac.codeset;

/**
 * One value of a character of an ICD-10-PCS code.
 *
 * @param character a digit or a letter other than I and O
 * @param label its meaning as the tables print it, for example {@code Kidney, Right}
 */
public record ProcedureValue(char character, String label) {}
