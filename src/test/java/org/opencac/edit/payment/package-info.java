/** Tests of the payers' edits and the grouping. */
@NullMarked
package org.opencac.edit.payment;

import org.jspecify.annotations.NullMarked;
