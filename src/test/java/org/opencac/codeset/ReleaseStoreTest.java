package org.opencac.codeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;

/** Releases side by side. */
class ReleaseStoreTest {
  private static final LocalDate WINTER = LocalDate.of(2026, 1, 15);
  private static final LocalDate SUMMER = LocalDate.of(2026, 7, 15);

  @TempDir Path folder;
  private ReleaseStore store;

  @BeforeEach
  void open() {
    store = new ReleaseStore(folder.resolve("home"));
  }

  private Release install(String fileName, String title) throws IOException {
    Path file = Files.createDirectories(folder.resolve(fileName + ".d")).resolve(fileName);
    Files.writeString(file, SmallRelease.orderLine(1, "A00", 1, title));
    return store.install(List.of(file), Progress.NONE).getFirst();
  }

  @Test
  void emptyStoreHasNothing() {
    assertThat(store.installed()).isEmpty();
    assertThat(store.inForce(CodeSystem.ICD_10_CM, WINTER)).isEmpty();
    assertThat(store.newest(CodeSystem.ICD_10_CM)).isEmpty();
  }

  @Test
  void dateOfServicePicksTheRelease() throws IOException {
    Release newer = install("icd10cm-order-2026.txt", "Fever");
    Release older = install("icd10cm-order-2025.txt", "Fever");
    assertThat(store.installed()).containsExactly(older, newer);
    assertThat(store.inForce(CodeSystem.ICD_10_CM, LocalDate.of(2025, 9, 30))).contains(older);
    assertThat(store.inForce(CodeSystem.ICD_10_CM, LocalDate.of(2025, 10, 1))).contains(newer);
    assertThat(store.inForce(CodeSystem.ICD_10_CM, LocalDate.of(2024, 9, 30))).isEmpty();
    assertThat(store.inForce(CodeSystem.ICD_10_CM, LocalDate.of(2026, 10, 1))).isEmpty();
    assertThat(store.newest(CodeSystem.ICD_10_CM)).contains(newer);
  }

  @Test
  void updateInAprilWinsFromAprilOn() throws IOException {
    Release october = install("icd10cm-order-2026.txt", "Fever");
    Release april = install("icd10cm-order-April-1-2026.txt", "Fever, new");
    assertThat(april.edition()).isEqualTo("2026-04");
    assertThat(store.inForce(CodeSystem.ICD_10_CM, WINTER)).contains(october);
    assertThat(store.inForce(CodeSystem.ICD_10_CM, SUMMER)).contains(april);
  }

  @Test
  void twoEditionsThatBeginOnTheSameDayAreRefused() throws IOException {
    Path year = Files.createDirectories(folder.resolve("year")).resolve("hcpcs_2024.csv");
    Path quarter = Files.createDirectories(folder.resolve("q")).resolve("hcpcs_january_2024.csv");
    String content = "hcpcs_code,hcpcs_desc_type,hcpcs_description\nA0021,Long,Ride\n";
    Files.writeString(year, content);
    Files.writeString(quarter, content);
    store.install(List.of(year), Progress.NONE);
    BadInputException refused =
        catchThrowableOfType(
            BadInputException.class, () -> store.install(List.of(quarter), Progress.NONE));
    assertThat(refused.faults()).extracting(Fault::id).containsExactly("RELEASES_OVERLAP");
    assertThat(store.installed()).extracting(Release::edition).containsExactly("2024");
  }

  @Test
  void reinstallingReplaces() throws IOException {
    install("icd10cm-order-2026.txt", "Fever");
    Release again = install("icd10cm-order-2026.txt", "Heat");
    assertThat(store.installed()).containsExactly(again);
    assertThat(store.load(again).find("A00").orElseThrow().display()).isEqualTo("Heat");
  }

  @Test
  void sameFilesGiveTheSameBytes() throws IOException {
    Path source = SmallRelease.write(folder.resolve("source"));
    Release release = store.install(List.of(source), Progress.NONE).getFirst();
    Path snapshot = store.directory(release).resolve("snapshot.bin");
    byte[] first = Files.readAllBytes(snapshot);
    store.install(List.of(source), Progress.NONE);
    assertThat(Files.readAllBytes(snapshot)).isEqualTo(first);
  }

