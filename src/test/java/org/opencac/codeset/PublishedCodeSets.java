package org.opencac.codeset;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The published releases that some tests run on, where a machine has them. */
public final class PublishedCodeSets {
  private PublishedCodeSets() {}

  /** The file or folder; skips the test when it is not there. */
  public static Path require(String relative) {
    String configured = System.getenv("CAC_CODESETS");
    Path root = Path.of(configured == null ? "../shared/codesets" : configured);
    Path path = root.resolve(relative);
    Assumptions.assumeTrue(
        Files.exists(path), "skipped: no published code sets at " + path + " (set CAC_CODESETS)");
    return path;
  }
}
