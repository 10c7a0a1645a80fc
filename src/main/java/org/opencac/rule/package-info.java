/**
 * Rule files: knowledge as data. Tables of tab-separated values with a header line, and YAML
 * specifications with examples beside them, read from the program's own resources. A reader rejects
 * unknown columns and reports every fault of a file with its line number.
 */
@NullMarked
package org.opencac.rule;

import org.jspecify.annotations.NullMarked;
