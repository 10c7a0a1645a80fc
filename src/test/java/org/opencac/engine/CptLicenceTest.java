package org.opencac.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.CompanionTables;
import org.opencac.codeset.Progress;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;
import org.opencac.fault.BadInputException;

/**
 * CPT comes only with the acknowledgement of a licence, which is kept. Numbers and words are
 * invented.
 */
class CptLicenceTest {
  @TempDir Path home;
  @TempDir Path delivery;

  private List<Path> files(int year, int yearOfShort) throws IOException {
    Path full = Files.createDirectories(delivery.resolve("cpt-" + year)).resolve("LONGULT.txt");
    Files.writeString(full, "Notice\n09991\tMaking of a wooden hat\n");
    Path brief =
        Files.createDirectories(delivery.resolve("cpt-" + yearOfShort)).resolve("SHORTU.txt");
    Files.writeString(brief, "Notice\n09991 WOODEN HAT\n");
    return List.of(full, brief);
  }

  @Test
  void withoutAcknowledgementNothingIsInstalled() throws IOException {
    List<Path> files = files(2026, 2026);

    assertThatThrownBy(() -> CodingEngine.install(home, files, Progress.NONE))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("licence")
        .hasMessageNotContaining("hat");
    assertThat(new ReleaseStore(home).installed())
        .noneMatch(release -> release.system() == CodeSystem.CPT);
  }

  @Test
  void theAcknowledgementIsKeptBesideTheRelease() throws IOException {
    List<Release> releases =
        CodingEngine.install(
            home,
            files(2026, 2026),
            Progress.NONE,
            new Licence("Made-up Clinic 42", "2026-01-02"),
            CompanionTables.NONE);

    assertThat(releases).hasSize(1);
    ReleaseStore store = new ReleaseStore(home);
    assertThat(store.directory(releases.getFirst()).resolve(Licence.FILE))
        .content()
        .isEqualTo("licence=Made-up Clinic 42\nacknowledged=2026-01-02\n");
    assertThat(store.load(releases.getFirst()).find("09991").orElseThrow().shortDisplay())
        .isEqualTo("WOODEN HAT");
  }

  @Test
  void textsForPatientsAreReadOnlyBesideAnAcknowledgement() throws IOException {
    List<Path> files = new ArrayList<>(files(2026, 2026));
    Path plain = files.getFirst().resolveSibling("Consumer.txt");
    Files.writeString(plain, "Concept Id\tCode\tText\n1000001\t09991\tA hat of wood\n");
    files.add(plain);
    Release release =
        CodingEngine.install(
                home,
                files,
                Progress.NONE,
                new Licence("Made-up Clinic 42", "2026-01-02"),
                CompanionTables.NONE)
            .getFirst();
    ReleaseStore store = new ReleaseStore(home);

    assertThat(store.plainTexts(release)).containsEntry("09991", "A hat of wood");
    Files.delete(store.directory(release).resolve(Licence.FILE));
    assertThat(store.plainTexts(release)).isEmpty();
  }

  @Test
  void filesOfTwoYearsAreNotMixed() throws IOException {
    List<Path> files = files(2026, 2025);

    assertThatThrownBy(() ->
            CodingEngine.install(
                home, files, Progress.NONE, new Licence("x", "2026-01-02"), CompanionTables.NONE))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("2025");
  }
}
