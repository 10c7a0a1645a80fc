package org.opencac.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A release of a dozen codes in the published formats, installed once for all tests. */
final class TinyRelease {
  private static final String[][] CODES = {
    {"E11", "0", "Type 2 diabetes mellitus"},
    {"E119", "1", "Type 2 diabetes mellitus without complications"},
    {"I10", "1", "Essential (primary) hypertension"},
    {"J45", "0", "Asthma"},
    {"J459", "0", "Other and unspecified asthma"},
    {"J4590", "0", "Unspecified asthma"},
    {"J45909", "1", "Unspecified asthma, uncomplicated"},
    {"M25", "0", "Other joint disorder, not elsewhere classified"},
    {"M255", "0", "Pain in joint"},
    {"M2556", "0", "Pain in knee"},
    {"M25561", "1", "Pain in right knee"},
    {"M25562", "1", "Pain in left knee"},
    {"M25569", "1", "Pain in unspecified knee"},
  };

  private static final String INDEX =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <ICD10CM.index>
        <version>2026</version>
        <title>ICD-10-CM INDEX TO DISEASES and INJURIES</title>
        <letter>
          <title>A</title>
          <mainTerm><title>Asthma<nemod>(bronchial)</nemod></title><code>J45.909</code></mainTerm>
        </letter>
        <letter>
          <title>D</title>
          <mainTerm>
            <title>Diabetes, diabetic<nemod>(mellitus) (sugar)</nemod></title><code>E11.9</code>
            <term level="1"><title>type 2</title><code>E11.9</code></term>
          </mainTerm>
        </letter>
        <letter>
          <title>H</title>
          <mainTerm>
            <title>Hypertension, hypertensive<nemod>(essential)</nemod></title><code>I10</code>
          </mainTerm>
        </letter>
        <letter>
          <title>P</title>
          <mainTerm>
            <title>Pain, painful</title>
            <term level="1"><title>knee</title><code>M25.56-</code></term>
          </mainTerm>
        </letter>
      </ICD10CM.index>
      """;

  private static Path home = Path.of("");

  private TinyRelease() {}

  /** A data directory in which the release is installed; commands must not change it. */
  static synchronized Path home() throws IOException {
    if (home.toString().isEmpty()) {
      Path made = Files.createTempDirectory("cac-home");
      Path folder = write(Files.createTempDirectory("cac-release"));
      Run run = Run.of(made, "codesets", "install", folder.toString());
      if (run.code() != 0) {
        throw new IllegalStateException(run.err());
      }
      home = made;
    }
    return home;
  }

  /** Writes the published files. */
  static Path write(Path folder) throws IOException {
    StringBuilder order = new StringBuilder();
    int number = 1;
    for (String[] code : CODES) {
      order.append(
          String.format(
              Locale.ROOT,
              "%05d %-7s %s %-60s %s%n",
              number++,
              code[0],
              code[1],
              code[2].substring(0, Math.min(60, code[2].length())),
              code[2]));
    }
    Files.writeString(folder.resolve("icd10cm-order-2026.txt"), order.toString());
    Files.writeString(folder.resolve("icd10cm-index-2026.xml"), INDEX);
    return folder;
  }

  /** Writes lines to a file. */
  static Path file(Path file, String... lines) throws IOException {
    return Files.write(file, List.of(lines));
  }
}
