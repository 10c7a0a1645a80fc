package org.opencac.edit.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.InMemoryRelease;
import org.opencac.edit.References;

/** The small code sets, in our own words, that the examples beside the edits are checked by. */
public final class SampleReferences {
  private SampleReferences() {}

  /** Compiles them. */
  public static References load() {
    return References.of(
        List.of(codeSet("sample-tabular-2025.xml"), codeSet("sample-tabular-2026.xml")));
  }

  private static CodeSet codeSet(String name) {
    String path = "/rules/edits/" + name;
    try (InputStream in = SampleReferences.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + path);
      }
      return InMemoryRelease.ofTabular("models" + path, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
