package org.opencac.rule;

/**
 * An example of a specification that does not hold.
 *
 * @param file the specification's name below {@code models/rules}
 * @param example which example, as the file words it; examples are written for the file and hold no
 *     text of a note
 * @param what what was expected and what came
 */
public record SpecFailure(String file, String example, String what) {}
