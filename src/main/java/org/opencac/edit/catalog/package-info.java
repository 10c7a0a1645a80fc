/** Every edit there is, in the order they run, and the runner of their examples. */
@NullMarked
package org.opencac.edit.catalog;

import org.jspecify.annotations.NullMarked;
