/** Tests of what the edits of the Guidelines are made of. */
@NullMarked
package org.opencac.edit.guideline;

import org.jspecify.annotations.NullMarked;
