package org.opencac.review;

/**
 * Figures of a chart for the worklist.
 *
 * @param suggestions how many codes the newest run suggests
 * @param open how many of them have no decision
 * @param assigned how many codes are assigned
 * @param changes how many decisions the newest run calls into question, new suggestions included
 * @param confidence mean confidence of the open suggestions, 0 when there are none
 */
public record CaseCounts(int suggestions, int open, int assigned, int changes, double confidence) {}
