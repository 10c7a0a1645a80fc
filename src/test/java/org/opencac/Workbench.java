package org.opencac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.opencac.engine.StarterEngine;
import org.opencac.review.Role;
import org.opencac.web.WorkbenchSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A workbench with one user a role, for tests: started once for all that change nothing another
 * test looks at, or afresh.
 */
final class Workbench implements AutoCloseable {
  /** The password of every user. */
  static final String PASSWORD = "correct horse battery";

  /** The users: each is named as its role; there is a second coder. */
  static final Map<String, Role> USERS =
      Map.of(
          "coder", Role.CODER,
          "coder2", Role.CODER,
          "cdi", Role.CDI,
          "auditor", Role.AUDITOR,
          "manager", Role.MANAGER);

  private static final class Shared {
    private static final Workbench WORKBENCH = fresh();
  }

  private final RunningWorkbench running;
  private final Path home;
  private final String url;
  private final String door;
  private final MovableClock clock;

  private Workbench(
      RunningWorkbench running, Path home, String url, String door, MovableClock clock) {
    this.running = running;
    this.home = home;
    this.url = url;
    this.door = door;
    this.clock = clock;
  }

  /** The one for all. */
  static Workbench shared() {
    return Shared.WORKBENCH;
  }

  /** One of its own, on H2 in a file, with users. */
  static Workbench fresh() {
    return on("").withUsers();
  }

  /** One on a database, without users; an empty address for H2 in a new file. */
  static Workbench on(String databaseUrl) {
    try {
      Path home = Files.createTempDirectory("workbench");
      String url =
          databaseUrl.isEmpty()
              ? "jdbc:h2:file:" + home.resolve("workbench") + ";WRITE_DELAY=0"
              : databaseUrl;
      return started(home, url, "", new MovableClock(Clock.systemUTC(), Duration.ZERO));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that lets people in whom an OpenID provider vouches for; without users. */
  static Workbench trusting(String issuer) {
    try {
      Path home = Files.createTempDirectory("workbench");
      String url = "jdbc:h2:file:" + home.resolve("workbench") + ";WRITE_DELAY=0";
      return started(home, url, issuer, new MovableClock(Clock.systemUTC(), Duration.ZERO));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of its own, with users, over what is installed in another data directory. */
  static Workbench over(Path codeSets) {
    try {
      Path home = Files.createTempDirectory("workbench");
      String url = "jdbc:h2:file:" + home.resolve("workbench") + ";WRITE_DELAY=0";
      MovableClock clock = new MovableClock(Clock.systemUTC(), Duration.ZERO);
      return started(codeSets, home, url, "", clock).withUsers();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Workbench started(Path home, String url, String issuer, MovableClock clock) {
    return started(StarterEngine.home(), home, url, issuer, clock);
  }

  private static Workbench started(
      Path codeSets, Path home, String url, String issuer, MovableClock clock) {
    WorkbenchSettings settings =
        new WorkbenchSettings(
            codeSets,
            Path.of(""),
            0,
            false,
            false,
            url,
            "",
            "",
            "",
            "",
            issuer,
            issuer.isEmpty() ? "" : IdentityProvider.CLIENT,
            issuer.isEmpty() ? "" : IdentityProvider.SECRET,
            "127.0.0.1");
    RunningWorkbench running = RunningWorkbench.start(settings, clock);
    return new Workbench(running, home, url, running.prepare(), clock);
  }

  /** Ends it and starts it again on the same database. */
  Workbench restarted() {
    running.close();
    return started(home, url, "", clock);
  }

  /** What the program says to open. */
  String door() {
    return door;
  }

  /** The clock, which tests may move. */
  MovableClock clock() {
    return clock;
  }

  <T> T part(Class<T> type) {
    return running.part(type);
  }

  String address() {
    return running.address();
  }

  /** A browser that nobody is signed in with. */
  Browser browser() {
    return new Browser(running.address());
  }

  /** A browser that a user is signed in with. */
  Browser signedIn(String user) {
    Browser browser = browser();
    Browser.Answer answer =
        browser.post("/api/v1/session", "{'name':'" + user + "','password':'" + PASSWORD + "'}");
    if (answer.status() != 200) {
      throw new IllegalStateException(user + " cannot sign in: " + answer.status());
    }
    return browser;
  }

  Workbench withUsers() {
    Browser first = browser();
    String secret = door.substring(door.lastIndexOf('/') + 1);
    first.post(
        "/api/v1/set-up",
        "{'token':'"
            + secret
            + "','name':'administrator','displayName':'Ada','password':'"
            + PASSWORD
            + "'}");
    Browser administrator = signedIn("administrator");
    USERS.forEach((name, role) -> {
      String link =
          administrator
              .post(
                  "/api/v1/users",
                  "{'name':'"
                      + name
                      + "','displayName':'The "
                      + name
                      + "','roles':['"
                      + role.label()
                      + "']}")
              .json()
              .path("invitation")
              .asString();
      browser()
          .post(
              "/api/v1/invitation",
              "{'token':'"
                  + link.substring(link.lastIndexOf('/') + 1)
                  + "','password':'"
                  + PASSWORD
                  + "'}");
    });
    return this;
  }

  /** Brings an encounter of one document in and waits for the engine. */
  void bring(String id, String setting, String text) {
    Browser manager = signedIn("manager");
    ObjectNode encounter = Browser.MAPPER.createObjectNode().put("id", id).put("title", "A " + id);
    encounter
        .putObject("context")
        .put("setting", setting)
        .put("sex", "female")
        .put("ageYears", 70)
        .put("dateOfService", "2026-03-10")
        .put("payer", "medicare");
    encounter.putObject("patient").put("name", "Zebulon Quark").put("recordNumber", "MRN-" + id);
    encounter
        .putArray("documents")
        .add(document("d1", "progress-note", "2026-03-10T08:00:00Z", text));
    Browser.Answer answer = manager.post("/api/v1/encounters", encounter.toString());
    if (answer.status() != 201) {
      throw new IllegalStateException("the encounter is refused: " + answer.body());
    }
    await(manager, id);
  }

  static ObjectNode document(String id, String type, String time, String text) {
    ObjectNode document =
        Browser.MAPPER
            .createObjectNode()
            .put("id", id)
            .put("type", type)
            .put("title", "Note")
            .put("time", time)
            .put("text", text);
    document.putObject("author").put("name", "Dr. Quill").put("role", "physician");
    return document;
  }

  /** Waits until the engine has run over a chart, and returns it. */
  static JsonNode await(Browser browser, String id) {
    for (int i = 0; i < 1200; i++) {
      JsonNode chart = browser.get("/api/v1/encounters/" + id).json();
      if (!chart.path("run").path("state").asString("pending").equals("pending")) {
        return chart;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    throw new IllegalStateException("the engine does not come to an end");
  }

  @Override
  public void close() {
    running.close();
  }
}
