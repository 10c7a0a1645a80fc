/**
 * From the candidates of a whole chart to ranked suggestions: specificity from elsewhere in the
 * note, combination codes, integral symptoms, what may be coded in this setting; each with the
 * parts of its score, its evidence and the rules that decided.
 */
@NullMarked
package org.opencac.suggest;

import org.jspecify.annotations.NullMarked;
