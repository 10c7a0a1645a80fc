package org.opencac.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What a run of the program left.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it printed on standard error
 */
record Run(int code, String out, String err) {
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);

  /** Runs as a script would: no terminal. */
  static Run of(Path home, String... args) {
    return with(home, "", false, args);
  }

  /** Runs with standard input. */
  static Run reading(Path home, String input, String... args) {
    return with(home, input, false, args);
  }

  /** Runs as a person on a terminal with colours would. */
  static Run onTerminal(Path home, String... args) {
    return with(home, "", true, args);
  }

  private static Run with(Path home, String input, boolean terminal, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            terminal,
            false,
            terminal,
            terminal ? 150 : 100,
            home,
            Path.of("nowhere"),
            TODAY);
    int code = Program.run(args, console);
    return new Run(code, out.toString(), err.toString());
  }
}
