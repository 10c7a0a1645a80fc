package org.opencac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.engine.StarterEngine;

/** The server with the two settings of TLS, as its own program, and a certificate of its own. */
class TlsTest {
  private static final String PASSWORD = "a password of the test";

  @TempDir private static Path folder;
  private static Path certificate;
  private static Path key;
  private static HttpClient trusting;
  private static Process server;
  private static String address;

  @BeforeAll
  static void start() throws Exception {
    Path store = folder.resolve("store.p12");
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keystore",
            store.toString(),
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-alias",
            "server",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=ip:127.0.0.1",
            "-validity",
            "2")
        .start()
        .waitFor(60, TimeUnit.SECONDS);
    KeyStore made = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      made.load(in, PASSWORD.toCharArray());
    }
    certificate = pem("server.pem", "CERTIFICATE", made.getCertificate("server").getEncoded());
    Key secret = made.getKey("server", PASSWORD.toCharArray());
    key = pem("server.key", "PRIVATE KEY", secret.getEncoded());
    trusting = HttpClient.newBuilder().sslContext(context(made)).build();
    server = serve(certificate.toString(), key.toString());
    address = firstLink(server);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (server != null) {
      server.destroy();
      server.waitFor(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void thePageComesOverTlsOnly() throws Exception {
    assertThat(address).startsWith("https://127.0.0.1:");
    HttpResponse<String> page = get(trusting, address + "/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<title>");
    assertThat(page.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.3", "TLSv1.2");
    HttpResponse<String> plain =
        get(HttpClient.newHttpClient(), address.replace("https:", "http:") + "/");
    assertThat(plain.statusCode()).isEqualTo(400);
    assertThat(plain.body()).doesNotContain("<title>OpenCAC");
  }

  @Test
  void theSessionCookieTravelsOverTlsOnlyAndBrowsersAreToldToStay() throws Exception {
    HttpResponse<String> session = get(trusting, address + "/api/v1/session");
    assertThat(session.headers().allValues("Set-Cookie"))
        .singleElement()
        .satisfies(
            cookie -> assertThat(cookie).contains("; Secure", "; HttpOnly", "; SameSite=Lax"));
    assertThat(session.headers().firstValue("Strict-Transport-Security"))
        .hasValueSatisfying(told -> assertThat(told).contains("max-age="));
  }

  @Test
  void aClientThatDoesNotTrustTheCertificateGetsNothing() {
    assertThat(catchThrowable(() -> get(HttpClient.newHttpClient(), address + "/")))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void wrongSettingsAreNamedAndNothingStarts() throws Exception {
    Path note = Files.writeString(folder.resolve("note.txt"), "no certificate");
    assertThat(refused(certificate.toString(), "")).contains("CAC_TLS_KEY");
    assertThat(refused("", key.toString())).contains("CAC_TLS_CERTIFICATE");
    assertThat(refused(note.toString(), key.toString())).contains("CAC_TLS_CERTIFICATE");
    assertThat(refused(certificate.toString(), note.toString())).contains("CAC_TLS_KEY");
    assertThat(refused(certificate.toString(), folder.resolve("none").toString()))
        .contains("CAC_TLS_KEY");
  }

  /** What is said, in one line, when the server does not start. */
  private static String refused(String certificate, String key) throws Exception {
    Process process = serve(certificate, key);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    String said = Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8);
    assertThat(said.lines().filter(line -> line.startsWith("cac:"))).hasSize(1);
    return said;
  }

  private static HttpResponse<String> get(HttpClient client, String uri) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(uri)).timeout(Duration.ofSeconds(60)).build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static Process serve(String certificate, String key) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Xss4m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "org.opencac.Application",
                "serve",
                "--port",
                "0"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CAC_HOME", StarterEngine.home().toString());
    builder.environment().put("CAC_ROOT", Path.of("").toAbsolutePath().toString());
    builder
        .environment()
        .put("CAC_DB_URL", "jdbc:h2:file:" + folder.resolve("workbench") + ";WRITE_DELAY=0");
    builder.environment().put("CAC_TLS_CERTIFICATE", certificate);
    builder.environment().put("CAC_TLS_KEY", key);
    builder.redirectError(folder.resolve("err.txt").toFile());
    return builder.start();
  }

  private static String firstLink(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("http")) {
        return line.strip().replaceAll("/#/.*", "");
      }
    }
    throw new IllegalStateException("the server ended before it printed its link");
  }

  private static SSLContext context(KeyStore made) throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", made.getCertificate("server"));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }

  private static Path pem(String name, String what, byte[] content) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n");
  }
}
