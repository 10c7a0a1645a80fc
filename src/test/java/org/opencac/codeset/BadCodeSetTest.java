package org.opencac.codeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;

/** What cannot be installed is refused with a reason, and nothing is left behind. */
class BadCodeSetTest {
  @TempDir Path folder;
  private Path home;
  private ReleaseStore store;

  @BeforeEach
  void open() {
    home = folder.resolve("home");
    store = new ReleaseStore(home);
  }

  private List<Fault> faults(Path... sources) {
    BadInputException refused =
        catchThrowableOfType(
            BadInputException.class, () -> store.install(List.of(sources), Progress.NONE));
    assertThat(refused).isNotNull();
    assertThat(store.installed()).isEmpty();
    assertThat(leftovers()).isEmpty();
    return refused.faults();
  }

  private List<Path> leftovers() {
    if (!Files.exists(home)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(home)) {
      return walk.filter(Files::isRegularFile).filter(f -> !f.endsWith(".lock")).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void truncatedArchive() throws IOException {
    Path zip = SmallRelease.writeZip(folder.resolve("icd10cm-2026.zip"));
    byte[] whole = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(whole, whole.length - 30));
    assertThat(faults(zip)).extracting(Fault::id).containsExactly("ARCHIVE_DAMAGED");
  }

  @Test
  void archiveWithDamagedContent() throws IOException {
    Path zip = SmallRelease.writeZip(folder.resolve("icd10cm-2026.zip"));
    byte[] bytes = Files.readAllBytes(zip);
    Arrays.fill(bytes, 60, 90, (byte) 0x55);
    Files.write(zip, bytes);
    assertThat(faults(zip)).extracting(Fault::id).containsExactly("ARCHIVE_DAMAGED");
  }

  @Test
  void everyWrongLineOfAnOrderFileIsNamed() throws IOException {
    Path file = folder.resolve("icd10cm-order-2026.txt");
    Files.writeString(
        file,
        SmallRelease.orderLine(1, "A00", 0, "Fever")
            + SmallRelease.orderLine(2, "A00", 0, "Fever twice")
            + "00003 A001    1 cut off\n"
            + SmallRelease.orderLine(4, "A0?2", 1, "No code")
            + SmallRelease.orderLine(5, "A003", 1, "Good")
            + SmallRelease.orderLine(6, "A004", 7, "Neither header nor billable")
            + SmallRelease.orderLine(17, "A005", 1, "Out of order"));
    List<Fault> faults = faults(file);
    assertThat(faults).extracting(Fault::id).containsOnly("ORDER_FILE_LINE");
    assertThat(faults)
        .extracting(fault -> fault.where().substring(file.toString().length()))
        .containsExactly(":2", ":3", ":4", ":6", ":7");
  }

  @Test
  void xmlWithExternalEntityIsNotEvenOpened() throws IOException {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "canary");
    Path file = folder.resolve("icd10cm-tabular-2026.xml");
    Files.writeString(
        file,
        "<?xml version=\"1.0\"?>\n<!DOCTYPE ICD10CM.tabular [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>\n<ICD10CM.tabular><version>2026 &x;</version></ICD10CM.tabular>");
    List<Fault> faults = faults(file);
    assertThat(faults).extracting(Fault::id).containsExactly("XML_DOCUMENT_TYPE");
    assertThat(faults.getFirst().message()).doesNotContain("canary");
  }

  @Test
  void brokenXmlIsNamedWithItsLine() throws IOException {
    Path file = folder.resolve("icd10cm-tabular-2026.xml");
    Files.writeString(
        file, SmallRelease.TABULAR.replace("</diag>\n      </section>", "</section>"));
    Files.writeString(file, SmallRelease.TABULAR.replace("<desc>Mild", "<desk>Mild"));
    List<Fault> faults = faults(file);
    assertThat(faults).extracting(Fault::id).containsExactly("XML_MALFORMED");
    assertThat(faults.getFirst().where()).endsWith(":20");
  }

  @Test
  void addendaAreNoRelease() throws IOException {
    Path file = folder.resolve("icd10cm-tabular-2026.xml");
    Files.writeString(
        file,
        SmallRelease.TABULAR.replace("<ICD10CM.tabular>", "<ICD10CM.tabular isAddenda=\"true\">"));
    assertThat(faults(file)).extracting(Fault::id).containsExactly("TABULAR_XML");
  }

  @Test
  void unknownFile() throws IOException {
    Path file = folder.resolve("shopping.txt");
    Files.writeString(file, "milk\nbread\n");
    assertThat(faults(file)).extracting(Fault::id).containsExactly("UNKNOWN_FILE");
  }

  @Test
  void emptyFile() throws IOException {
    Path file = folder.resolve("icd10cm-order-2026.txt");
    Files.writeString(file, "");
    assertThat(faults(file)).extracting(Fault::id).containsExactly("ORDER_FILE_LINE");
  }

