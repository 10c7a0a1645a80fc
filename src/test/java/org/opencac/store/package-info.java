/** Repository tests, on H2 and on a real PostgreSQL. */
@NullMarked
package org.opencac.store;

import org.jspecify.annotations.NullMarked;
