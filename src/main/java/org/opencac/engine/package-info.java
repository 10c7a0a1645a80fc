/**
 * The straight line from note to suggestions, in one place: loads what is needed once, runs the
 * stages, and stamps the result with what produced it.
 */
@NullMarked
package org.opencac.engine;

import org.jspecify.annotations.NullMarked;
