/** Tests of what notes say about mentions. */
@NullMarked
package org.opencac.concept;

import org.jspecify.annotations.NullMarked;
