package org.opencac.review;

/**
 * What an entry of the audit trail is about.
 *
 * @param user who
 * @param action what was done
 * @param encounter the chart; empty when it is about none
 * @param detail ids, codes and digests, never words of a note
 */
public record AuditFact(String user, String action, String encounter, String detail) {}
