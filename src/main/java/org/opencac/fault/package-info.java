/**
 * Bad input, said to a person: what is wrong, where, and what to do about it. Every reader of the
 * program reports through this package, so that the command line and the web need to know one type.
 */
@NullMarked
package org.opencac.fault;

import org.jspecify.annotations.NullMarked;
