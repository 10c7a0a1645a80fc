/** Tests of the code sets; those on published releases need {@code ../shared/codesets}. */
@NullMarked
package org.opencac.codeset;

import org.jspecify.annotations.NullMarked;
