package org.opencac.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.opencac.codeset.Progress;
import org.opencac.codeset.PublishedCodeSets;

/** The complete release of FY2026, installed and opened once for all tests of a run. */
final class FullReleaseEngine {
  private FullReleaseEngine() {}

  /** Opened at the first call; stays open. */
  private static final class Opened {
    private static final CodingEngine ENGINE = open();

    private static CodingEngine open() {
      try {
        Path home = Files.createTempDirectory("cac-full");
        CodingEngine.install(home, published(), Progress.NONE);
        return CodingEngine.open(home);
      } catch (IOException e) {
        throw new IllegalStateException("no temporary directory", e);
      }
    }
  }

  private static List<Path> published() {
    return Stream.of("icd-10-cm/FY2026", "icd-10-cm/FY2026-April")
        .map(PublishedCodeSets::require)
        .toList();
  }

  /** The engine; the test is skipped where the published files are not there. */
  static CodingEngine get() {
    published();
    return Opened.ENGINE;
  }
}
