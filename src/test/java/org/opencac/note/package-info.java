/** Notes that nobody would write, for tests of what must hold for any text. */
@NullMarked
package org.opencac.note;

import org.jspecify.annotations.NullMarked;
