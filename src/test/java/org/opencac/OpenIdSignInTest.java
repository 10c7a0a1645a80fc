package org.opencac;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.util.Date;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Signing in by OpenID Connect: who gets in as whom, and what everybody else is told. */
class OpenIdSignInTest {
  private static IdentityProvider provider;
  private static Workbench workbench;

  @BeforeAll
  static void start() {
    provider = new IdentityProvider();
    workbench = Workbench.trusting(provider.issuer()).withUsers();
  }

  @AfterAll
  static void stop() {
    workbench.close();
    provider.close();
  }

  @Test
  void theSignInPageOffersTheProvider() {
    JsonNode offered = workbench.browser().get("/api/v1/session").json().path("openIdConnect");
    assertThat(offered.path("url").asString()).isEqualTo("/oauth2/authorization/oidc");
  }

  @Test
  void aKnownUserGetsInWithTheRolesThatTheAdministratorGave() {
    Browser browser = workbench.browser();
    assertThat(signIn(browser, claims -> claims.claim("preferred_username", "Auditor")))
        .isEqualTo("/#/worklist");
    JsonNode session = browser.get("/api/v1/session").json();
    assertThat(session.path("signedIn").asBoolean()).isTrue();
    assertThat(session.path("user").path("name").asString()).isEqualTo("auditor");
    assertThat(session.path("user").path("roles").path(0).asString()).isEqualTo("auditor");
    assertThat(browser.get("/api/v1/trail").status()).isEqualTo(200);
    assertThat(browser.get("/api/v1/users").status()).isEqualTo(403);
  }

  @Test
  void rolesThatTheProviderClaimsGiveNothing() {
    Browser browser = workbench.browser();
    signIn(
        browser,
        claims -> claims.claim("preferred_username", "coder").claim("roles", "administrator"));
    assertThat(browser.get("/api/v1/users").status()).isEqualTo(403);
  }

  @Test
  void aVerifiedAddressNamesTheUserAndAnotherDoesNot() {
    Browser verified = workbench.browser();
    signIn(
        verified, claims -> claims.claim("email", "cdi@example.org").claim("email_verified", true));
    assertThat(signedIn(verified)).isTrue();
    Browser claimed = workbench.browser();
    assertThat(signIn(claimed, claims -> claims.claim("email", "cdi@example.org")))
        .isEqualTo("/#/sign-in/no-user");
    assertThat(signedIn(claimed)).isFalse();
  }

  @Test
  void somebodyWithoutAUserHereIsToldSo() {
    refused("/#/sign-in/no-user", claims -> claims.claim("preferred_username", "stranger"));
  }

  @Test
  void aDisabledUserIsAStranger() {
    Browser administrator = workbench.signedIn("administrator");
    administrator.send("PATCH", "/api/v1/users/coder2", "{'disabled':true}");
    refused("/#/sign-in/no-user", claims -> claims.claim("preferred_username", "coder2"));
  }

  @Test
  void aTokenForAnotherProgramIsRefused() {
    refused(
        "/#/sign-in/failed",
        claims -> claims.claim("preferred_username", "coder").audience("another"));
  }

  @Test
  void anExpiredTokenIsRefused() {
    Browser browser = workbench.browser();
    provider.signsIn((claims, now) ->
        claims
            .claim("preferred_username", "coder")
            .issueTime(Date.from(now.minusSeconds(900)))
            .expirationTime(Date.from(now.minusSeconds(600))));
    assertThat(walk(browser)).isEqualTo("/#/sign-in/failed");
    assertThat(signedIn(browser)).isFalse();
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() {
    refused(
        "/#/sign-in/failed",
        claims -> claims.claim("preferred_username", "coder").issuer("https://elsewhere.example"));
  }

  @Test
  void aTokenOfAnotherSignInIsRefused() {
    refused(
        "/#/sign-in/failed",
        claims -> claims.claim("preferred_username", "coder").claim("nonce", "of another"));
  }

  @Test
  void aTokenSignedByAnotherKeyIsRefused() {
    Browser browser = workbench.browser();
    provider.signsIn((claims, now) -> claims.claim("preferred_username", "coder"));
    provider.forge();
    assertThat(walk(browser)).isEqualTo("/#/sign-in/failed");
    assertThat(signedIn(browser)).isFalse();
  }

  @Test
  void anAnswerThatNobodyAskedForIsRefused() {
    Browser browser = workbench.browser();
    Browser.Answer answer = browser.get("/login/oauth2/code/oidc?code=code-0&state=made-up");
    assertThat(answer.header("Location")).endsWith("/#/sign-in/failed");
    assertThat(signedIn(browser)).isFalse();
  }

  @Test
  void aProviderThatIsDownStopsNobodyElse() {
    String gone;
    try (IdentityProvider dead = new IdentityProvider()) {
      gone = dead.issuer();
    }
    try (Workbench alone = Workbench.trusting(gone).withUsers()) {
      Browser.Answer answer = alone.browser().get("/oauth2/authorization/oidc");
      assertThat(answer.status()).isEqualTo(302);
      assertThat(answer.header("Location")).endsWith("/#/sign-in/unreachable");
      assertThat(signedIn(alone.signedIn("coder"))).isTrue();
    }
  }

  private static void refused(String where, Consumer<JWTClaimsSet.Builder> claims) {
    Browser browser = workbench.browser();
    assertThat(signIn(browser, claims)).isEqualTo(where);
    assertThat(signedIn(browser)).isFalse();
    assertThat(browser.post("/api/v1/worklist", "{}").status()).isEqualTo(401);
  }

  /** Goes through the sign-in as a browser does; answers where it ends. */
  private static String signIn(Browser browser, Consumer<JWTClaimsSet.Builder> claims) {
    provider.signsIn((builder, now) -> claims.accept(builder));
    return walk(browser);
  }

  private static String walk(Browser browser) {
    String there = browser.get("/oauth2/authorization/oidc").header("Location");
    assertThat(there).startsWith(provider.issuer() + "/authorize?");
    String back = new Browser("").get(there).header("Location");
    assertThat(back).startsWith(workbench.address());
    String end = browser.get(back.substring(workbench.address().length())).header("Location");
    return end.startsWith("/") ? end : path(URI.create(end));
  }

  private static String path(URI end) {
    return end.getPath() + "#" + end.getFragment();
  }

  private static boolean signedIn(Browser browser) {
    return browser.get("/api/v1/session").json().path("signedIn").asBoolean();
  }
}
