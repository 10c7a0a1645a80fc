package org.opencac.review;

/** Thrown when a request cannot be met; undoes the transaction. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** For a problem; the message names its kind only. */
  public ProblemException(Problem problem) {
    super(problem.getClass().getSimpleName());
    this.problem = problem;
  }

  /** The problem. */
  public Problem problem() {
    return problem;
  }
}
