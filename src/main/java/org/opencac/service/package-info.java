/**
 * Services of a note: CPT and HCPCS Level II with units, modifiers and diagnoses, and the level of
 * a visit with its worksheet. Knows numbers and our own words, never a licensed descriptor.
 */
@NullMarked
package org.opencac.service;

import org.jspecify.annotations.NullMarked;