  @Test
  void folderWithoutCodeSets() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertThat(faults(empty)).extracting(Fault::id).containsExactly("NO_CODE_SETS");
  }

  @Test
  void missingFile() {
    assertThat(faults(folder.resolve("nowhere.zip")))
        .extracting(Fault::id)
        .containsExactly("NOT_FOUND");
  }

  @Test
  void indexWithoutCodes() throws IOException {
    Path file = folder.resolve("icd10cm-index-2026.xml");
    Files.writeString(file, SmallRelease.INDEX);
    assertThat(faults(file)).extracting(Fault::id).containsExactly("NO_CODES_FOR_TABLE");
  }

  @Test
  void twoOrderFilesForOneEdition() throws IOException {
    Path one = SmallRelease.write(folder.resolve("one"));
    Path other = SmallRelease.write(folder.resolve("other"));
    Files.writeString(
        other.resolve("icd10cm-order-2026.txt"), SmallRelease.orderLine(1, "A00", 1, "Other"));
    assertThat(faults(one, other)).extracting(Fault::id).containsExactly("TWO_FILES_FOR_ONE");
  }

  @Test
  void fullDiskLeavesNothingBehind() throws IOException {
    Path source = SmallRelease.write(folder.resolve("source"));
    store =
        new ReleaseStore(
            home,
            (file, content) -> {
              Files.write(file, Arrays.copyOf(content, content.length / 2));
              throw new IOException("No space left on device");
            });
    assertThat(faults(source)).extracting(Fault::id).containsExactly("INSTALL_NOT_WRITTEN");
  }

  @Test
  void companionThatCannotBeWrittenLeavesNothingBehind() throws IOException {
    Path source = SmallRelease.write(folder.resolve("source"));
    Companion full =
        (codes, directory) -> {
          Files.writeString(directory.resolve("terms.bin"), "half");
          throw new IOException("No space left on device");
        };
    BadInputException refused =
        catchThrowableOfType(
            BadInputException.class, () -> store.install(List.of(source), Progress.NONE, full));
    assertThat(refused.faults()).extracting(Fault::id).containsExactly("INSTALL_NOT_WRITTEN");
    assertThat(store.installed()).isEmpty();
    try (Stream<Path> left = Files.walk(home)) {
      assertThat(left.filter(file -> file.toString().endsWith(".bin"))).isEmpty();
    }
  }

  @Test
  void failedReinstallationKeepsTheOldRelease() throws IOException {
    Path source = SmallRelease.write(folder.resolve("source"));
    List<Release> before = store.install(List.of(source), Progress.NONE);
    ReleaseStore full =
        new ReleaseStore(
            home,
            (file, content) -> {
              throw new IOException("No space left on device");
            });
    BadInputException refused =
        catchThrowableOfType(
            BadInputException.class, () -> full.install(List.of(source), Progress.NONE));
    assertThat(refused.faults()).extracting(Fault::id).containsExactly("INSTALL_NOT_WRITTEN");
    assertThat(store.installed()).isEqualTo(before);
    assertThat(store.load(before.getFirst()).codes()).hasSize(4);
  }

  @Test
  void homeThatIsAFile() throws IOException {
    Files.writeString(home, "in the way");
    BadInputException refused =
        catchThrowableOfType(
            BadInputException.class,
            () ->
                store.install(
                    List.of(SmallRelease.write(folder.resolve("source"))), Progress.NONE));
    assertThat(refused.faults()).extracting(Fault::id).containsExactly("INSTALL_NOT_WRITTEN");
  }

  @Test
  void snapshotOfAnotherVersionAsksToInstallAgain() throws IOException {
    Path source = SmallRelease.write(folder.resolve("source"));
    Release release = store.install(List.of(source), Progress.NONE).getFirst();
    Path snapshot = store.directory(release).resolve("snapshot.bin");
    byte[] bytes = Files.readAllBytes(snapshot);
    bytes[8]++;
    Files.write(snapshot, bytes);
    Fault fault =
        catchThrowableOfType(BadInputException.class, () -> store.load(release))
            .faults()
            .getFirst();
    assertThat(fault.id()).isEqualTo("SNAPSHOT_VERSION");
    assertThat(fault.remedy()).contains("cac codesets install");
  }

  @Test
  void snapshotThatIsCutOffIsRefused() throws IOException {
    Path source = SmallRelease.write(folder.resolve("source"));
    Release release = store.install(List.of(source), Progress.NONE).getFirst();
    Path snapshot = store.directory(release).resolve("snapshot.bin");
    byte[] bytes = Files.readAllBytes(snapshot);
    Files.write(snapshot, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(catchThrowableOfType(BadInputException.class, () -> store.load(release)).faults())
        .extracting(Fault::id)
        .containsExactly("SNAPSHOT_DAMAGED");
  }

  @Test
  void secondInstallationAtTheSameTime() throws IOException {
    Path source = SmallRelease.write(folder.resolve("source"));
    try (Installation running = new Installation(home.resolve("codesets"), (file, bytes) -> {})) {
      running.stage(home.resolve("codesets/never"), Map.of());
      assertThat(faults(source)).extracting(Fault::id).containsExactly("INSTALL_RUNNING");
    }
    assertThat(store.install(List.of(source), Progress.NONE)).hasSize(1);
  }

  @Test
  void whatAKilledInstallationLeftIsRemoved() throws IOException {
    Path left = Files.createDirectories(home.resolve("codesets/.installing-1/new-0"));
    Files.writeString(left.resolve("snapshot.bin"), "half");
    store.install(List.of(SmallRelease.write(folder.resolve("source"))), Progress.NONE);
    assertThat(home.resolve("codesets/.installing-1")).doesNotExist();
  }

  @Test
  void everyWrongLineOfAHcpcsFileIsNamed() throws IOException {
    Path file = folder.resolve("HCPC2024_JUL_ANWEB.txt");
    Files.writeString(file, "A002100100" + "9wrong kind\n" + "A0021002004goes on with nothing\n");
    assertThat(faults(file))
        .extracting(fault -> fault.where().substring(file.toString().length()))
        .containsExactly(":1", ":2", "");
  }
}
