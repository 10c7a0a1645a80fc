/** Tests of the coding conventions and of suggestions. */
@NullMarked
package org.opencac.suggest;

import org.jspecify.annotations.NullMarked;
