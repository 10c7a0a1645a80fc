package org.opencac.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of the workbench in a browser: by keyboard, without barriers, with text as text. */
class WorkbenchPagesTest {
  private static Chromium chromium;
  private static DemoServer server;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    server = DemoServer.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Desk desk(String user, ColorScheme scheme) {
    return new Desk(chromium, server, user, scheme);
  }

  private static Desk coder() {
    return desk("", ColorScheme.LIGHT);
  }

  @Test
  void aWholeChartIsCodedByKeyboardAlone() {
    List<String> violations = new ArrayList<>();
    try (Desk desk = coder()) {
      Page page = desk.page();
      desk.awaitRun("cardiology-aortic-stenosis");
      page.reload();
      page.waitForSelector("tr.row");
      // From the worklist: find the chart by name, open it.
      desk.press("/");
      page.keyboard().type("wimple");
      page.waitForFunction("() => document.querySelectorAll('tr.row').length === 1");
      desk.press("Enter", "Enter");
      page.waitForSelector(".suggestion.now .why");
      desk.picture("chart-before");
      int suggestions = page.querySelectorAll(".suggestion").size();
      assertThat(suggestions).isGreaterThan(4);

      // Accept the first, reject the second with its fourth reason, take that back, reject it
      // again.
      desk.press("a");
      page.waitForFunction("() => document.querySelectorAll('.assigned').length === 1");
      desk.press("n", "n", "x");
      page.waitForSelector("dialog[open]");
      desk.press("4");
      page.waitForSelector(".rejected");
      desk.press("u");
      page.waitForSelector(
          ".rejected", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
      page.waitForFunction("() => document.querySelectorAll('.assigned').length === 1");

      // Replace one by a code found by its words.
      desk.press("r");
      page.waitForSelector("dialog[open] input[role=combobox]");
      page.keyboard().type("I35.8");
      desk.press("Enter");
      page.waitForFunction("() => document.querySelectorAll('.assigned').length === 2");

      // Add one by search.
      desk.press("c");
      page.waitForSelector("dialog[open] input[role=combobox]");
      page.keyboard().type("Z87.891");
      desk.press("Enter");
      page.waitForFunction("() => document.querySelectorAll('.assigned').length === 3");

      // And one that the edits warn of: a body mass index without a diagnosis.
      desk.press("c");
      page.waitForSelector("dialog[open] input[role=combobox]");
      page.keyboard().type("Z68.35");
      desk.press("Enter");
      page.waitForFunction("() => document.querySelectorAll('.assigned').length === 4");

      // And one that excludes another of the chart, the emphysema: an error.
      desk.press("c");
      page.waitForSelector("dialog[open] input[role=combobox]");
      page.keyboard().type("J44.9");
      desk.press("Enter");
      page.waitForFunction("() => document.querySelectorAll('.assigned').length === 5");

      // Accept what is left, all at once.
      desk.press("Shift+A");
      page.waitForSelector("dialog[open] .plain-codes");
      desk.press("Enter");
      page.waitForFunction("() => document.querySelectorAll('.assigned').length > 5");

      // Put the code that was replaced in first, and fill in present on admission where it is
      // missing.
      desk.press("2", "j", "Shift+P");
      page.waitForFunction(
          "() => document.querySelector('.assigned .code').textContent === 'I35.8'");
      int codes = page.querySelectorAll(".assigned").size();
      for (int code = 0; code < codes; code++) {
        if (Boolean.TRUE.equals(
            page.evaluate("() => !!document.querySelector('.assigned.now select.poa.missing')"))) {
          desk.press("o");
          page.waitForFunction("() => !document.querySelector('.assigned.now select.poa.missing')");
        }
        desk.press("j");
      }
      desk.picture("chart-coded");

      // Go to what the edits found and unfold the first: who says so, and what to do.
      desk.press("5", "Enter");
      page.waitForFunction(
          "() => document.querySelector('.edits-pane details[open]').textContent.includes('To do')");
      desk.picture("chart-edits");

      // Submit asks about the error; go back to it, then submit all the same. The next chart opens
      // by itself.
      String before = page.url();
      desk.press("Control+Enter");
      page.waitForSelector("dialog[open] .edits");
      desk.press("Enter");
      page.waitForFunction("() => document.activeElement.closest('.edits-pane') !== null");
      desk.press("Control+Enter");
      page.waitForSelector("dialog[open] .despite");
      check(desk, "despite", violations);
      desk.press("Tab", "Enter");

      // Then it asks why each warning stands; letters choose the reason.
      page.waitForSelector("dialog[open] .standing");
      desk.press("Control+Enter");
      page.waitForSelector("dialog[open] .standing .message:not([hidden])");
      int warnings = page.querySelectorAll("dialog[open] .standing select").size();
      for (int warning = 0; warning < warnings; warning++) {
        page.keyboard().type("The doc");
        desk.press("Tab");
        page.keyboard().type("noted, not a problem here");
        desk.press("Tab");
      }
      check(desk, "standing", violations);
      desk.press("Control+Enter");
      page.waitForFunction("(url) => location.href !== url", before);
      page.waitForSelector(".banner h1");
      assertThat(page.url()).contains("#/chart/").isNotEqualTo(before);
      assertThat(desk.chart("cardiology-aortic-stenosis", "status")).isEqualTo("submitted");
      assertThat(violations).isEmpty();
      assertThat(desk.complaints()).isEmpty();
    }
  }

  @Test
  void noPageHasAnAccessibilityViolation() {
    List<String> found = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      String suffix = scheme == ColorScheme.DARK ? "-dark" : "";
      try (Desk desk = desk("", scheme)) {
        visit(desk, "worklist", "worklist" + suffix, found);
        desk.awaitRun("cardiology-nstemi");
        visit(desk, "chart/cardiology-nstemi", "chart" + suffix, found);
        for (String[] dialog :
            new String[][] {{"x", "reject"}, {"r", "replace"}, {"c", "add"}, {"?", "keys"}}) {
          desk.press(dialog[0]);
          desk.page().waitForSelector("dialog[open]");
          check(desk, dialog[1] + suffix, found);
          desk.press("Escape");
        }
        desk.press("/");
        desk.page().keyboard().type("NSTEMI");
        check(desk, "find" + suffix, found);
        visit(desk, "codes/search/ICD-10-CM/E11.22", "codes" + suffix, found);
        visit(desk, "codes/index", "codes-index" + suffix, found);
        visit(desk, "settings", "settings" + suffix, found);
        visit(desk, "audits", "audits" + suffix, found);
      }
      try (Desk desk = desk("demo-manager", scheme)) {
        visit(desk, "reports", "reports" + suffix, found);
        visit(desk, "denials", "denials" + suffix, found);
        desk.press("c");
        desk.page().waitForSelector("dialog[open]");
        check(desk, "denial" + suffix, found);
        desk.press("Escape");
      }
      try (Desk desk = desk("demo-administrator", scheme)) {
        visit(desk, "users", "users" + suffix, found);
        visit(desk, "trail", "trail" + suffix, found);
        desk.call("DELETE", "/session", Map.of());
        desk.page().reload();
        desk.page().waitForSelector(".door form");
        check(desk, "sign-in" + suffix, found);
        desk.page().navigate(server.address() + "/#/set-up/none");
        desk.page().waitForSelector(".door h2");
        check(desk, "set-up" + suffix, found);
      }
    }
    assertThat(found).isEmpty();
  }

