package org.opencac.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents where no controller is at work. Safe to share between threads. */
final class Answers {
  private final JsonMapper mapper;

  Answers(JsonMapper mapper) {
    this.mapper = mapper;
  }

  void send(HttpServletResponse response, ProblemJson problem) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    byte[] body = mapper.writeValueAsBytes(problem);
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType("application/problem+json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }
}
