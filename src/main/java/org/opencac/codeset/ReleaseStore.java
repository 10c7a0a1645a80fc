package org.opencac.codeset;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The installed releases below the data directory, each in a directory of its own. Releases stand
 * side by side; the date of service picks one. Of two that contain the date, the one that came into
 * force later wins. The starter release is only used while no other release of its system is
 * installed. Reads the disk at every call, keeps nothing; safe to share between threads.
 */
public final class ReleaseStore {
  private final Path home;

  /** A store in this data directory ({@code CAC_HOME}), which need not exist yet. */
  public ReleaseStore(Path home) {
    this.home = home;
  }

  /** All installed releases, by system, then by first date. */
  public List<Release> installed() {
    throw new UnsupportedOperationException();
  }

  /** The release of the system that applies on the date of service. */
  public Optional<Release> inForce(CodeSystem system, LocalDate date) {
    throw new UnsupportedOperationException(system + " " + date);
  }

  /** The release of the system with the latest first date. */
  public Optional<Release> newest(CodeSystem system) {
    throw new UnsupportedOperationException(system.label());
  }

  /** Where the release is installed; other packages keep files compiled from it there. */
  public Path directory(Release release) {
    return home.resolve(release.label());
  }

  /** Loads an installed release. */
  public CodeSet load(Release release) {
    throw new UnsupportedOperationException(release.label());
  }

  /**
   * Installs what is found in the files, folders and zip archives, as published. Files that belong
   * to one release are compiled into one; an installed release of the same system and edition is
   * replaced. Nothing is installed when anything fails.
   *
   * @return the releases installed
   */
  public List<Release> install(List<Path> sources, Progress progress) {
    throw new UnsupportedOperationException(sources + " " + progress);
  }
}
