package org.opencac.cli;

/**
 * A line of a JSONL file.
 *
 * @param number from 1
 * @param text its characters; empty when there is a problem
 * @param problem why it cannot be read; empty when it can
 */
record InputLine(int number, String text, String problem) {}
