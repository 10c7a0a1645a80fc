/** Tests of what runs the edits. */
@NullMarked
package org.opencac.edit;

import org.jspecify.annotations.NullMarked;
