package org.opencac.codeset.starter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;

/**
 * Makes the starter release in the official formats out of {@code codesets/starter/authoring}. Run
 * it after every change there:
 *
 * <pre>mvn -q test -Dtest=StarterReleaseTest -Dopencac.starter.write=true</pre>
 */
public final class StarterGenerator {
  private static final List<String> NEOPLASM_HEADINGS =
      List.of(
          "Neoplasm",
          "Malignant Primary",
          "Malignant Secondary",
          "Ca in situ",
          "Benign",
          "Uncertain Behavior",
          "Unspecified Behavior");
  private static final List<String> DRUG_HEADINGS =
      List.of(
          "Substance",
          "Poisoning Accidental (unintentional)",
          "Poisoning Intentional self-harm",
          "Poisoning Assault",
          "Poisoning Undetermined",
          "Adverse effect",
          "Underdosing");

  private final List<Fault> faults = new ArrayList<>();
  private final Path authoring;

  private StarterGenerator(Path authoring) {
    this.authoring = authoring;
  }

  /** The files of the release by their name; throws with every fault of the authoring files. */
  public static Map<String, String> generate(Path authoring) {
    StarterGenerator generator = new StarterGenerator(authoring);
    Map<String, String> files = generator.files();
    if (!generator.faults.isEmpty()) {
      throw new BadInputException(generator.faults);
    }
    return files;
  }

  private Map<String, String> files() {
    TabularAuthoring tabular = new TabularAuthoring(faults);
    lines("tabular").forEach(tabular::read);
    tabular.link();
    Map<String, String> files = new TreeMap<>();
    files.put("icd10cm-order-2026.txt", OrderFile.of(tabular.chapters));
    files.put("icd10cm-tabular-2026.xml", OfficialXml.tabular(tabular.chapters));
    files.put(
        "icd10cm-index-2026.xml",
        OfficialXml.index(
            "ICD-10-CM INDEX TO DISEASES and INJURIES",
            index(IndexAuthoring.Kind.INDEX, "index").terms));
    files.put(
        "icd10cm-eindex-2026.xml",
        OfficialXml.index(
            "ICD-10-CM EXTERNAL CAUSE of INJURIES INDEX",
            index(IndexAuthoring.Kind.INDEX, "eindex").terms));
    IndexAuthoring sites = index(IndexAuthoring.Kind.NEOPLASMS, "neoplasm");
    AuthoredTerm neoplasm = new AuthoredTerm("Neoplasm, neoplastic");
    neoplasm.cells = List.of("C80.1", "C79.9", "D09.9", "D36.9", "D48.9", "D49.9");
    neoplasm.children.putAll(sites.terms);
    files.put(
        "icd10cm-neoplasm-2026.xml",
        OfficialXml.table(NEOPLASM_HEADINGS, Map.of("neoplasm", neoplasm)));
    files.put(
        "icd10cm-drug-2026.xml",
        OfficialXml.table(DRUG_HEADINGS, index(IndexAuthoring.Kind.DRUGS, "drugs").terms));
    files.putAll(new HcpcsAuthoring(authoring.resolve("hcpcs"), faults).files());
    files.put(
        "opencac-starter.txt",
        """
        This folder holds the starter release of OpenCAC. It was written by the project from
        general knowledge of the field and is no copy of a published release. Do not use it for
        claims: install a published release instead (codesets/README.md).
        """);
    return files;
  }

  private IndexAuthoring index(IndexAuthoring.Kind kind, String extension) {
    IndexAuthoring index = new IndexAuthoring(kind, faults);
    lines(extension).forEach(index::read);
    return index;
  }

  private Map<String, List<String>> lines(String extension) {
    Map<String, List<String>> lines = new TreeMap<>();
    try (Stream<Path> files = Files.list(authoring.resolve("icd-10-cm"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("." + extension)).toList()) {
        lines.put(
            String.valueOf(file.getFileName()), Files.readAllLines(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** Writes the release: authoring folder, then output folder. */
  public static void main(String[] arguments) throws IOException {
    Path output = Path.of(arguments[1]);
    for (Map.Entry<String, String> file : generate(Path.of(arguments[0])).entrySet()) {
      Files.writeString(output.resolve(file.getKey()), file.getValue());
    }
  }
}
