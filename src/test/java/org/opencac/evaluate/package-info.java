/** Tests of the metrics. */
@NullMarked
package org.opencac.evaluate;

import org.jspecify.annotations.NullMarked;
