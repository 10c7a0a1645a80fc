package org.opencac.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.opencac.codeset.Manifest;

/**
 * Where a command reads and prints, and what it knows of its surroundings. One a run; not shared.
 *
 * @param out results
 * @param err messages and progress
 * @param in standard input
 * @param terminal whether a person looks at {@code out}
 * @param progress whether a person looks at {@code err}
 * @param colour whether {@code out} shows colours
 * @param width columns of the terminal
 * @param home the data directory
 * @param root the program's directory, with {@code codesets/} in it
 * @param clock tells today's date
 */
public record Console(
    PrintWriter out,
    PrintWriter err,
    InputStream in,
    boolean terminal,
    boolean progress,
    boolean colour,
    int width,
    Path home,
    Path root,
    Clock clock) {
  private static final int DEFAULT_WIDTH = 100;

  /** The console of a process; the launcher says in {@code CAC_TERMINAL} what it is bound to. */
  public static Console ofProcess(Map<String, String> environment) {
    String bound = environment.getOrDefault("CAC_TERMINAL", "");
    boolean terminal = bound.contains("out");
    return new Console(
        new PrintWriter(System.out, false, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        System.in,
        terminal,
        bound.contains("err"),
        terminal && environment.getOrDefault("NO_COLOR", "").isEmpty(),
        width(environment.getOrDefault("COLUMNS", "")),
        Path.of(environment.getOrDefault("CAC_HOME", "data")),
        Path.of(environment.getOrDefault("CAC_ROOT", "")),
        Clock.systemDefaultZone());
  }

  private static int width(String columns) {
    boolean number = !columns.isEmpty() && columns.length() < 5;
    for (char c : columns.toCharArray()) {
      number &= c >= '0' && c <= '9';
    }
    return number ? Math.clamp(Integer.parseInt(columns), 40, 240) : DEFAULT_WIDTH;
  }

  /** Today, as the clock tells it. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The published files that are known. */
  public Manifest manifest() {
    Path file = root.resolve("codesets").resolve("manifest.yml");
    return Files.exists(file) ? Manifest.read(file) : Manifest.empty();
  }
}
