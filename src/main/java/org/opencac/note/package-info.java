/**
 * The note as it arrived, the facts of its encounter, and spans into its original text. Offsets are
 * UTF-16 positions in the original, {@code begin} inclusive and {@code end} exclusive.
 */
@NullMarked
package org.opencac.note;

import org.jspecify.annotations.NullMarked;
