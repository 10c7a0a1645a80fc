package org.opencac.review;

/**
 * Where a chart stands.
 *
 * @param status how far it is
 * @param holdReason why it is on hold; empty otherwise
 * @param coder the user it is assigned to; empty for nobody
 * @param version counts the steps of the coding, from 0
 */
public record CaseState(CaseStatus status, String holdReason, String coder, int version) {

  /** Nobody has looked at it. */
  public static final CaseState FRESH = new CaseState(CaseStatus.NEW, "", "", 0);

  /** The same with another status; the reason is kept only while on hold. */
  public CaseState with(CaseStatus other, String reason) {
    return new CaseState(other, reason, coder, version);
  }

  /** The same, assigned to someone else. */
  public CaseState assignedTo(String user) {
    return new CaseState(status, holdReason, user, version);
  }

  /** The same with another version. */
  public CaseState at(int newVersion) {
    return new CaseState(status, holdReason, coder, newVersion);
  }
}
