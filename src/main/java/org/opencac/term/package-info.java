/**
 * The words by which the installed code sets and the clinical lexicon name things, compiled so that
 * notes can be read against them: every Index path, title and inclusion term as a set of keys with
 * its structure, every abbreviation and synonym as words for words.
 */
@NullMarked
package org.opencac.term;

import org.jspecify.annotations.NullMarked;
