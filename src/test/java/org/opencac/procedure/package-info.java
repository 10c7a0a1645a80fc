/** Tests of the procedures. */
@NullMarked
package org.opencac.procedure;

import org.jspecify.annotations.NullMarked;
