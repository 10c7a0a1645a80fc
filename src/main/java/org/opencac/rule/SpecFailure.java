package org.opencac.rule;

/**
 * An example beside a rule file that does not come out as it says.
 *
 * @param file the specification, below {@code models/rules}
 * @param example number of the example in the file, from 1
 * @param what what was expected and what came instead
 */
public record SpecFailure(String file, int example, String what) {}
