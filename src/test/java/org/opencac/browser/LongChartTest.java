package org.opencac.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A chart of 200 KB in twelve documents: how fast it opens, lights and scrolls. */
class LongChartTest {
  /** Repeats, of which the median counts: other programs share the machine. */
  private static final int TIMES = 7;

  @Test
  void aLongChartOpensLightsAndScrollsWithoutWaiting() throws IOException {
    try (Chromium chromium = Chromium.start();
        DemoServer server = DemoServer.start()) {
      try (Desk manager = new Desk(chromium, server, "demo-manager", ColorScheme.LIGHT)) {
        manager.call("POST", "/encounters", LongChart.encounter());
        manager.awaitRun(LongChart.ID);
      }
      try (Desk desk = new Desk(chromium, server, "", ColorScheme.LIGHT)) {
        double opened = median(IntStream.range(0, TIMES).mapToDouble(i -> open(desk)).toArray());
        double lit = median(IntStream.range(0, 20).mapToDouble(i -> light(desk)).toArray());
        double dropped = median(IntStream.range(0, 3).mapToDouble(i -> dropped(desk)).toArray());
        desk.picture("long-chart");
        String figures =
            String.format(
                Locale.ROOT,
                "open %.0f ms, evidence lit %.1f ms, frames dropped %.1f %%%n",
                opened,
                lit,
                dropped * 100);
        Files.writeString(Path.of("target", "long-chart.txt"), figures, StandardCharsets.UTF_8);
        assertThat(opened).as(figures).isLessThan(1000);
        assertThat(lit).as(figures).isLessThan(50);
        assertThat(dropped).as(figures).isLessThan(0.05);
      }
    }
  }

  /** From the address to the text on the screen with its evidence lit, in milliseconds. */
  private static double open(Desk desk) {
    desk.open("worklist");
    return number(
        desk.page()
            .evaluate(
                """
                (id) => new Promise((done) => {
                  const start = performance.now();
                  location.hash = '#/chart/' + id;
                  const look = () => {
                    if (document.querySelector('.note .block') && CSS.highlights.get('now')) requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
                    else requestAnimationFrame(look);
                  };
                  look();
                })
                """,
                LongChart.ID));
  }

  /** From a press of the key for the next evidence to the frame that shows it. */
  private static double light(Desk desk) {
    desk.page()
        .evaluate(
            """
            () => {
              window.lit = new Promise((done) => {
                let pressed = 0;
                addEventListener('keydown', (event) => { pressed = event.timeStamp; }, {capture: true, once: true});
                const before = CSS.highlights.get('now');
                const look = () => {
                  if (pressed && CSS.highlights.get('now') !== before) setTimeout(() => done(performance.now() - pressed));
                  else requestAnimationFrame(look);
                };
                look();
              });
            }
            """);
    desk.press("n");
    return number(desk.page().evaluate("() => window.lit"));
  }

  /** The share of frames that took longer than two while a whole document is scrolled through. */
  private static double dropped(Desk desk) {
    return number(
        desk.page()
            .evaluate(
                """
                () => new Promise((done) => {
                  const scroller = document.querySelector('.scroller');
                  scroller.scrollTop = 0;
                  const times = [];
                  const step = (now) => {
                    times.push(now);
                    scroller.scrollTop += 120;
                    if (scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 1 && times.length < 240) requestAnimationFrame(step);
                    else {
                      const gaps = times.slice(1).map((t, i) => t - times[i]);
                      done(gaps.filter((g) => g > 34).length / gaps.length);
                    }
                  };
                  requestAnimationFrame(step);
                })
                """));
  }

  private static double median(double[] values) {
    List<Double> sorted = Arrays.stream(values).sorted().boxed().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
