package org.opencac.review;

import java.time.LocalDate;
import java.util.Optional;

/** What the release in force says about a code. Safe to share between threads. */
public interface CodeLookup {

  /** The title of a code that may be reported on the date of service; empty for any other. */
  Optional<String> billable(CodeReference code, LocalDate dateOfService);

  /** Whether the release has the code as a header. */
  boolean header(CodeReference code, LocalDate dateOfService);

  /** The release that was asked, for example {@code ICD-10-CM 2026}. */
  String release(CodeReference code, LocalDate dateOfService);

  /** Whether the code is exempt from the present-on-admission indicator on the date of service. */
  boolean poaExempt(CodeReference code, LocalDate dateOfService);

  /** Title of the chapter of a code; empty when the release has none. */
  String chapter(CodeReference code, LocalDate dateOfService);
}
