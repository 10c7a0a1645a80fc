/** Tests of the edits that follow from the release, on published releases where there are any. */
@NullMarked
package org.opencac.edit.tabular;

import org.jspecify.annotations.NullMarked;
