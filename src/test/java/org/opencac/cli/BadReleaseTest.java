package org.opencac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be installed, or was installed by another version: one line, exit code 2. */
class BadReleaseTest {
  @TempDir private Path directory = Path.of("");
  private Path home = Path.of("");
  private Path release = Path.of("");

  @BeforeEach
  void write() throws IOException {
    home = directory.resolve("home");
    release = TinyRelease.write(Files.createDirectory(directory.resolve("release")));
  }

  private Run install(Path source) {
    return Run.of(home, "codesets", "install", source.toString());
  }

  private static void assertOneLine(Run run, String what) {
    assertThat(run.err().lines()).singleElement().asString().startsWith("cac: ").contains(what);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  private void assertNothingInstalled() {
    assertThat(Run.of(home, "codesets", "list").out()).doesNotContain("2026");
  }

  @Test
  void aTruncatedZip() throws IOException {
    Path zip = directory.resolve("release.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("icd10cm-order-2026.txt"));
      Files.copy(release.resolve("icd10cm-order-2026.txt"), out);
    }
    byte[] whole = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
    assertOneLine(install(zip), "no complete zip archive");
    assertNothingInstalled();
  }

  @Test
  void anOrderFileWithOneWrongLine() throws IOException {
    Path order = release.resolve("icd10cm-order-2026.txt");
    Files.writeString(order, Files.readString(order) + "no such line\n");
    assertOneLine(install(release), "icd10cm-order-2026.txt:14: the line is too short");
    assertNothingInstalled();
  }

  @Test
  void xmlWithAnExternalEntity() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "Zyxwvutsky");
    Path index = release.resolve("icd10cm-index-2026.xml");
    String entity = "?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    Files.writeString(index, Files.readString(index).replaceFirst("\\?>", entity));
    Run run = install(release);
    assertOneLine(run, "external entities are never loaded");
    assertThat(run.err()).doesNotContain("Zyxwvutsky");
    assertNothingInstalled();
  }

  @Test
  void twoReleasesThatOverlap() throws IOException {
    String content = "hcpcs_code,hcpcs_desc_type,hcpcs_description\nA0021,Long,Ride\n";
    Path year = Files.writeString(directory.resolve("hcpcs_2024.csv"), content);
    Path quarter = Files.writeString(directory.resolve("hcpcs_january_2024.csv"), content);
    assertThat(install(year).code()).isZero();
    assertOneLine(install(quarter), "comes into force on the same day");
    assertThat(Run.of(home, "codesets", "list").out().lines()).hasSize(1);
  }

  @Test
  void aFolderWithoutCodeSets() throws IOException {
    assertOneLine(install(Files.createDirectory(directory.resolve("empty"))), "no code-set files");
  }

  @Test
  void aDataDirectoryThatIsAFile() throws IOException {
    Files.writeString(home, "");
    assertOneLine(install(release), "nothing was installed");
  }

  @Test
  void termsThatAnotherVersionWrote() throws IOException {
    damage("terms.bin", 0);
    assertOneLine(suggest(), "written by another version");
  }

  @Test
  void termsThatAreCutOff() throws IOException {
    Path terms = installed().resolve("terms.bin");
    byte[] whole = Files.readAllBytes(terms);
    Files.write(terms, Arrays.copyOf(whole, whole.length - 9));
    assertOneLine(suggest(), "the compiled terms are damaged");
  }

  @Test
  void aSearchIndexThatAnotherVersionWrote() throws IOException {
    damage("lucene/segments_1", 0);
    assertOneLine(suggest(), "another version of the program");
  }

  @Test
  void aSnapshotThatAnotherVersionWrote() throws IOException {
    damage("snapshot.bin", 8);
    assertOneLine(suggest(), "another version of OpenCAC");
  }

  private Path installed() {
    Run run = install(release);
    assertThat(run.code()).as(run.err()).isZero();
    return home.resolve("codesets/icd-10-cm/2026");
  }

  private void damage(String name, int at) throws IOException {
    Path file = installed().resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 0x55;
    Files.write(file, bytes);
  }

  private Run suggest() throws IOException {
    Path note = Files.writeString(directory.resolve("note.txt"), "Hypertension.");
    return Run.of(home, "suggest", note.toString());
  }
}
