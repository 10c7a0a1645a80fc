/**
 * Cases to figures: how the engine is used and how often it is right, how well and how fast charts
 * are coded, what waits. Every row knows the charts behind it.
 */
@NullMarked
package org.opencac.report;

import org.jspecify.annotations.NullMarked;
