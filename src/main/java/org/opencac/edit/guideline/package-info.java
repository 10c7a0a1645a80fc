/**
 * The Official Guidelines as edits. Most of them are lines of {@code
 * models/rules/guideline-edits.tsv}, each with its section; those that need more than codes have a
 * class of their own. Section numbers are those of the Guidelines of FY2026.
 */
@NullMarked
package org.opencac.edit.guideline;

import org.jspecify.annotations.NullMarked;
