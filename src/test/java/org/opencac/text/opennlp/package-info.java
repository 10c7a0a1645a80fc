/** Training and tests of the OpenNLP adapter. */
@NullMarked
package org.opencac.text.opennlp;

import org.jspecify.annotations.NullMarked;
