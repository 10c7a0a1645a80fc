/** Tests of payers' tables on small made files, and on the published ones when they are there. */
@NullMarked
package org.opencac.payer;

import org.jspecify.annotations.NullMarked;
