/** Tests of the command line, through the program's entry with captured streams. */
@NullMarked
package org.opencac.cli;

import org.jspecify.annotations.NullMarked;
