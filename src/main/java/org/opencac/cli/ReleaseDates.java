package org.opencac.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;
import org.opencac.fault.Fault;

/**
 * Knows from which date on diagnoses can be coded with what is installed.
 *
 * @param first the first date of service with a release in force; empty when nothing is installed
 */
record ReleaseDates(Optional<LocalDate> first) {

  /** The dates of the installed releases of diagnoses. */
  static ReleaseDates of(ReleaseStore store) {
    List<Release> releases = store.installed();
    return new ReleaseDates(
        releases.stream()
            .filter(r -> r.system() == CodeSystem.ICD_10_CM)
            .map(Release::effectiveFrom)
            .min(LocalDate::compareTo));
  }

  /** What is wrong with the date; a code system named by the caller uses its newest release. */
  Optional<Fault> fault(LocalDate date, List<CodeSystem> named, String where) {
    return first
        .filter(from -> named.isEmpty() && date.isBefore(from))
        .map(from ->
            new Fault(
                "NO_RELEASE_ON_DATE",
                where,
                "the date of service " + date + " lies before every installed release",
                "install the release of that date, or name the code systems with --systems to"
                    + " use the newest (the first one installed begins on "
                    + from
                    + ")"));
  }
}
