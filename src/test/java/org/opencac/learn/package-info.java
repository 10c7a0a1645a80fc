/** Tests of what is learned, on small made-up readings. */
@NullMarked
package org.opencac.learn;

import org.jspecify.annotations.NullMarked;
