package org.opencac.edit.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.InMemoryRelease;
import org.opencac.codeset.SourceFile;
import org.opencac.edit.References;
import org.opencac.payer.PayerSource;

/**
 * The small code sets and payers' tables, made for it in our own words, that the examples beside
 * the edits are checked by.
 */
public final class SampleReferences {
  private static final List<String> TABLES =
      List.of(
          "ptp.csv",
          "mue.csv",
          "ptp_out_hospital.csv",
          "mue-out.csv",
          "mue-supplier.csv",
          "add-on.csv",
          "mce.csv",
          "poa.txt",
          "appendix_c.txt",
          "drg-list.csv",
          "drg-index.csv",
          "hcc-map.csv",
          "hcc-hierarchy.csv",
          "hcc-coefficients.csv",
          "pprrvu.csv");

  private SampleReferences() {}

  /** Compiles them. */
  public static References load() {
    return References.of(
        List.of(codeSet("sample-tabular-2025.xml"), codeSet("sample-tabular-2026.xml")),
        PayerSource.of(TABLES.stream().map(SampleReferences::table).toList()));
  }

  private static SourceFile table(String name) {
    String path = "/rules/edits/tables/" + name;
    return new SourceFile(name, "models" + path, bytes(path), false);
  }

  private static CodeSet codeSet(String name) {
    String path = "/rules/edits/" + name;
    return InMemoryRelease.ofTabular("models" + path, bytes(path));
  }

  private static byte[] bytes(String path) {
    try (InputStream in = SampleReferences.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
