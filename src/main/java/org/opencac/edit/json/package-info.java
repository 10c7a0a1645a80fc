/** Coded encounters from JSON, judgements to JSON, as {@code cac check} and the API speak. */
@NullMarked
package org.opencac.edit.json;

import org.jspecify.annotations.NullMarked;
