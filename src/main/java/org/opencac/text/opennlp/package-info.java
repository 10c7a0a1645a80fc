/** Apache OpenNLP's stemmer and models behind our own interfaces; nothing else knows OpenNLP. */
@NullMarked
package org.opencac.text.opennlp;

import org.jspecify.annotations.NullMarked;
