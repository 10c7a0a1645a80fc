package org.opencac.payer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opencac.codeset.SourceFile;

/** Small files as publishers write them, with numbers of our own. */
final class MadeFile {
  private MadeFile() {}

  static SourceFile of(String name, String... lines) {
    return in("made/" + name, lines);
  }

  static SourceFile in(String path, String... lines) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String text = String.join("\n", lines) + "\n";
    return new SourceFile(name, path, text.getBytes(StandardCharsets.UTF_8), false);
  }

  static PayerTables compiled(SourceFile... files) {
    return PayerInstallation.inMemory(List.of(files));
  }
}
