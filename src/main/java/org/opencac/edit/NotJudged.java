package org.opencac.edit;

/**
 * A judgement that could not be made, so that silence is not taken for approval.
 *
 * @param what the edit or the kind of check
 * @param why what was missing
 */
public record NotJudged(String what, String why) implements Comparable<NotJudged> {

  @Override
  public int compareTo(NotJudged other) {
    int byWhat = what.compareTo(other.what);
    return byWhat != 0 ? byWhat : why.compareTo(other.why);
  }
}
