/**
 * From the parsed note to clinical mentions: which words name a condition, a finding, a procedure
 * or a status, and what the note says about it: present, denied, possible, past, someone else's.
 */
@NullMarked
package org.opencac.concept;

import org.jspecify.annotations.NullMarked;
