package org.opencac.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/**
 * A chart of 200 KB in twelve documents: all of it is there, lit and can be scrolled through. How
 * fast is measured by {@code src/campaign/run screen}.
 */
class LongChartTest {

  @Test
  void aLongChartOpensLightsItsEvidenceAndScrollsToItsEnd() {
    try (Chromium chromium = Chromium.start();
        DemoServer server = DemoServer.start()) {
      try (Desk manager = new Desk(chromium, server, "demo-manager", ColorScheme.LIGHT)) {
        manager.call("POST", "/encounters", LongChart.encounter());
        manager.awaitRun(LongChart.ID);
      }
      try (Desk desk = new Desk(chromium, server, "", ColorScheme.LIGHT)) {
        Page page = desk.page();
        desk.open("chart/" + LongChart.ID);
        page.waitForFunction("() => CSS.highlights.get('now')?.size === 1");
        assertThat(page.querySelectorAll(".document")).hasSize(12);
        Object characters =
            page.evaluate(
                "async (id) => (await (await fetch('/api/v1/encounters/' + id)).json()).documents.reduce((sum, d) => sum + d.length, 0)",
                LongChart.ID);
        assertThat(((Number) characters).intValue()).isGreaterThan(200_000);

        String first = lit(page);
        desk.press("n");
        page.waitForFunction(
            "(before) => [...CSS.highlights.get('now')].map((r) => r.toString() + r.startOffset + r.startContainer.parentNode.dataset.start).join() !== before",
            first);
        assertThat(lit(page)).isNotEqualTo(first);

        // Blocks are laid out when they come near the window; the last words can be reached.
        Object end =
            page.evaluate(
                """
                async () => {
                  const scroller = document.querySelector('.scroller');
                  for (let turn = 0; turn < 400; turn++) {
                    const before = scroller.scrollTop;
                    scroller.scrollTop += 900;
                    await new Promise(requestAnimationFrame);
                    if (scroller.scrollTop === before) break;
                  }
                  const last = document.querySelector('.note .block:last-child').getBoundingClientRect();
                  return last.bottom > 0 && last.top < innerHeight;
                }
                """);
        assertThat(end).isEqualTo(true);
        desk.picture("long-chart");
        assertThat(desk.complaints()).isEmpty();
      }
    }
  }

  /** The words that stand out, and where they stand. */
  private static String lit(Page page) {
    return (String)
        page.evaluate(
            "() => [...CSS.highlights.get('now')].map((r) => r.toString() + r.startOffset + r.startContainer.parentNode.dataset.start).join()");
  }
}
