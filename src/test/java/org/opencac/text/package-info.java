/** Tests of how notes are read. */
@NullMarked
package org.opencac.text;

import org.jspecify.annotations.NullMarked;
