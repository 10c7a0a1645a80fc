/**
 * An encounter of several documents: read together, so that what one document says supports what
 * another does not; with the type and the author of each respected (ICD-10-CM Guidelines, section
 * I.B.14), and passages that were copied forward recognised and counted once.
 */
@NullMarked
package org.opencac.chart;

import org.jspecify.annotations.NullMarked;
