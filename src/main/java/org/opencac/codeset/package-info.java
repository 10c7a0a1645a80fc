/**
 * Code sets as published: codes, hierarchy, validity dates, notes of the Tabular List, Alphabetic
 * Index. One reader for each published format, compiled snapshots that load fast, several releases
 * side by side, chosen by the date of service.
 */
@NullMarked
package org.opencac.codeset;

import org.jspecify.annotations.NullMarked;
