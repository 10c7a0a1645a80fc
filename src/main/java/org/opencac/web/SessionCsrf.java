package org.opencac.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The CSRF token of a session: kept in the session, sent in a header, compared in constant time.
 * The page gets it from {@code GET /session}, which no other site can read.
 */
final class SessionCsrf extends OncePerRequestFilter {
  static final String HEADER = "X-CSRF-TOKEN";
  private static final String ATTRIBUTE = SessionCsrf.class.getName();
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /** What can be sent without signing in; everything else is refused for another reason. */
  private static final Set<String> OPEN =
      Set.of("/api/v1/session", "/api/v1/session/link", "/api/v1/set-up", "/api/v1/invitation");

  private static final Secrets SECRETS = new Secrets();

  private final Answers answers;

  SessionCsrf(Answers answers) {
    this.answers = answers;
  }

  /** The token of the session, which is begun if there is none. */
  static SessionController.CsrfJson json(HttpServletRequest request) {
    if (TokenGate.isMachine(request)) {
      return new SessionController.CsrfJson(HEADER, "");
    }
    HttpSession session = request.getSession(true);
    Object token = session.getAttribute(ATTRIBUTE);
    if (!(token instanceof String)) {
      token = SECRETS.make();
      session.setAttribute(ATTRIBUTE, token);
    }
    return new SessionController.CsrfJson(HEADER, token.toString());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean free =
        READING.contains(request.getMethod())
            || TokenGate.isMachine(request)
            || Caller.current().isEmpty() && !OPEN.contains(request.getRequestURI())
            || !request.getRequestURI().startsWith("/api/");
    if (free || matches(request)) {
      chain.doFilter(request, response);
      return;
    }
    answers.send(response, ProblemJson.csrf());
  }

  private static boolean matches(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String sent = request.getHeader(HEADER);
    return session != null
        && sent != null
        && session.getAttribute(ATTRIBUTE) instanceof String token
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }
}
