package org.opencac.web;

import java.util.List;

/** Thrown when a request is wrong or cannot be met, with the answer to send. */
final class RequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProblemJson problem;

  RequestException(ProblemJson problem) {
    super(problem.code());
    this.problem = problem;
  }

  /** One field is wrong. */
  static RequestException wrong(String where, String what, String remedy) {
    return new RequestException(
        ProblemJson.badRequest(List.of(new ProblemJson.FaultJson(where, what, remedy))));
  }

  static RequestException notFound(String what) {
    return new RequestException(ProblemJson.notFound(what));
  }

  ProblemJson problem() {
    return problem;
  }
}
