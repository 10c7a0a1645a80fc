package org.opencac.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.opencac.review.Permission;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request reach its method only if the caller may do what the method needs. */
final class PermissionGate implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)
        || !method.getBeanType().getPackageName().startsWith("org.opencac")) {
      return true;
    }
    Needs needs = method.getMethodAnnotation(Needs.class);
    if (needs == null) {
      throw new RequestException(ProblemJson.notAllowed("nobody may"));
    }
    if (needs.nothing()) {
      return true;
    }
    Caller caller =
        Caller.current().orElseThrow(() -> new RequestException(ProblemJson.notSignedIn()));
    List<Permission> enough = List.of(needs.value());
    if (!enough.isEmpty() && enough.stream().noneMatch(caller::may)) {
      throw new RequestException(ProblemJson.notAllowed(enough.getFirst().label()));
    }
    return true;
  }
}
