/** Tests of encounters of several documents. */
@NullMarked
package org.opencac.chart;

import org.jspecify.annotations.NullMarked;
