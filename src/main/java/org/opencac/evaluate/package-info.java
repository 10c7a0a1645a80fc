/**
 * Gold to metrics: labelled notes, phrases and assertions are read, the engine's answers are
 * compared with them, and every figure comes with its interval. Only spans and codes are kept here;
 * the words of a note never leave it.
 */
@NullMarked
package org.opencac.evaluate;

import org.jspecify.annotations.NullMarked;
