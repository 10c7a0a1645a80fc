package org.opencac.fault;

/**
 * One thing that is wrong with an input, without any text of a note.
 *
 * @param id stable upper-case identifier, for example {@code ORDER_FILE_LINE}
 * @param where the place: a file name, a file name with a line number, an option
 * @param what what is wrong there
 * @param remedy what the person can do about it
 */
public record Fault(String id, String where, String what, String remedy) {

  /** One line for a terminal: where, what, remedy. */
  public String message() {
    return where + ": " + what + "; " + remedy;
  }
}
