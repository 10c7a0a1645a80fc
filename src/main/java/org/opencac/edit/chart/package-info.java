/**
 * Compliance: the codes against what was read in the documents. Who read them is not known here;
 * the reading comes in as plain facts. Silent when no document was read.
 */
@NullMarked
package org.opencac.edit.chart;

import org.jspecify.annotations.NullMarked;
