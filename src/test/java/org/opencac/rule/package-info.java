/** Tests of rule files and their examples. */
@NullMarked
package org.opencac.rule;

import org.jspecify.annotations.NullMarked;
