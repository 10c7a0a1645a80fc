/** Tests of site rules. */
@NullMarked
package org.opencac.edit.site;

import org.jspecify.annotations.NullMarked;
