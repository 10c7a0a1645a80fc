/** Tests of the edits together with their registry, pages and examples. */
@NullMarked
package org.opencac.edit.catalog;

import org.jspecify.annotations.NullMarked;
