package org.opencac.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencac.review.Permission;
import org.opencac.review.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and what a page needs to know at start. */
@RestController
@RequestMapping("/api/v1")
final class SessionController {
  private final SignIn signIn;
  private final Invitations invitations;
  private final DemoDoor demo;
  private final WorkbenchSettings settings;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  SessionController(
      SignIn signIn, Invitations invitations, DemoDoor demo, WorkbenchSettings settings) {
    this.signIn = signIn;
    this.invitations = invitations;
    this.demo = demo;
    this.settings = settings;
  }

  record SessionJson(
      boolean signedIn,
      @Nullable UserJson user,
      List<String> permissions,
      CsrfJson csrf,
      int expiresInSeconds,
      boolean demo,
      boolean setUpNeeded,
      @Nullable OpenIdJson openIdConnect,
      String version,
      List<UserJson> demoUsers) {}

  record UserJson(String name, String displayName, List<String> roles) {}

  record CsrfJson(String header, String token) {}

  record OpenIdJson(String name, String url) {}

  record SignInRequest(@Nullable String name, @Nullable String password) {
    @Override
    public String toString() {
      return "SignInRequest[]";
    }
  }

  record LinkRequest(@Nullable String token) {
    @Override
    public String toString() {
      return "LinkRequest[]";
    }
  }

  record DemoRequest(@Nullable String user) {}

  record SetUpRequest(
      @Nullable String token,
      @Nullable String name,
      @Nullable String displayName,
      @Nullable String password) {
    @Override
    public String toString() {
      return "SetUpRequest[]";
    }
  }

  record InvitationRequest(@Nullable String token, @Nullable String password) {
    @Override
    public String toString() {
      return "InvitationRequest[]";
    }
  }

  record PasswordRequest(@Nullable String old, @JsonProperty("new") @Nullable String wanted) {
    @Override
    public String toString() {
      return "PasswordRequest[]";
    }
  }

  @GetMapping("/session")
  @Needs(nothing = true)
  SessionJson session(HttpServletRequest request) {
    return json(request);
  }

  @PostMapping("/session")
  @Needs(nothing = true)
  SessionJson signIn(
      @RequestBody SignInRequest sent, HttpServletRequest request, HttpServletResponse response) {
    String name = Fields.required("name", sent.name());
    String password = Fields.required("password", sent.password());
    return switch (signIn.signIn(name, password)) {
      case SignIn.Outcome.Welcome welcome -> enter(welcome.caller(), request, response);
      case SignIn.Outcome.Refused refused ->
          throw new RequestException(
              ProblemJson.of(
                  401,
                  "sign-in-failed",
                  "Not signed in",
                  "The name or the password is wrong.",
                  "Try again, or ask an administrator for a new invitation."));
      case SignIn.Outcome.LockedOut out -> {
        response.setHeader("Retry-After", Long.toString(out.seconds()));
        throw new RequestException(
            ProblemJson.of(
                    429,
                    "locked-out",
                    "Too many failed attempts",
                    "Signing in with this name is refused for a while.",
                    "Wait, or ask an administrator.")
                .with("retryAfterSeconds", out.seconds()));
      }
    };
  }

  @DeleteMapping("/session")
  @Needs(nothing = true)
  SessionJson signOut(HttpServletRequest request) {
    Caller.current().filter(caller -> !caller.machine()).ifPresent(signIn::signedOut);
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    return json(request);
  }

  @PostMapping("/session/link")
  @Needs(nothing = true)
  SessionJson link(
      @RequestBody LinkRequest sent, HttpServletRequest request, HttpServletResponse response) {
    String user = demo.enter(Fields.required("token", sent.token()));
    return enter(signIn.enter(user, "demo link"), request, response);
  }

  @PostMapping("/session/demo")
  @Needs
  SessionJson demo(
      @RequestBody DemoRequest sent, HttpServletRequest request, HttpServletResponse response) {
    String user = demo.change(Fields.required("user", sent.user()));
    return enter(signIn.enter(user, "demo"), request, response);
  }

  @PostMapping("/set-up")
  @Needs(nothing = true)
  @ResponseStatus(HttpStatus.CREATED)
  void setUp(@RequestBody SetUpRequest sent) {
    invitations.setUp(
        Fields.required("token", sent.token()),
        Fields.required("name", sent.name()),
        Fields.words("displayName", sent.displayName(), 1, 100),
        Fields.required("password", sent.password()));
  }

  @PostMapping("/invitation")
  @Needs(nothing = true)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void invitation(@RequestBody InvitationRequest sent) {
    invitations.accept(
        Fields.required("token", sent.token()), Fields.required("password", sent.password()));
  }

  @PostMapping("/account/password")
  @Needs
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void password(
      @RequestBody PasswordRequest sent, HttpServletRequest request, HttpServletResponse response) {
    Caller caller = Caller.require();
    if (caller.machine()) {
      throw new RequestException(ProblemJson.notAllowed("a person"));
    }
    Caller after =
        invitations
            .changePassword(
                caller, Fields.required("old", sent.old()), Fields.required("new", sent.wanted()))
            .orElseThrow(
                () -> RequestException.wrong("old", "is not the password", "type it again"));
    keep(after, request, response);
  }

  /** A new session id and CSRF token, so that nothing from before signing in is of use. */
  private SessionJson enter(
      Caller caller, HttpServletRequest request, HttpServletResponse response) {
    HttpSession old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    request.getSession(true);
    keep(caller, request, response);
    return json(request);
  }

  private void keep(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(caller.authentication());
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  private SessionJson json(HttpServletRequest request) {
    Optional<Caller> caller = Caller.current();
    return new SessionJson(
        caller.isPresent(),
        caller.map(SessionController::user).orElse(null),
        caller
            .map(one -> one.permissions().stream().sorted().map(Permission::label).toList())
            .orElse(List.of()),
        SessionCsrf.json(request),
        WorkbenchSettings.IDLE_MINUTES * 60,
        settings.demo(),
        !settings.demo() && invitations.setUpNeeded(),
        settings.openIdIssuer().isEmpty()
            ? null
            : new OpenIdJson("OpenID Connect", "/oauth2/authorization/oidc"),
        Program.version(),
        settings.demo()
            ? demo.users().stream()
                .map(one ->
                    new UserJson(
                        one.name(),
                        one.displayName(),
                        one.roles().stream().sorted().map(Role::label).toList()))
                .toList()
            : List.of());
  }

  private static UserJson user(Caller caller) {
    return new UserJson(
        caller.name(),
        caller.displayName(),
        caller.roles().stream().sorted().map(Role::label).toList());
  }
}
