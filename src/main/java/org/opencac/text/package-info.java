/**
 * From the note to sections, sentences and tokens. Nothing is normalised away: every section,
 * sentence and token is a span of the original text, so that whatever a person is shown can point
 * back to it. Third-party language tools live in {@code text.corenlp} and {@code text.opennlp}.
 */
@NullMarked
package org.opencac.text;

import org.jspecify.annotations.NullMarked;
