/**
 * Judges a list of codes for an encounter, wherever they came from. What an edit gets (the coded
 * encounter, the releases in force), what it gives (findings), the registry of edits, and the line
 * that runs them. The edits themselves are in the packages below.
 */
@NullMarked
package org.opencac.edit;

import org.jspecify.annotations.NullMarked;
