/**
 * Procedures of inpatient stays: the tables of ICD-10-PCS as a model in which only valid codes can
 * be built, our own lexicon of procedure words (words to words, never to codes), and the way from a
 * parsed note to suggested codes, each character with the words that decided it.
 */
@NullMarked
package org.opencac.procedure;

import org.jspecify.annotations.NullMarked;
