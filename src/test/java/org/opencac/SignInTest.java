package org.opencac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Signing in and out, links, tokens, lock-out, expiry, CSRF and what browsers are told. */
class SignInTest {
  private static final Workbench WORKBENCH = Workbench.fresh();

  @AfterAll
  static void close() {
    WORKBENCH.close();
  }

  @Test
  void theSetUpLinkServesOnce() {
    String secret = WORKBENCH.door().substring(WORKBENCH.door().lastIndexOf('/') + 1);
    Browser.Answer answer =
        WORKBENCH
            .browser()
            .post(
                "/api/v1/set-up",
                "{'token':'"
                    + secret
                    + "','name':'mallory','displayName':'M','password':'0123456789abc'}");
    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.code()).isEqualTo("link-used");
  }

  @Test
  void anUnknownNameAndAWrongPasswordGetTheSameAnswer() {
    Browser.Answer unknown = signIn("nobody", "wrong password");
    Browser.Answer wrong = signIn("cdi", "wrong password");
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo(unknown.body());
  }

  @Test
  void fiveFailuresLockANameOutAndTimeLetsItInAgain() {
    invite("lena");
    for (int i = 0; i < 4; i++) {
      assertThat(signIn("lena", "wrong password").status()).isEqualTo(401);
    }
    assertThat(signIn("lena", "wrong password").status()).isEqualTo(429);
    Browser.Answer right = signIn("lena", Workbench.PASSWORD);
    assertThat(right.code()).isEqualTo("locked-out");
    assertThat(Integer.parseInt(right.header("Retry-After"))).isBetween(1, 900);
    WORKBENCH.clock().move(Duration.ofMinutes(16));
    assertThat(signIn("lena", Workbench.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void anUnknownNameIsLockedOutAsAKnownOneIs() {
    for (int i = 0; i < 4; i++) {
      assertThat(signIn("stranger", "wrong password").status()).isEqualTo(401);
    }
    assertThat(signIn("stranger", "wrong password").status()).isEqualTo(429);
    assertThat(signIn("stranger", "wrong password").code()).isEqualTo("locked-out");
  }

  @Test
  void aWriteWithoutTheCsrfHeaderIsRefused() {
    Browser coder = WORKBENCH.signedIn("coder");
    coder.forget();
    Browser.Answer answer = coder.post("/api/v1/worklist", "{}");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("csrf");
    coder.get("/api/v1/session");
    assertThat(coder.post("/api/v1/worklist", "{}").status()).isEqualTo(200);
  }

  @Test
  void signingInGivesAnotherSession() {
    Browser browser = WORKBENCH.browser();
    String before = browser.get("/api/v1/session").header("Set-Cookie");
    String after =
        browser
            .post("/api/v1/session", "{'name':'coder','password':'" + Workbench.PASSWORD + "'}")
            .header("Set-Cookie");
    assertThat(before).contains("HttpOnly").contains("SameSite=Lax");
    assertThat(after).contains("JSESSIONID").isNotEqualTo(before);
  }

  @Test
  void aDisabledUserIsOutAtOnce() {
    invite("dora");
    Browser dora = WORKBENCH.signedIn("dora");
    assertThat(dora.post("/api/v1/worklist", "{}").status()).isEqualTo(200);
    Browser administrator = WORKBENCH.signedIn("administrator");
    administrator.send("PATCH", "/api/v1/users/dora", "{'disabled':true}");
    assertThat(dora.post("/api/v1/worklist", "{}").status()).isEqualTo(401);
    assertThat(signIn("dora", Workbench.PASSWORD).status()).isEqualTo(401);
  }

  @Test
  void aSessionEndsAfterTwelveHoursWhateverHappens() {
    Browser coder = WORKBENCH.signedIn("coder2");
    WORKBENCH.clock().move(Duration.ofHours(13));
    assertThat(coder.get("/api/v1/reasons").status()).isEqualTo(401);
  }

  @Test
  void theLastAdministratorStays() {
    Browser.Answer answer =
        WORKBENCH
            .signedIn("administrator")
            .send("PATCH", "/api/v1/users/administrator", "{'roles':['coder']}");
    assertThat(answer.status()).isEqualTo(409);
  }

  @Test
  void aTokenDoesWhatItsScopesSayUntilItIsRevoked() {
    Browser administrator = WORKBENCH.signedIn("administrator");
    JsonNode made =
        administrator.post("/api/v1/tokens", "{'name':'feed','scopes':['codes']}").json();
    Browser machine = administrator.withToken(made.path("secret").asString());
    assertThat(machine.get("/api/v1/codes").status()).isEqualTo(200);
    assertThat(machine.post("/api/v1/worklist", "{}").status()).isEqualTo(403);
    assertThat(administrator.get("/api/v1/tokens").body())
        .doesNotContain(made.path("secret").asString());
    administrator.send("DELETE", "/api/v1/tokens/" + made.path("token").path("id").asInt(), "");
    assertThat(machine.get("/api/v1/codes").code()).isEqualTo("not-signed-in");
  }

  @Test
  void anExpiredTokenIsRefused() {
    JsonNode made =
        WORKBENCH
            .signedIn("administrator")
            .post("/api/v1/tokens", "{'name':'day','scopes':['codes'],'expiresInDays':1}")
            .json();
    Browser machine = WORKBENCH.browser().withToken(made.path("secret").asString());
    assertThat(machine.get("/api/v1/codes").status()).isEqualTo(200);
    WORKBENCH.clock().move(Duration.ofHours(25));
    assertThat(machine.get("/api/v1/codes").status()).isEqualTo(401);
  }

  @Test
  void anUnknownTokenIsRefused() {
    assertThat(WORKBENCH.browser().withToken("cac_none").get("/api/v1/codes").status())
        .isEqualTo(401);
  }

  @Test
  void browsersAreToldToTrustNothingElse() {
    Browser.Answer answer = WORKBENCH.browser().get("/api/v1/session");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cache-Control")).contains("no-store");
  }

  @Test
  void aPasswordIsChangedAndTheOldOneIsNoMore() {
    invite("paul");
    Browser paul = WORKBENCH.signedIn("paul");
    assertThat(
            paul.post(
                    "/api/v1/account/password",
                    "{'old':'" + Workbench.PASSWORD + "','new':'another long one'}")
                .status())
        .isEqualTo(204);
    assertThat(paul.get("/api/v1/reasons").status()).isEqualTo(200);
    assertThat(signIn("paul", Workbench.PASSWORD).status()).isEqualTo(401);
    assertThat(signIn("paul", "another long one").status()).isEqualTo(200);
  }

  @Test
  void aShortPasswordIsRefused() {
    Browser.Answer answer =
        WORKBENCH.signedIn("coder").post("/api/v1/account/password", "{'old':'x','new':'short'}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("short\"");
  }

  private static Browser.Answer signIn(String name, String password) {
    return WORKBENCH
        .browser()
        .post("/api/v1/session", "{'name':'" + name + "','password':'" + password + "'}");
  }

  private static void invite(String name) {
    String link =
        WORKBENCH
            .signedIn("administrator")
            .post("/api/v1/users", "{'name':'" + name + "','displayName':'X','roles':['coder']}")
            .json()
            .path("invitation")
            .asString();
    WORKBENCH
        .browser()
        .post(
            "/api/v1/invitation",
            "{'token':'"
                + link.substring(link.lastIndexOf('/') + 1)
                + "','password':'"
                + Workbench.PASSWORD
                + "'}");
  }
}
