package org.opencac.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Signing in by OpenID Connect, when a provider is configured. The provider says who somebody is;
 * an administrator must have made a user of that name, and says what the user may do.
 */
final class OpenIdSignIn {
  private static final String NAME = "oidc";
  private static final String BEGIN = "/oauth2/authorization/";

  private final WorkbenchSettings settings;
  private final SignIn signIn;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  OpenIdSignIn(WorkbenchSettings settings, SignIn signIn) {
    this.settings = settings;
    this.signIn = signIn;
  }

  void apply(HttpSecurity http) {
    if (settings.openIdIssuer().isEmpty()) {
      return;
    }
    ClientRegistrationRepository providers =
        new SupplierClientRegistrationRepository(this::provider);
    http.addFilterBefore(
        (request, response, chain) -> {
          if (answers(providers, (HttpServletRequest) request)) {
            chain.doFilter(request, response);
          } else {
            ((HttpServletResponse) response).sendRedirect("/#/sign-in/unreachable");
          }
        },
        OAuth2AuthorizationRequestRedirectFilter.class);
    http.oauth2Login(login ->
        login
            .clientRegistrationRepository(providers)
            .loginPage("/")
            .successHandler((request, response, authentication) -> {
              String where =
                  enter(authentication, request, response) ? "/#/worklist" : "/#/sign-in/no-user";
              response.sendRedirect(where);
            })
            .failureHandler(
                (request, response, problem) -> response.sendRedirect("/#/sign-in/failed")));
  }

  /** Whether the provider says how to sign in, when somebody wants to. */
  private static boolean answers(
      ClientRegistrationRepository providers, HttpServletRequest request) {
    if (!request.getServletPath().startsWith(BEGIN)) {
      return true;
    }
    try {
      return providers.findByRegistrationId(NAME) != null;
    } catch (IllegalArgumentException | IllegalStateException down) {
      return false;
    }
  }

  /** Asked for when somebody first signs in, so that a provider that is down stops nobody else. */
  private InMemoryClientRegistrationRepository provider() {
    return new InMemoryClientRegistrationRepository(
        ClientRegistrations.fromIssuerLocation(settings.openIdIssuer())
            .registrationId(NAME)
            .clientId(settings.openIdClient())
            .clientSecret(settings.openIdSecret())
            .scope("openid", "profile", "email")
            .build());
  }

  private boolean enter(
      Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
    HttpSession old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    SecurityContextHolder.clearContext();
    Optional<Caller> caller =
        authentication.getPrincipal() instanceof OidcUser person
            ? names(person).stream()
                .flatMap(name -> signIn.enterKnown(name, "OpenID Connect").stream())
                .findFirst()
            : Optional.empty();
    caller.ifPresent(found -> {
      request.getSession(true);
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(found.authentication());
      SecurityContextHolder.setContext(context);
      contexts.saveContext(context, request, response);
    });
    return caller.isPresent();
  }

  /** The user name there; the address too, once the provider has verified it. */
  private static List<String> names(OidcUser person) {
    List<String> names = new ArrayList<>();
    if (person.getPreferredUsername() != null) {
      names.add(person.getPreferredUsername().toLowerCase(Locale.ROOT));
    }
    if (Boolean.TRUE.equals(person.getEmailVerified()) && person.getEmail() != null) {
      names.add(person.getEmail().toLowerCase(Locale.ROOT).replaceAll("@.*", ""));
    }
    return names;
  }
}
