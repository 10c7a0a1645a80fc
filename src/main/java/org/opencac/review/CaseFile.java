package org.opencac.review;

/**
 * A chart as the database has it, without its documents.
 *
 * @param header what is known of the encounter
 * @param state where it stands
 */
public record CaseFile(CaseHeader header, CaseState state) {}
