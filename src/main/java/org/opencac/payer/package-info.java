/**
 * Payers' tables as published (NCCI pairs, unlikely units and add-on codes, Medicare code edits,
 * present-on-admission exemptions, complications, HCC, MS-DRG, fee schedule, places of service),
 * compiled into small files that are looked up in place. Each edition has a publisher, dates of
 * service it applies to and checksums, and is installed beside the code sets. Nothing here judges
 * an encounter; the edits do.
 */
@NullMarked
package org.opencac.payer;

import org.jspecify.annotations.NullMarked;
