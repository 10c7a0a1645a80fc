package org.opencac.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.opencac.codeset.Progress;

/** The starter release, installed and opened once for all tests of a run. */
public final class StarterEngine {
  private StarterEngine() {}

  /** Opened at the first call; stays open. */
  private static final class Opened {
    private static final Path HOME = install();
    private static final CodingEngine ENGINE = CodingEngine.open(HOME);

    private static Path install() {
      try {
        Path home = Files.createTempDirectory("cac-starter");
        CodingEngine.install(home, List.of(Path.of("codesets/starter")), Progress.NONE);
        return home;
      } catch (IOException e) {
        throw new IllegalStateException("no temporary directory", e);
      }
    }
  }

  /** The engine. */
  public static CodingEngine get() {
    return Opened.ENGINE;
  }

  /** Copies the data directory to a new one, for tests that add to it. */
  public static Path copy(Path target) throws IOException {
    try (Stream<Path> all = Files.walk(home())) {
      for (Path one : all.toList()) {
        Files.copy(one, target.resolve(home().relativize(one).toString()));
      }
    }
    return target;
  }

  /** The data directory; tests must not change it. */
  public static Path home() {
    return Opened.HOME;
  }
}
