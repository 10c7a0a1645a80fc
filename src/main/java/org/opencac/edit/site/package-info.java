/**
 * A site's own rules as data: conditions over codes and facts with a message and a level, in YAML
 * files of the data directory, read again when they change.
 */
@NullMarked
package org.opencac.edit.site;

import org.jspecify.annotations.NullMarked;
