package org.opencac.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Release;
import org.opencac.fault.BadInputException;

/**
 * What a licensee of CPT says when installing it: who holds the licence, and when it was said. Kept
 * as a file beside the installed release; the descriptors stay there too and go nowhere else.
 *
 * @param holder the licensee's words, empty when nothing was said
 * @param day the date of saying it, {@code yyyy-mm-dd}
 */
public record Licence(String holder, String day) {
  /** Nothing is acknowledged. */
  public static final Licence NONE = new Licence("", "");

  /** The file beside the release; readers of licensed texts look for it. */
  public static final String FILE = "licence.txt";

  /** Writes the acknowledgement beside a release that needs one; refuses without it. */
  void keep(Release release, Path directory) throws IOException {
    if (release.system() != CodeSystem.CPT) {
      return;
    }
    if (holder.isBlank()) {
      throw new BadInputException(
          "CPT_LICENCE",
          release.label(),
          "CPT is licensed content and nobody has acknowledged a licence",
          "add --cpt-licence with the name or number of your licence");
    }
    Files.writeString(
        directory.resolve(FILE),
        "licence=" + holder.strip().replaceAll("\\s+", " ") + "\nacknowledged=" + day + "\n");
  }
}
