/**
 * The command line: one class a command, which reads options and files, calls the engine and prints
 * what it says. Bad input is one line on standard error and exit code 2; a bug is an id and exit
 * code 70; neither ever shows words of a note.
 */
@NullMarked
package org.opencac.cli;

import org.jspecify.annotations.NullMarked;
