package org.opencac.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How fast a chart of 200 KB in twelve documents opens, lights and scrolls: run by {@code
 * src/campaign/run screen}. Of several turns the middle and the fastest are told, since other
 * programs share the machine.
 */
final class LongChartTimes {
  private LongChartTimes() {}

  /** Measures and prints. */
  public static void main(String[] arguments) {
    int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
    try (Chromium chromium = Chromium.start();
        DemoServer server = DemoServer.start()) {
      try (Desk manager = new Desk(chromium, server, "demo-manager", ColorScheme.LIGHT)) {
        manager.awaitRuns();
        manager.call("POST", "/encounters", LongChart.encounter());
        manager.awaitRun(LongChart.ID);
      }
      try (Desk desk = new Desk(chromium, server, "", ColorScheme.LIGHT)) {
        print("open, ms (aim: under 1000)", IntStream.range(0, turns).mapToDouble(i -> open(desk)));
        print(
            "evidence lit, ms (aim: under 50)",
            IntStream.range(0, 3 * turns).mapToDouble(i -> light(desk)));
        print(
            "frames dropped, % (aim: none)",
            IntStream.range(0, 3).mapToDouble(i -> 100 * dropped(desk)));
      }
    }
  }

  private static void print(String what, DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-34s fastest %6.1f   middle %6.1f   slowest %6.1f%n",
        what,
        sorted[0],
        sorted[sorted.length / 2],
        sorted[sorted.length - 1]);
  }

  /** From the address to the text on the screen with its evidence lit, in milliseconds. */
  private static double open(Desk desk) {
    desk.open("worklist");
    desk.page().waitForSelector("tr.row");
    return number(
        desk.page()
            .evaluate(
                """
                (id) => new Promise((done, failed) => {
                  setTimeout(() => failed(new Error('not open after 20 s')), 20000);
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

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
