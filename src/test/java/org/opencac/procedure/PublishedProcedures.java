package org.opencac.procedure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Progress;
import org.opencac.codeset.PublishedCodeSets;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;

/** The published ICD-10-PCS releases, installed once for all tests of a run. */
final class PublishedProcedures {
  private PublishedProcedures() {}

  /** Installed at the first call. */
  private static final class Installed {
    private static final ReleaseStore STORE = install();

    private static ReleaseStore install() {
      try {
        Path home = Files.createTempDirectory("cac-procedures");
        ReleaseStore store = new ReleaseStore(home);
        store.install(
            List.of(
                PublishedCodeSets.require("icd-10-pcs/FY2025"),
                PublishedCodeSets.require("icd-10-pcs/FY2026")),
            Progress.NONE);
        return store;
      } catch (IOException e) {
        throw new IllegalStateException("no temporary directory", e);
      }
    }
  }

  /** The store; skips the test where the releases are not there. */
  static ReleaseStore store() {
    PublishedCodeSets.require("icd-10-pcs/FY2025/icd10pcs_tables_2025.xml");
    PublishedCodeSets.require("icd-10-pcs/FY2026/icd10pcs_order_2026.txt");
    return Installed.STORE;
  }

  /** An edition. */
  static Release release(String edition) {
    return store().installed().stream()
        .filter(release -> release.system() == CodeSystem.ICD_10_PCS)
        .filter(release -> release.edition().equals(edition))
        .findFirst()
        .orElseThrow();
  }

  /** Its codes. */
  static CodeSet codes(String edition) {
    return store().load(release(edition));
  }

  /** Its compiled tables. */
  static ProcedureTables tables(String edition) {
    return ProcedureTables.of(codes(edition), store().procedures(release(edition)));
  }
}
