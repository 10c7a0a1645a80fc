package org.opencac.codeset;

/**
 * A code as a published list gives it.
 *
 * @param code without dot
 * @param billable whether it is no header
 * @param shortDisplay abbreviated description
 * @param display full description
 * @param lastDay last valid day (days since 1970), {@link #NEVER} when it has none
 */
record ListedCode(String code, boolean billable, String shortDisplay, String display, int lastDay) {
  /** The code is not terminated. */
  static final int NEVER = Integer.MAX_VALUE;

  ListedCode(String code, boolean billable, String shortDisplay, String display) {
    this(code, billable, shortDisplay, display, NEVER);
  }
}
