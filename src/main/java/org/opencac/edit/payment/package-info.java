/** Edits of payers: tables of the Medicare program and what follows from them. */
@NullMarked
package org.opencac.edit.payment;

import org.jspecify.annotations.NullMarked;
