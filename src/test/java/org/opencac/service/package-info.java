/** Tests of the coding conventions and of suggestions. */
@NullMarked
package org.opencac.service;

import org.jspecify.annotations.NullMarked;
