/**
 * Learns from what a site's coders coded: phrases and terms that point to codes, and how far each
 * kind of support may be believed. A model is a readable file; with it suggestions are scored anew
 * and codes added that the site gives to words the engine does not know.
 */
@NullMarked
package org.opencac.learn;

import org.jspecify.annotations.NullMarked;
