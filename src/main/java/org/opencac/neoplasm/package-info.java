/**
 * Neoplasms as pathologists, oncologists and surgeons write them: the histology gives the column of
 * the Neoplasm Table or a category of its own, the site, wherever it stands, the row (ICD-10-CM
 * Official Guidelines, I.C.2). Knows the release's table and the rules under {@code neoplasms/};
 * decides nothing about what is coded where.
 */
@NullMarked
package org.opencac.neoplasm;

import org.jspecify.annotations.NullMarked;
