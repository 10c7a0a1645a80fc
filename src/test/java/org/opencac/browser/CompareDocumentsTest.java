package org.opencac.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two documents of an encounter side by side, by keyboard, with text as text. */
class CompareDocumentsTest {
  private static final String KINDS =
      "() => [...document.querySelectorAll('.compare-rows .row')].map((r) => r.classList[1])";
  private static final String WORDS =
      "(tag) => [...document.querySelectorAll('.compare-rows ' + tag)].map((e) => e.textContent.trim())";

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

  @Test
  void whatWasCarriedForwardIsFaintAndWhatIsNewIsMarked() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Desk desk = new Desk(chromium, server, "", scheme)) {
        Page page = desk.page();
        desk.awaitRun("cardiology-nstemi");
        desk.open("chart/cardiology-nstemi");
        page.waitForSelector(".suggestion.now .why");
        // To the progress note, by keyboard: it begins with the document that was copied from.
        desk.press("3");
        for (int step = 0; step < 6; step++) {
          desk.press("k");
          page.waitForTimeout(100);
        }
        for (int step = 0; step < 6 && !"pn".equals(open(page)); step++) {
          desk.press("j");
          page.waitForTimeout(200);
        }
        assertThat(open(page)).isEqualTo("pn");
        desk.press("d");
        page.waitForSelector(".compare-rows .row");
        assertThat(page.evaluate("() => document.querySelectorAll('dialog select')[0].value"))
            .isEqualTo("hp");
        assertThat(faint(page)).anyMatch(line -> line.contains("Type 2 diabetes mellitus"));
        assertThat(words(page, "ins")).anyMatch(line -> line.contains("Hospital day 3"));
        assertThat(words(page, "del")).anyMatch(line -> line.contains("Chief Complaint"));
        desk.press("Tab", "Tab", ".", ".");
        assertThat(page.querySelectorAll(".compare-rows .row.now")).hasSize(1);
        desk.picture("compare" + (scheme == ColorScheme.DARK ? "-dark" : ""));
        assertThat(desk.violations()).isEmpty();
        // The next document takes the place of the later one; Escape goes back to the chart.
        desk.press("]");
        page.waitForFunction("() => document.querySelectorAll('dialog select')[1].value === 'rn'");
        desk.press("Escape");
        page.waitForFunction("() => !document.querySelector('dialog[open]')");
        desk.press("?");
        assertThat(page.textContent("dialog .key-groups")).contains("Compare two documents");
        assertThat(desk.complaints()).isEmpty();
      }
    }
  }

  @Test
  void oddCharactersStayTextAndEveryOneOfThemIsShown() {
    try (Desk manager = new Desk(chromium, server, "demo-manager", ColorScheme.LIGHT)) {
      manager.call("POST", "/encounters", HostileNote.pair());
      manager.awaitRun(HostileNote.PAIR);
    }
    try (Desk desk = new Desk(chromium, server, "", ColorScheme.LIGHT)) {
      Page page = desk.page();
      desk.open("chart/" + HostileNote.PAIR);
      page.waitForSelector(".note .block");
      desk.press("d");
      page.waitForSelector(".compare-rows .row");
      assertThat(page.querySelectorAll(".compare-rows img, .compare-rows b, .compare-rows script"))
          .isEmpty();
      assertThat(page.title()).isEqualTo("Chart · OpenCAC");
      assertThat(side(page, 0)).isEqualTo(withoutEnds(HostileNote.TEXT));
      assertThat(side(page, 2)).isEqualTo(withoutEnds(HostileNote.LATER));
      assertThat(words(page, "ins")).contains("Controlled").anyMatch(it -> it.contains("<img"));
      assertThat(words(page, "del")).contains("Essential");
      assertThat(kinds(page)).contains("same", "changed");
      desk.picture("compare-odd-characters");
    }
  }

  @Test
  void theComparisonLosesNoCharacterWhateverTheTexts() {
    try (Desk desk = new Desk(chromium, server, "", ColorScheme.LIGHT)) {
      Object wrong =
          desk.page()
              .evaluate(
                  """
                  async () => {
                    const {compare} = await import('/app/chart/difference.js');
                    const bits = ['fever ', 'cough\\n', 'no ', '\\r\\n', '😀👩‍👧 ', 'שלום ', '<b>', '\\n', '\\t', 'a telling line that is moved about\\n'];
                    let seed = 11;
                    const chance = (n) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor((seed / 2147483648) * n); };
                    const text = () => Array.from({length: chance(14)}, () => bits[chance(bits.length)]).join('');
                    const joined = (rows, side) => rows.map((r) => (r[side] ?? []).map((p) => p.text).join('')).join('');
                    for (let i = 0; i < 2000; i++) {
                      const [a, b] = [text(), text()];
                      const rows = compare(a, b);
                      if (joined(rows, 'left') !== a || joined(rows, 'right') !== b) return JSON.stringify([a, b]);
                      if (compare(a, a).some((r) => r.kind !== 'same')) return JSON.stringify(a);
                    }
                    return null;
                  }
                  """);
      assertThat(wrong).isNull();
    }
  }

  private static String open(Page page) {
    return page.getAttribute(".document[aria-current]", "data-document");
  }

  @SuppressWarnings("unchecked")
  private static List<String> words(Page page, String tag) {
    return (List<String>) page.evaluate(WORDS, tag);
  }

  @SuppressWarnings("unchecked")
  private static List<String> kinds(Page page) {
    return (List<String>) page.evaluate(KINDS);
  }

  private static List<String> faint(Page page) {
    return words(page, ".same .carried");
  }

  private static String side(Page page, int column) {
    return (String)
        page.evaluate(
            "(n) => [...document.querySelectorAll('.compare-rows .row')].map((r) => r.children[n].textContent).join('')",
            column);
  }

  private static String withoutEnds(String text) {
    return text.replaceAll("\\r?\\n", "");
  }
}
