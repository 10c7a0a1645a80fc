package org.opencac.suggest;

import org.opencac.codeset.Code;

/**
 * A code with its confidence, shown or not, for ranking metrics.
 *
 * @param code the code
 * @param confidence 0 to 1
 */
public record RankedCode(Code code, double confidence) {}