  @Test
  void starterIsUsedOnlyWhileNothingElseIsInstalled() throws IOException {
    Path source = SmallRelease.write(folder.resolve("starter"));
    Files.writeString(source.resolve(SourceFinder.STARTER_MARK), "");
    Release starter = store.install(List.of(source), Progress.NONE).getFirst();
    assertThat(starter.starter()).isTrue();
    assertThat(starter.edition()).isEqualTo("2026-starter");
    assertThat(store.inForce(CodeSystem.ICD_10_CM, WINTER)).contains(starter);
    Release full = install("icd10cm-order-2025.txt", "Fever");
    assertThat(store.newest(CodeSystem.ICD_10_CM)).contains(full);
    assertThat(store.inForce(CodeSystem.ICD_10_CM, WINTER)).isEmpty();
  }

  @Test
  void remembersItsSourcesWithTheirChecksums() throws IOException {
    Path zip = SmallRelease.writeZip(folder.resolve("release.zip"));
    Release release = store.install(List.of(zip), Progress.NONE).getFirst();
    assertThat(release.checksums()).containsOnlyKeys("icd10cm-order-2026.txt");
    assertThat(store.installed().getFirst()).isEqualTo(release);
  }

  @Test
  void tellsItsProgress() throws IOException {
    List<String> stages = new ArrayList<>();
    Path source = SmallRelease.write(folder.resolve("source"));
    store.install(
        List.of(source), (stage, done, total) -> stages.add(stage + " " + done + "/" + total));
    assertThat(stages).contains("reading ICD-10-CM 2026 3/3", "compiling ICD-10-CM 2026 1/1");
  }

  @Test
  void verifiesWhatIsInstalled() throws IOException {
    Path source = SmallRelease.write(folder.resolve("source"));
    Release release = store.install(List.of(source), Progress.NONE).getFirst();
    Verification verification = store.verify(release, Manifest.empty());
    assertThat(verification.passed()).isTrue();
    assertThat(verification.codes()).isEqualTo(4);
    assertThat(verification.billable()).isEqualTo(2);
    assertThat(verification.unresolvedIndexEntries())
        .extracting(IndexEntry::manifestationCode)
        .containsExactly("A00.9");
    assertThat(verification.unresolvedReferences())
        .containsExactly(new Verification.UnresolvedReference("A00", "B99"));
  }

  @Test
  void verificationSeesADamagedSnapshot() throws IOException {
    Path source = SmallRelease.write(folder.resolve("source"));
    Release release = store.install(List.of(source), Progress.NONE).getFirst();
    Path snapshot = store.directory(release).resolve("snapshot.bin");
    byte[] bytes = Files.readAllBytes(snapshot);
    bytes[bytes.length / 2] ^= 1;
    Files.write(snapshot, bytes);
    assertThat(store.verify(release, Manifest.empty()).passed()).isFalse();
  }

  @Test
  void quarterlyHcpcsFileHasCodesDatesAndModifiers() throws IOException {
    Path file = folder.resolve("HCPC2024_JUL_ANWEB.txt");
    Files.writeString(
        file,
        hcpcsLine("A0021", '3', "A ride of", "Ride", "        ")
            + hcpcsLine("A0021", '4', "some miles", "", "")
            + hcpcsLine("A0022", '3', "No longer", "Old", "20231231")
            + hcpcsLine("   LT", '7', "Left side", "", ""));
    CodeSet codes = store.load(store.install(List.of(file), Progress.NONE).getFirst());
    assertThat(codes.release().edition()).isEqualTo("2024-07");
    assertThat(codes.find("A0021").orElseThrow().display()).isEqualTo("A ride of some miles");
    assertThat(codes.find("A0021").orElseThrow().shortDisplay()).isEqualTo("Ride");
    assertThat(codes.find("A0022").orElseThrow().billable()).isFalse();
    assertThat(codes.terminated("A0022")).contains(LocalDate.of(2023, 12, 31));
    assertThat(codes.modifiers()).containsExactly(new Modifier("LT", "Left side"));
  }

  private static String hcpcsLine(
      String code, char kind, String text, String brief, String lastDay) {
    return String.format(
        Locale.ROOT, "%-5s00100%c%-80s%-28s%165s%8s%n", code, kind, text, brief, "", lastDay);
  }

  @Test
  void monthsAreOnlyReadAsWords() throws IOException {
    Path file = folder.resolve("hcpcs_summary_2024.csv");
    Files.writeString(file, "hcpcs_code,hcpcs_desc_type,hcpcs_description\nA0021,Long,Ride\n");
    assertThat(store.install(List.of(file), Progress.NONE).getFirst().edition()).isEqualTo("2024");
  }
}
