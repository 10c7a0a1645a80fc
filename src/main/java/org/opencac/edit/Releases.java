package org.opencac.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;

/**
 * The releases that encounters are judged by, each loaded once, when first needed. Releases that
 * are installed later are not seen. Safe to share between threads.
 */
public final class Releases {
  private final List<Release> installed;
  private final Function<Release, CodeSet> loading;
  private final ConcurrentHashMap<Release, CodeSet> loaded = new ConcurrentHashMap<>();

  private Releases(List<Release> installed, Function<Release, CodeSet> loading) {
    this.installed = installed;
    this.loading = loading;
  }

  /** The installed releases. */
  public static Releases of(ReleaseStore store) {
    return new Releases(store.installed(), store::load);
  }

  /** Releases that are in memory. */
  public static Releases of(List<CodeSet> codeSets) {
    Releases releases =
        new Releases(
            codeSets.stream().map(CodeSet::release).toList(),
            release -> {
              throw new IllegalStateException("not in memory: " + release.label());
            });
    codeSets.forEach(codes -> releases.loaded.put(codes.release(), codes));
    return releases;
  }

  /** The release of the system that applies on the date; empty when there is none. */
  public Optional<CodeSet> inForce(CodeSystem system, LocalDate date) {
    return best(system, release -> release.inForceOn(date)).map(this::load);
  }

  /** The release of the system with the latest first date. */
  public Optional<CodeSet> newest(CodeSystem system) {
    return best(system, release -> true).map(this::load);
  }

  /** All releases of a system but one. */
  public List<CodeSet> others(CodeSet but) {
    return installed.stream()
        .filter(r -> r.system() == but.release().system() && !r.starter())
        .filter(release -> !release.equals(but.release()))
        .map(this::load)
        .toList();
  }

  /** The starter release only serves while there is no other of its system. */
  private Optional<Release> best(CodeSystem system, Function<Release, Boolean> fits) {
    boolean published = installed.stream().anyMatch(r -> r.system() == system && !r.starter());
    return installed.stream()
        .filter(release -> release.system() == system && !(published && release.starter()))
        .filter(fits::apply)
        .reduce((older, newer) ->
            newer.effectiveFrom().isBefore(older.effectiveFrom()) ? older : newer);
  }

  private CodeSet load(Release release) {
    CodeSet known = loaded.get(release);
    return known != null ? known : loaded.computeIfAbsent(release, loading);
  }
}
