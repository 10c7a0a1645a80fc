package org.opencac.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;

/** Finds the installed release that an option means. */
final class InstalledRelease {
  private InstalledRelease() {}

  /** The release of an edition, or the one in force on the date, or the newest. */
  static Release find(
      ReleaseStore store, CodeSystem system, @Nullable String edition, LocalDate date) {
    if (edition == null) {
      return store
          .inForce(system, date)
          .or(() -> store.newest(system))
          .orElseThrow(() -> missing(store, system, system.label()));
    }
    String wanted = edition.replace("FY", "").replace(system.label(), "").strip();
    return store.installed().stream()
        .filter(r -> r.system() == system && r.edition().equals(wanted))
        .findFirst()
        .orElseThrow(() -> missing(store, system, system.label() + " " + wanted));
  }

  /** The one code system that is meant. */
  static CodeSystem system(String value) {
    List<CodeSystem> systems = Options.systems(value);
    if (systems.size() != 1) {
      throw Options.bad("--system", "names several code systems", "name one");
    }
    return systems.getFirst();
  }

  private static RuntimeException missing(ReleaseStore store, CodeSystem system, String what) {
    String there =
        store.installed().stream()
            .filter(r -> r.system() == system)
            .map(Release::edition)
            .collect(Collectors.joining(", "));
    return Options.bad(
        what,
        "is not installed",
        there.isEmpty() ? "install it with cac codesets install" : "installed editions: " + there);
  }
}
