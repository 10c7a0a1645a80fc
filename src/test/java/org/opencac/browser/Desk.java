package org.opencac.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One person's browser window at the demo: signed in, with what its console complained of. */
final class Desk implements AutoCloseable {
  private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  private final BrowserContext context;
  private final Page page;
  private final String address;
  private final List<String> complaints = new ArrayList<>();

  /** Opens a window through the demo's door and becomes one of its users. */
  Desk(Chromium chromium, DemoServer server, String user, ColorScheme scheme) {
    address = server.address();
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(1440, 900)
                    .setColorScheme(scheme)
                    .setBypassCSP(false));
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("status of 4")) {
        complaints.add(message.text());
      }
    });
    page.navigate(server.door());
    page.waitForSelector("main h1");
    if (!user.isEmpty()) {
      call("POST", "/session/demo", Map.of("user", user));
      page.reload();
      page.waitForSelector("main h1");
    }
  }

  Page page() {
    return page;
  }

  /** Opens a page of the workbench by its fragment and waits until it is drawn. */
  void open(String fragment) {
    page.navigate(address + "/#/" + fragment);
    page.waitForSelector("main:not([aria-busy]) :is(h1, .code-head)");
  }

  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  /** Calls the API as the page would; answers its JSON as maps and lists. */
  Object call(String method, String path, Object body) {
    return page.evaluate(
        """
        async ([method, path, body]) => {
          const session = await (await fetch('/api/v1/session')).json();
          const response = await fetch('/api/v1' + path, {method,
            headers: {'Content-Type': 'application/json', [session.csrf.header]: session.csrf.token},
            body: method === 'GET' ? undefined : JSON.stringify(body)});
          const text = await response.text();
          if (!response.ok) throw new Error(method + ' ' + path + ' ' + response.status + ' ' + text);
          return text ? JSON.parse(text) : null;
        }
        """,
        List.of(method, path, body));
  }

  /** Accepts a chart's first codable suggestions and submits it, as a coder would. */
  void submitted(String encounter, int codes) {
    awaitRun(encounter);
    page.evaluate(
        """
        async ([id, most]) => {
          const session = await (await fetch('/api/v1/session')).json();
          const path = `/api/v1/encounters/${id}`;
          const post = async (step, body) => {
            const response = await fetch(path + step, {method: 'POST', body: JSON.stringify(body),
              headers: {'Content-Type': 'application/json', [session.csrf.header]: session.csrf.token}});
            return response.json();
          };
          const tab = 'tab-of-a-test';
          await post('/lock', {tab, takeOver: true});
          const chart = await (await fetch(path)).json();
          const decisions = chart.suggestions.filter((s) => s.decision === 'codable').slice(0, most)
              .map((s) => ({action: 'accept', suggestion: s.id, poa: chart.context.setting === 'inpatient' && !s.poaExempt ? 'Y' : null}));
          await post('/decisions', {tab, version: chart.version, key: 'key-of-a-test', decisions});
          const body = {tab, version: chart.version + 1, despiteErrors: true};
          const asked = await post('/submit', body);
          if (asked.status === 'submitted') return;
          const warnings = asked.warnings.map((w) => ({key: w.key, reason: 'does-not-apply'}));
          const done = await post('/submit', {...body, warnings});
          if (done.status !== 'submitted') throw new Error(JSON.stringify(done));
        }
        """,
        List.of(encounter, codes));
  }

  /** One value of a chart as the API tells it, for example {@code "run", "state"}. */
  Object chart(String encounter, String... path) {
    Object value = call("GET", "/encounters/" + encounter, Map.of());
    for (String name : path) {
      value = Objects.requireNonNull(((Map<?, ?>) value).get(name));
    }
    return value;
  }

  /** Waits until the engine has read a chart. */
  void awaitRun(String encounter) {
    for (int turn = 0; turn < 240; turn++) {
      if ("done".equals(chart(encounter, "run", "state"))) {
        return;
      }
      page.waitForTimeout(500);
    }
    throw new AssertionError("the engine has not read the chart in two minutes");
  }

  /** Waits until the engine has read all charts, so that it takes no time from what is measured. */
  void awaitRuns() {
    for (int turn = 0; turn < 600; turn++) {
      Map<?, ?> list = (Map<?, ?>) call("POST", "/worklist", Map.of("limit", 500));
      List<?> rows = (List<?>) Objects.requireNonNull(list.get("rows"));
      if (rows.stream().noneMatch(row -> "pending".equals(((Map<?, ?>) row).get("run")))) {
        return;
      }
      page.waitForTimeout(1000);
    }
    throw new AssertionError("the engine has not read the charts in ten minutes");
  }

  /** What axe-core finds on the page as it stands: rule, count and first target of each. */
  @SuppressWarnings("unchecked")
  List<String> violations() {
    page.evaluate(axe());
    return (List<String>)
        page.evaluate(
            """
            async () => (await axe.run()).violations
                .map((v) => `${v.id} (${v.nodes.length}) ${v.nodes[0].target}: ${v.nodes[0].failureSummary}`)
            """);
  }

  private static String axe() {
    try (InputStream in = Desk.class.getClassLoader().getResourceAsStream(AXE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a picture of the window under target/screenshots. */
  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }

  /** Errors of the console, but for answers the tests ask for. */
  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    context.close();
  }
}
