package org.opencac.codeset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A release of a few lines in the published formats, for tests. */
final class SmallRelease {
  static final String TABULAR =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <ICD10CM.tabular>
        <version>2026</version>
        <chapter>
          <name>1</name>
          <desc>Made up (A00-A09)</desc>
          <notes><note>for all of it</note></notes>
          <section id="A00-A09">
            <desc>First part (A00-A09)</desc>
            <diag>
              <name>A00</name>
              <desc>Fever of tests</desc>
              <sevenChrDef>
                <extension char="A">initial encounter</extension>
                <extension char="D">subsequent encounter</extension>
              </sevenChrDef>
              <excludes1><note>boredom (B99.-)</note></excludes1>
              <diag>
                <name>A00.1</name>
                <desc>Mild fever</desc>
                <inclusionTerm><note>Warmth</note></inclusionTerm>
              </diag>
            </diag>
          </section>
        </chapter>
      </ICD10CM.tabular>
      """;

  static final String INDEX =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <ICD10CM.index>
        <version>2026</version>
        <title>ICD-10-CM INDEX TO DISEASES and INJURIES</title>
        <letter>
          <title>F</title>
          <mainTerm>
            <title>Fever<nemod>(of tests) (warm (very))</nemod> NEC</title>
            <code>A00.1-</code>
            <term level="1">
              <title>with cold</title>
              <code>A00.1XXA</code>
              <manif>A00.9</manif>
            </term>
            <term level="1">
              <title>hay</title>
              <see>Cold</see>
              <term level="2"><title>heading only</title></term>
              <term level="2">
                <title>acute and<nemod>(on) chronic (dry)</nemod></title>
                <code>A00.9</code>
              </term>
            </term>
          </mainTerm>
        </letter>
      </ICD10CM.index>
      """;

  private SmallRelease() {}

  /** A line of an order file. */
  static String orderLine(int number, String code, int billable, String title) {
    return String.format(
        Locale.ROOT, "%05d %-7s %d %-60s %s%n", number, code, billable, title, title);
  }

  /** An order file that agrees with {@link #TABULAR}. */
  static String orderFile() {
    return orderLine(1, "A00", 0, "Fever of tests")
        + orderLine(2, "A001", 0, "Mild fever")
        + orderLine(3, "A001XXA", 1, "Mild fever, initial encounter")
        + orderLine(4, "A001XXD", 1, "Mild fever, subsequent encounter");
  }

  /** Writes the three files into the folder. */
  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("icd10cm-order-2026.txt"), orderFile());
    Files.writeString(folder.resolve("icd10cm-tabular-2026.xml"), TABULAR);
    Files.writeString(folder.resolve("icd10cm-index-2026.xml"), INDEX);
    return folder;
  }

  /** Writes a zip archive with the order file only. */
  static Path writeZip(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("icd10cm-order-2026.txt"));
      zip.write(orderFile().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return file;
  }
}
