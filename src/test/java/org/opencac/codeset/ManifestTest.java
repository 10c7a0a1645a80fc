package org.opencac.codeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.fault.BadInputException;

class ManifestTest {
  @TempDir Path folder;

  @Test
  void manifestOfTheProjectIsRead() {
    Manifest manifest = Manifest.read(Path.of("codesets/manifest.yml"));
    assertThat(manifest.files()).hasSizeGreaterThan(10);
    assertThat(manifest.files()).allMatch(file -> CodeSystem.of(file.system()).isPresent());
    String url = "https://www.cms.gov/files/zip/2026-code-descriptions-tabular-order.zip";
    assertThat(manifest.at(URI.create(url))).isPresent();
    assertThat(manifest.compare("icd10cm-order-2026.txt", "0".repeat(64)))
        .isEqualTo(Verification.Published.DIFFERENT);
  }

  @Test
  void everyFaultIsTold() throws IOException {
    Path file = folder.resolve("manifest.yml");
    Files.writeString(
        file,
        """
        files:
          - name: a.zip
            sha256: "123"
          - system: HCPCS
            colour: blue
            url: "::"
        """);
    assertThat(catchThrowableOfType(BadInputException.class, () -> Manifest.read(file)).faults())
        .hasSize(4);
  }

  @Test
  void fileThatIsNoYaml() throws IOException {
    Path file = folder.resolve("manifest.yml");
    Files.writeString(file, "files: [");
    assertThat(catchThrowableOfType(BadInputException.class, () -> Manifest.read(file)).faults())
        .hasSize(1);
  }
}
