package org.opencac;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/**
 * An OpenID provider on this machine: discovery, keys, sign-in page and tokens. Whoever comes to
 * its sign-in page is signed in at once, as the person that the test has put before it.
 */
final class IdentityProvider implements AutoCloseable {
  static final String CLIENT = "workbench";
  static final String SECRET = "a secret of the test";

  private final Tomcat server = new Tomcat();
  private final Connector connector = new Connector();
  private final Clock clock = Clock.systemUTC();
  private final RSAKey published;
  private final RSAKey other;
  private final Map<String, String> nonces = new ConcurrentHashMap<>();
  private final AtomicInteger codes = new AtomicInteger();
  private volatile BiConsumer<JWTClaimsSet.Builder, Instant> person = (claims, now) -> {};
  private volatile boolean forged;

  IdentityProvider() {
    try {
      published = new RSAKeyGenerator(2048).keyID("published").generate();
      other = new RSAKeyGenerator(2048).keyID("published").generate();
      server.setBaseDir(Files.createTempDirectory("provider").toString());
      connector.setPort(0);
      connector.setProperty("address", "127.0.0.1");
      server.setConnector(connector);
      Context context = server.addContext("", null);
      Tomcat.addServlet(context, "provider", new Pages());
      context.addServletMappingDecoded("/*", "provider");
      server.start();
    } catch (JOSEException | IOException | LifecycleException e) {
      throw new IllegalStateException("the provider cannot start", e);
    }
  }

  /** Its address, which is its name in tokens too. */
  String issuer() {
    return "http://127.0.0.1:" + connector.getLocalPort();
  }

  /** What the next tokens say beside, or instead of, issuer, audience, times and nonce. */
  void signsIn(BiConsumer<JWTClaimsSet.Builder, Instant> claims) {
    forged = false;
    person = claims;
  }

  /** From now on it signs with a key that it has not published. */
  void forge() {
    forged = true;
  }

  private final class Pages extends HttpServlet {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      switch (request.getPathInfo()) {
        case "/.well-known/openid-configuration" -> send(response, discovery());
        case "/keys" -> send(response, new JWKSet(published.toPublicJWK()).toString());
        case "/authorize" -> authorize(request, response);
        case "/token" -> token(request, response);
        default -> response.sendError(404);
      }
    }
  }

  private String discovery() {
    return String.format(
        Locale.ROOT,
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"], "scopes_supported": ["openid", "profile", "email"]}
        """,
        issuer());
  }

  private void authorize(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String code = "code-" + codes.incrementAndGet();
    nonces.put(code, request.getParameter("nonce"));
    String state = URLEncoder.encode(request.getParameter("state"), StandardCharsets.UTF_8);
    response.sendRedirect(
        request.getParameter("redirect_uri") + "?code=" + code + "&state=" + state);
  }

  private void token(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String nonce = nonces.remove(request.getParameter("code"));
    if (nonce == null) {
      response.sendError(400);
      return;
    }
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject("subject-1")
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", nonce);
    person.accept(claims, now);
    send(
        response,
        String.format(
            Locale.ROOT,
            """
            {"access_token": "an access token", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}
            """,
            signed(claims.build())));
  }

  private String signed(JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(published.getKeyID()).build(),
              claims);
      token.sign(new RSASSASigner(forged ? other : published));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("the token cannot be signed", e);
    }
  }

  private static void send(HttpServletResponse response, String json) throws IOException {
    response.setContentType("application/json");
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    try {
      server.stop();
      server.destroy();
    } catch (LifecycleException e) {
      throw new IllegalStateException("the provider does not end", e);
    }
  }
}
