/** Tests of the coder's case. */
@NullMarked
package org.opencac.review;

import org.jspecify.annotations.NullMarked;
