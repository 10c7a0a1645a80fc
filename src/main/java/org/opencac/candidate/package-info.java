/**
 * From words to codes that might fit: a Lucene index with one document for each term, and a score
 * that compares the words with the structure of the term.
 */
@NullMarked
package org.opencac.candidate;

import org.jspecify.annotations.NullMarked;
