package org.opencac.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FY2025 against FY2026, which the addenda of FY2026 count. */
class ReleaseDifferenceTest {
  @TempDir Path home;

  @Test
  void saysThePublishedAdditionsDeletionsAndRevisions() {
    ReleaseStore store = new ReleaseStore(home);
    List<Release> releases =
        store.install(
            List.of(
                PublishedCodeSets.require("icd-10-cm/FY2026/icd10cm-order-2026.txt"),
                PublishedCodeSets.require("icd-10-cm/FY2025/icd10cm-order-2025.txt")),
            Progress.NONE);
    assertThat(releases).extracting(Release::edition).containsExactly("2025", "2026");
    ReleaseDifference difference =
        ReleaseDifference.between(store.load(releases.get(0)), store.load(releases.get(1)));
    assertThat(difference.added()).hasSize(487);
    assertThat(difference.deleted()).hasSize(28);
    assertThat(difference.revised()).hasSize(38);
    assertThat(difference.addedHeaders()).hasSize(143);
    assertThat(difference.deletedHeaders()).isEmpty();
    assertThat(difference.revisedHeaders()).hasSize(7);
  }
}
