package org.opencac.codeset.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Manifest;
import org.opencac.codeset.Progress;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;
import org.opencac.codeset.Verification;

/** The starter release as it is in the project. */
class StarterReleaseTest {
  private static final Path STARTER = Path.of("codesets/starter");

  @TempDir static Path home;
  private static ReleaseStore store;
  private static Map<String, String> generated;

  @BeforeAll
  static void generateAndInstall() throws IOException {
    generated = StarterGenerator.generate(STARTER.resolve("authoring"));
    if (Boolean.getBoolean("opencac.starter.write")) {
      for (Map.Entry<String, String> file : generated.entrySet()) {
        Files.writeString(STARTER.resolve(file.getKey()), file.getValue());
      }
    }
    store = new ReleaseStore(home);
    store.install(List.of(STARTER), Progress.NONE);
  }

  private static CodeSet load(CodeSystem system) {
    Release release = store.newest(system).orElseThrow();
    assertThat(release.starter()).isTrue();
    assertThat(release.edition()).isEqualTo("2026-starter");
    return store.load(release);
  }

  @Test
  void filesAreWhatTheGeneratorMakes() throws IOException {
    for (Map.Entry<String, String> file : generated.entrySet()) {
      assertThat(Files.readString(STARTER.resolve(file.getKey())).equals(file.getValue()))
          .as(file.getKey() + " is out of date; " + "StarterGenerator says how to write it")
          .isTrue();
    }
  }

  @Test
  void hasAtLeastFourThousandBillableCodes() {
    CodeSet codes = load(CodeSystem.ICD_10_CM);
    assertThat(codes.codes().stream().filter(Code::billable).count()).isGreaterThanOrEqualTo(4_000);
  }

  @Test
  void hasAtLeastEightThousandIndexEntries() {
    assertThat(load(CodeSystem.ICD_10_CM).index()).hasSizeGreaterThanOrEqualTo(8_000);
  }

  @Test
  void hasAtLeastThreeHundredHcpcsCodes() {
    CodeSet codes = load(CodeSystem.HCPCS);
    assertThat(codes.codes()).hasSizeGreaterThanOrEqualTo(300);
    assertThat(codes.modifiers()).isNotEmpty();
  }

  @Test
  void verifies() {
    for (Release release : store.installed()) {
      Verification verification = store.verify(release, Manifest.empty());
      assertThat(verification.passed()).isTrue();
    }
  }
}
