package org.opencac.candidate;

import org.opencac.term.TermSource;

/**
 * A code that might fit some words.
 *
 * @param code as the term names it: with its dot, perhaps incomplete ("M25.51-") or a header
 * @param similarity how well the words and the term agree, 0 to 1
 * @param term number of the term
 * @param source where the term comes from
 */
public record Candidate(String code, double similarity, int term, TermSource source) {}
