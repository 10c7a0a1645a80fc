package org.opencac.edit;

import java.nio.file.Path;
import java.util.List;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.ReleaseStore;
import org.opencac.payer.PayerSource;
import org.opencac.payer.PayerStore;

/**
 * Everything published that encounters are judged by. Safe to share between threads.
 *
 * @param releases the code sets
 * @param payers the payers' tables
 */
public record References(Releases releases, PayerSource payers) {

  /** Code sets without payers' tables. */
  public References(Releases releases) {
    this(releases, PayerSource.NONE);
  }

  /** What is installed in the data directory ({@code CAC_HOME}). */
  public static References installed(Path home) {
    return new References(Releases.of(new ReleaseStore(home)), new PayerStore(home));
  }

  /** Code sets in memory, without payers' tables. */
  public static References of(List<CodeSet> codeSets) {
    return of(codeSets, PayerSource.NONE);
  }

  /** Code sets and payers' tables in memory. */
  public static References of(List<CodeSet> codeSets, PayerSource payers) {
    return new References(Releases.of(codeSets), payers);
  }
}
