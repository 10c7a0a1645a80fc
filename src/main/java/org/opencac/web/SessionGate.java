package org.opencac.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that have lasted too long, and those of users who were disabled, given other roles
 * or another password since.
 */
final class SessionGate extends OncePerRequestFilter {
  private final SignIn signIn;
  private final Answers answers;

  SessionGate(SignIn signIn, Answers answers) {
    this.signIn = signIn;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Caller> caller = Caller.current();
    if (caller.isPresent()
        && !caller.get().machine()
        && request.getRequestURI().startsWith("/api/")) {
      boolean current;
      try {
        current = signIn.current(caller.get());
      } catch (DataAccessException | TransactionException e) {
        answers.send(response, ProblemJson.storageUnavailable());
        return;
      }
      if (!current) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
          session.invalidate();
        }
      }
    }
    chain.doFilter(request, response);
  }
}
