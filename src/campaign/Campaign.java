import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the campaigns share: a server in a process of its own, callers, and the sample charts. */
final class Campaign {
  static final String PASSWORD = "correct horse battery";

  private Campaign() {}

  /** An answer of the server; status 0 when there was none. */
  record Answer(int status, String body) {
    String first(String pattern) {
      Matcher matcher = Pattern.compile(pattern).matcher(body);
      return matcher.find() ? matcher.group(1) : "";
    }

    List<String> all(String pattern) {
      List<String> found = new ArrayList<>();
      Matcher matcher = Pattern.compile(pattern).matcher(body);
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
      return found;
    }
  }

  /** A server process; it listens when the constructor returns. */
  static final class Server {
    final Process process;
    final String address;
    final String door;

    Server(Path home) throws IOException {
      ProcessBuilder builder =
          new ProcessBuilder(
              System.getProperty("cac", "./cac"), "serve", "--port", System.getProperty("port", "0"));
      builder.environment().put("CAC_HOME", home.toString());
      builder.redirectError(home.resolve("server.log").toFile());
      process = builder.start();
      BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String url = "";
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("http")) {
          url = line;
          break;
        }
      }
      if (url.isEmpty()) {
        throw new IOException("the server does not start; see " + home.resolve("server.log"));
      }
      int slash = url.indexOf('/', 9);
      address = url.substring(0, slash);
      door = url.substring(slash);
    }

    /** Kills it as kill -9 does. */
    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }
  }

  /** Somebody who calls the server: a browser with a session, or a machine with a token. */
  static final class Caller {
    private final String address;
    private final HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private String csrf = "";
    private final String token;

    Caller(String address, String token) {
      this.address = address;
      this.token = token;
    }

    static Caller signedIn(String address, String name) {
      Caller caller = new Caller(address, "");
      caller.send("GET", "/api/v1/session", "");
      Answer answer =
          caller.send(
              "POST",
              "/api/v1/session",
              "{\"name\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}");
      if (answer.status() != 200) {
        throw new IllegalStateException(name + " cannot sign in: " + answer.status());
      }
      return caller;
    }

    Answer send(String method, String path, String body) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(address + path))
              .timeout(Duration.ofSeconds(30))
              .header("Content-Type", "application/json")
              .method(
                  method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
      if (!token.isEmpty()) {
        request.header("Authorization", "Bearer " + token);
      } else if (!method.equals("GET")) {
        request.header("X-CSRF-TOKEN", csrf);
      }
      try {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        Answer answer = new Answer(response.statusCode(), response.body());
        if (path.equals("/api/v1/session") && answer.status() == 200) {
          csrf = answer.first("\"token\":\"([^\"]*)\"");
        }
        return answer;
      } catch (IOException e) {
        return new Answer(0, "");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Answer(0, "");
      }
    }
  }

  /** Makes the first administrator, users, and charts by copying the sample encounters. */
  static void prepare(Server server, int coders, int charts) throws IOException {
    Caller first = new Caller(server.address, "");
    first.send("GET", "/api/v1/session", "");
    String secret = server.door.substring(server.door.lastIndexOf('/') + 1);
    first.send(
        "POST",
        "/api/v1/set-up",
        "{\"token\":\"" + secret + "\",\"name\":\"administrator\",\"displayName\":\"Ada\","
            + "\"password\":\"" + PASSWORD + "\"}");
    Caller administrator = Caller.signedIn(server.address, "administrator");
    user(administrator, server, "auditor", "auditor");
    for (int i = 0; i < coders; i++) {
      user(administrator, server, "coder" + i, "coder");
    }
    List<String> samples = samples();
    for (int i = 0; i < charts; i++) {
      String sample =
          samples
              .get(i % samples.size())
              .replaceFirst("\"id\"\\s*:\\s*\"([^\"]*)\"", "\"id\":\"c" + i + "-$1\"");
      Answer answer = administrator.send("POST", "/api/v1/encounters", sample);
      if (answer.status() != 201) {
        throw new IOException("sample " + i + " is refused: " + answer.body());
      }
    }
    Caller coder = Caller.signedIn(server.address, "coder0");
    while (coder
        .send("POST", "/api/v1/worklist", "{\"limit\":500}")
        .body()
        .contains("\"run\":\"pending\"")) {
      sleep(1000);
    }
  }

  /** A token for machines that may code. */
  static String token(Server server) {
    return Caller.signedIn(server.address, "administrator")
        .send(
            "POST",
            "/api/v1/tokens",
            "{\"name\":\"campaign\",\"scopes\":[\"worklist\",\"chart\",\"decide\"]}")
        .first("\"secret\":\"([^\"]*)\"");
  }

  private static void user(Caller administrator, Server server, String name, String role) {
    String invitation =
        administrator
            .send(
                "POST",
                "/api/v1/users",
                "{\"name\":\"" + name + "\",\"displayName\":\"" + name + "\",\"roles\":[\"" + role
                    + "\"]}")
            .first("invitation/([^\"]*)\"");
    Caller guest = new Caller(server.address, "");
    guest.send("GET", "/api/v1/session", "");
    guest.send(
        "POST",
        "/api/v1/invitation",
        "{\"token\":\"" + invitation + "\",\"password\":\"" + PASSWORD + "\"}");
  }

  private static List<String> samples() throws IOException {
    List<String> all = new ArrayList<>();
    try (var files = Files.newDirectoryStream(Path.of("corpus", "encounters"), "*.json")) {
      for (Path file : files) {
        all.add(Files.readString(file));
      }
    }
    if (all.isEmpty()) {
      throw new IOException("corpus/encounters is empty");
    }
    return all;
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
