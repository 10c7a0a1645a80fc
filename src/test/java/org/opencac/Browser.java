package org.opencac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser as the API sees one: keeps cookies, sends the CSRF token that the server gave it last.
 */
final class Browser {
  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private String csrf = "";
  private String token = "";

  Browser(String address) {
    this.address = address;
  }

  /** An answer. */
  record Answer(int status, String body, HttpResponse<String> response) {
    JsonNode json() {
      return body.isEmpty() ? MAPPER.createObjectNode() : MAPPER.readTree(body);
    }

    String code() {
      return json().path("code").asString("");
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  /** The same, as a machine with a token. */
  Browser withToken(String secret) {
    Browser machine = new Browser(address);
    machine.token = secret;
    return machine;
  }

  /** Forgets the CSRF token. */
  void forget() {
    csrf = "stale";
  }

  Answer get(String path) {
    return send("GET", path, "");
  }

  /** Sends a body; single quotes stand for double ones when it has no double one. */
  Answer post(String path, String body) {
    return send("POST", path, body);
  }

  Answer send(String method, String path, String body) {
    boolean writes = !method.equals("GET");
    if (writes && csrf.isEmpty() && token.isEmpty()) {
      send("GET", "/api/v1/session", "");
    }
    String json = body.contains("\"") ? body : body.replace('\'', '"');
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofSeconds(120))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (writes && token.isEmpty()) {
      request.header("X-CSRF-TOKEN", csrf);
    }
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      Answer answer = new Answer(response.statusCode(), response.body(), response);
      boolean session = path.startsWith("/api/v1/session");
      if (session && answer.status() == 200) {
        csrf = answer.json().path("csrf").path("token").asString("");
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Takes a chart, for one tab of this browser. */
  Answer lock(String encounter, String tab) {
    return post("/api/v1/encounters/" + encounter + "/lock", "{'tab':'" + tab + "'}");
  }

  /** Makes one decision. */
  Answer decide(String encounter, String tab, int version, String key, String decision) {
    return post(
        "/api/v1/encounters/" + encounter + "/decisions",
        "{'tab':'"
            + tab
            + "','version':"
            + version
            + ",'key':'"
            + key
            + "','decisions':["
            + decision
            + "]}");
  }
}
