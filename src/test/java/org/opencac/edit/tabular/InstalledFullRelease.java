package org.opencac.edit.tabular;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.Progress;
import org.opencac.codeset.PublishedCodeSets;
import org.opencac.codeset.ReleaseStore;

/** The published FY2026 release (and FY2025), installed once for all tests of a run. */
final class InstalledFullRelease {
  private static Path home = Path.of("");

  private InstalledFullRelease() {}

  /** A data directory with both releases; skips the test when they are not there. */
  static synchronized Path home() throws IOException {
    Path newer = PublishedCodeSets.require("icd-10-cm/FY2026");
    Path older = PublishedCodeSets.require("icd-10-cm/FY2025/icd10cm-order-2025.txt");
    if (home.toString().isEmpty()) {
      Path made = Files.createTempDirectory("cac-edit-home");
      ReleaseStore store = new ReleaseStore(made);
      store.install(List.of(newer), Progress.NONE);
      store.install(List.of(older), Progress.NONE);
      home = made;
    }
    return home;
  }

  /** The code set of FY2026. */
  static CodeSet newest() throws IOException {
    ReleaseStore store = new ReleaseStore(home());
    return store.load(
        store.installed().stream()
            .filter(release -> release.edition().equals("2026"))
            .findFirst()
            .orElseThrow());
  }
}
