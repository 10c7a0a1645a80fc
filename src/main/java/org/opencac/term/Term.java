package org.opencac.term;

/**
 * One way to name a code, as keys.
 *
 * @param source where it comes from
 * @param code the code as printed, with its dot, perhaps incomplete
 * @param entry number of its Index entry in the code set, -1 when it is a title or inclusion term
 * @param levels depth of the Index path; 1 for titles
 * @param required keys that must all be found, in order of the path, without repetition
 * @param weak keys that add little ("disease", "unspecified")
 * @param optional keys that may be present ("nonessential modifiers")
 */
record Term(
    TermSource source,
    String code,
    int entry,
    int levels,
    int[] required,
    int[] weak,
    int[] optional) {}
