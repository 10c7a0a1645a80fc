/**
 * Edits that follow from the release itself: which codes there are, their 7th characters, the notes
 * of the Tabular List. Nothing here names a code; everything is read from the release in force.
 */
@NullMarked
package org.opencac.edit.tabular;

import org.jspecify.annotations.NullMarked;
