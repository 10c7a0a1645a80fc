package org.opencac.codeset;

/**
 * A file of a known format.
 *
 * @param format its format
 * @param edition the edition it says it belongs to, for example {@code 2026}, {@code 2026-04}
 * @param source the file
 */
record PublishedFile(PublishedFormat format, String edition, SourceFile source) {}
