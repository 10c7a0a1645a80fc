/** Tests of the whole line from note to suggestions. */
@NullMarked
package org.opencac.engine;

import org.jspecify.annotations.NullMarked;
