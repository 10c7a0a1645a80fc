/** Stanford CoreNLP's tokenizer behind our own interface; the only package that knows CoreNLP. */
@NullMarked
package org.opencac.text.corenlp;

import org.jspecify.annotations.NullMarked;
