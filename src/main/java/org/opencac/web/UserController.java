package org.opencac.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencac.review.ApiToken;
import org.opencac.review.Permission;
import org.opencac.review.Role;
import org.opencac.review.User;
import org.opencac.review.UserRepository;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administers users and tokens. */
@RestController
@RequestMapping("/api/v1")
final class UserController {
  private final Accounts accounts;
  private final Invitations invitations;
  private final Tokens tokens;
  private final UserRepository users;

  UserController(Accounts accounts, Invitations invitations, Tokens tokens, UserRepository users) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.tokens = tokens;
    this.users = users;
  }

  record UsersJson(List<UserJson> users) {}

  record UserJson(
      String name,
      String displayName,
      List<String> roles,
      boolean disabled,
      boolean lockedOut,
      boolean invited,
      @Nullable Instant lastSignIn) {}

  record AddRequest(
      @Nullable String name, @Nullable String displayName, @Nullable List<String> roles) {}

  record AddAnswer(UserJson user, String invitation) {}

  record ChangeRequest(
      @Nullable String displayName, @Nullable List<String> roles, @Nullable Boolean disabled) {}

  record NothingRequest() {}

  record InvitationAnswer(String invitation) {}

  record CodersJson(List<CoderJson> coders) {}

  record CoderJson(String name, String displayName) {}

  record TokensJson(List<TokenJson> tokens) {}

  record TokenJson(
      long id,
      String name,
      List<String> scopes,
      String createdBy,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant lastUsedAt,
      boolean revoked) {}

  record TokenRequest(
      @Nullable String name, @Nullable List<String> scopes, @Nullable Integer expiresInDays) {}

  record TokenAnswer(TokenJson token, String secret) {
    @Override
    public String toString() {
      return "TokenAnswer[" + token + "]";
    }
  }

  @GetMapping("/users")
  @Needs(Permission.USERS)
  UsersJson users() {
    return new UsersJson(users.all().stream().map(this::json).toList());
  }

  @GetMapping("/users/coders")
  @Needs(Permission.WORKLIST)
  CodersJson coders() {
    return new CodersJson(
        users.all().stream()
            .filter(user -> user.roles().contains(Role.CODER) && !user.disabled())
            .map(user -> new CoderJson(user.name(), user.displayName()))
            .toList());
  }

  @PostMapping("/users")
  @Needs(Permission.USERS)
  @ResponseStatus(HttpStatus.CREATED)
  AddAnswer add(@RequestBody AddRequest sent) {
    String by = Caller.require().name();
    String name = Fields.required("name", sent.name());
    User user =
        accounts.add(
            by,
            name,
            Fields.required("displayName", sent.displayName()),
            roles(Fields.required("roles", sent.roles())));
    String secret = invitations.invite(by, name);
    return new AddAnswer(json(user), link(secret));
  }

  @PatchMapping("/users/{name}")
  @Needs(Permission.USERS)
  UserJson change(@PathVariable String name, @RequestBody ChangeRequest sent) {
    return json(
        accounts.change(
            Caller.require().name(),
            name,
            Optional.ofNullable(sent.displayName()),
            Optional.ofNullable(sent.roles()).map(UserController::roles),
            Optional.ofNullable(sent.disabled())));
  }

  @PostMapping("/users/{name}/invitation")
  @Needs(Permission.USERS)
  InvitationAnswer invite(@PathVariable String name, @RequestBody NothingRequest sent) {
    return new InvitationAnswer(link(invitations.invite(Caller.require().name(), name)));
  }

  @PostMapping("/users/{name}/unlock")
  @Needs(Permission.USERS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unlock(@PathVariable String name, @RequestBody NothingRequest sent) {
    accounts.unlock(Caller.require().name(), name);
  }

  @GetMapping("/tokens")
  @Needs(Permission.USERS)
  TokensJson tokens() {
    return new TokensJson(tokens.all().stream().map(UserController::json).toList());
  }

  @PostMapping("/tokens")
  @Needs(Permission.USERS)
  @ResponseStatus(HttpStatus.CREATED)
  TokenAnswer addToken(@RequestBody TokenRequest sent) {
    int days = sent.expiresInDays() == null ? 90 : sent.expiresInDays();
    if (days < 1 || days > 3650) {
      throw RequestException.wrong("expiresInDays", "must be 1 to 3650", "correct it");
    }
    List<String> scopes = Fields.required("scopes", sent.scopes());
    if (scopes.isEmpty()) {
      throw RequestException.wrong("scopes", "is empty", "name at least one");
    }
    Map.Entry<ApiToken, String> made =
        tokens.add(
            Caller.require().name(),
            Fields.words("name", sent.name(), 1, 100),
            scopes.stream()
                .map(scope ->
                    Permission.of(scope)
                        .orElseThrow(() ->
                            RequestException.wrong(
                                "scopes", "names an unknown one", "see docs/api.md")))
                .collect(Collectors.toSet()),
            days);
    return new TokenAnswer(json(made.getKey()), made.getValue());
  }

  @DeleteMapping("/tokens/{id}")
  @Needs(Permission.USERS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable long id) {
    tokens.revoke(Caller.require().name(), id);
  }

  private UserJson json(User user) {
    return new UserJson(
        user.name(),
        user.displayName(),
        user.roles().stream().sorted().map(Role::label).toList(),
        user.disabled(),
        accounts.lockedOut(user),
        invitations.invited(user.name()),
        user.lastSignIn().orElse(null));
  }

  private static TokenJson json(ApiToken token) {
    return new TokenJson(
        token.id(),
        token.name(),
        token.scopes().stream().sorted().map(Permission::label).toList(),
        token.createdBy(),
        token.createdAt(),
        token.expiresAt(),
        token.lastUsedAt().orElse(null),
        token.revokedAt().isPresent());
  }

  private static String link(String secret) {
    return "/#/invitation/" + secret;
  }

  private static Set<Role> roles(List<String> labels) {
    return labels.stream()
        .map(label ->
            Role.of(label)
                .orElseThrow(() ->
                    RequestException.wrong("roles", "names an unknown one", "see docs/api.md")))
        .collect(Collectors.toSet());
  }
}
