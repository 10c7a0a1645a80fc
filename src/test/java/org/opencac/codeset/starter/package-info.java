/**
 * Makes the starter release out of its authoring files ({@code codesets/starter/authoring}) and
 * checks it. {@link org.opencac.codeset.starter.StarterGenerator} says how to run it.
 */
@NullMarked
package org.opencac.codeset.starter;

import org.jspecify.annotations.NullMarked;
