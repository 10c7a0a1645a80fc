/**
 * Keeps charts, decisions, the audit trail, users and tokens in a database: H2 in a file, or
 * PostgreSQL. The SQL is the same for both; Flyway brings the tables up to date at start.
 */
@NullMarked
package org.opencac.store;

import org.jspecify.annotations.NullMarked;
