/** Tests of CoreNLP's tokenizer behind our own interface. */
@NullMarked
package org.opencac.text.corenlp;

import org.jspecify.annotations.NullMarked;