  private static void visit(Desk desk, String fragment, String name, List<String> found) {
    desk.open(fragment);
    check(desk, name, found);
    assertThat(desk.complaints()).as(name).isEmpty();
  }

  private static void check(Desk desk, String name, List<String> found) {
    desk.page().waitForTimeout(400);
    desk.picture(name);
    desk.violations().forEach(violation -> found.add(name + ": " + violation));
  }

  @Test
  void wordsOfANoteAreShownAsTextAndMarkedWhereTheyStand() {
    try (Desk manager = desk("demo-manager", ColorScheme.LIGHT)) {
      manager.call("POST", "/encounters", HostileNote.encounter());
      manager.awaitRun(HostileNote.ID);
    }
    try (Desk desk = coder()) {
      desk.open("chart/" + HostileNote.ID);
      desk.page().waitForSelector(".note .block");
      Object shown = desk.page().evaluate("() => document.querySelector('.note').textContent");
      assertThat(shown).isEqualTo(HostileNote.TEXT);
      assertThat(desk.page().title()).isEqualTo("Chart · OpenCAC");
      assertThat(desk.page().querySelectorAll(".note img, .note b, .note script, .banner em"))
          .isEmpty();
      Object marks =
          desk.page()
              .evaluate(
                  """
                  async () => {
                    const chart = await (await fetch('/api/v1/encounters/hostile-note')).json();
                    const spans = chart.suggestions.flatMap((s) => s.evidence);
                    const lit = [...CSS.highlights.get('evidence')].map((r) => r.toString()).sort();
                    return JSON.stringify(lit) === JSON.stringify(spans.map((e) => e.text).sort()) && lit.length > 0;
                  }
                  """);
      assertThat(marks).isEqualTo(true);
      desk.picture("odd-characters");
    }
  }

  @Test
  void aSecondTabIsReadOnlyUntilItTakesTheChartOver() {
    try (Desk first = coder();
        Desk second = coder()) {
      first.open("chart/dermatology-psoriasis");
      first.page().waitForSelector(".foot .primary");
      second.open("chart/dermatology-psoriasis");
      second.page().waitForSelector(".notices .message.warn");
      second.press("a");
      second.page().waitForSelector(".toast");
      assertThat(second.page().querySelectorAll(".assigned")).isEmpty();
      second.press("Shift+T");
      second.page().waitForSelector(".foot .primary");
      second.press("a");
      second.page().waitForFunction("() => document.querySelectorAll('.assigned').length === 1");
      // The first tab is stale now: what it sends is refused and said, and nothing is lost.
      first.press("a");
      first.page().waitForSelector(".notices .message.warn");
      assertThat((List<?>) first.chart("dermatology-psoriasis", "coding", "assigned")).hasSize(1);
    }
  }

  @Test
  void aKeyIsChangedAndRemembered() {
    try (Desk desk = coder()) {
      desk.open("settings");
      desk.page().focus("[data-key=accept]");
      desk.press("Enter");
      desk.page().waitForSelector(".listening");
      desk.press("y");
      desk.page()
          .waitForFunction(
              "() => document.querySelector('[data-key=accept] kbd')?.textContent === 'y'");
      desk.page().waitForTimeout(300);
      desk.open("chart/dermatology-acne");
      desk.page().reload();
      desk.page().waitForSelector(".suggestion.now .why");
      desk.press("y");
      desk.page().waitForFunction("() => document.querySelectorAll('.assigned').length === 1");
      desk.call("PUT", "/preferences", Map.of());
    }
  }
}
