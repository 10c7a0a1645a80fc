package org.opencac.edit;

import java.nio.file.Path;
import java.util.List;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.ReleaseStore;

/**
 * Everything published that encounters are judged by. Safe to share between threads.
 *
 * @param releases the code sets
 */
public record References(Releases releases) {

  /** What is installed in the data directory ({@code CAC_HOME}). */
  public static References installed(Path home) {
    return new References(Releases.of(new ReleaseStore(home)));
  }

  /** Code sets in memory. */
  public static References of(List<CodeSet> codeSets) {
    return new References(Releases.of(codeSets));
  }
}
