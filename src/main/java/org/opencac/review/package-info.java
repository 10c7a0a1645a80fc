/**
 * The coder's case: append-only decisions on suggestions, what follows from them (the assigned
 * codes and their order), chart locks, worklists, the hash-chained audit trail and second-level
 * audits. Plain Java; the database and the web stand behind and before it.
 */
@NullMarked
package org.opencac.review;

import org.jspecify.annotations.NullMarked;
