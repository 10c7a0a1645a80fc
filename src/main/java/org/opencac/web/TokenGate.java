package org.opencac.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs machines in by their token, for one request each. */
final class TokenGate extends OncePerRequestFilter {
  static final String SCHEME = "Bearer ";

  private final Tokens tokens;
  private final Answers answers;

  TokenGate(Tokens tokens, Answers answers) {
    this.tokens = tokens;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader("Authorization");
    if (header == null) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Caller> caller;
    try {
      caller =
          header.startsWith(SCHEME)
              ? tokens.machine(header.substring(SCHEME.length()).strip())
              : Optional.empty();
    } catch (DataAccessException | TransactionException e) {
      answers.send(response, ProblemJson.storageUnavailable());
      return;
    }
    if (caller.isEmpty()) {
      answers.send(response, ProblemJson.notSignedIn());
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(caller.get().authentication());
    SecurityContextHolder.setContext(context);
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** Whether a request is a machine's: it has no session and needs no CSRF header. */
  static boolean isMachine(HttpServletRequest request) {
    return request.getHeader("Authorization") != null;
  }
}
