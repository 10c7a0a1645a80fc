/** The program's entry point and its wiring. */
@NullMarked
package org.opencac;

import org.jspecify.annotations.NullMarked;
