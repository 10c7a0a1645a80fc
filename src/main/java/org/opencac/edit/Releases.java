package org.opencac.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;

/**
 * The releases that encounters are judged by, each loaded once, when first needed. Releases that
 * are installed later are not seen. The starter release only serves while there is no other of its
 * system. Safe to share between threads.
 */
public final class Releases {
  private final Map<CodeSystem, List<Loaded>> bySystem = new EnumMap<>(CodeSystem.class);

  /** A release with its codes once they are loaded. */
  private static final class Loaded {
    private final Release release;
    private final Function<Release, CodeSet> loading;
    private volatile @Nullable CodeSet codes;

    Loaded(Release release, Function<Release, CodeSet> loading) {
      this.release = release;
      this.loading = loading;
    }

    CodeSet codes() {
      CodeSet known = codes;
      return known != null ? known : load();
    }

    private synchronized CodeSet load() {
      CodeSet known = codes;
      if (known == null) {
        known = loading.apply(release);
        codes = known;
      }
      return known;
    }
  }

  private Releases(List<Release> installed, Function<Release, CodeSet> loading) {
    for (Release release : installed) {
      boolean published =
          installed.stream().anyMatch(r -> r.system() == release.system() && !r.starter());
      if (!(published && release.starter())) {
        bySystem
            .computeIfAbsent(release.system(), system -> new ArrayList<>())
            .add(new Loaded(release, loading));
      }
    }
  }

  /** The installed releases. */
  public static Releases of(ReleaseStore store) {
    return new Releases(store.installed(), store::load);
  }

  /** Releases that are in memory. */
  public static Releases of(List<CodeSet> codeSets) {
    return new Releases(
        codeSets.stream().map(CodeSet::release).toList(),
        release ->
            codeSets.stream()
                .filter(codes -> codes.release().equals(release))
                .findFirst()
                .orElseThrow());
  }

  /** The release of the system that applies on the date; empty when there is none. */
  public Optional<CodeSet> inForce(CodeSystem system, LocalDate date) {
    Loaded best = null;
    for (Loaded one : of(system)) {
      if (one.release.inForceOn(date) && (best == null || !older(one, best))) {
        best = one;
      }
    }
    return Optional.ofNullable(best).map(Loaded::codes);
  }

  /** The release of the system with the latest first date. */
  public Optional<CodeSet> newest(CodeSystem system) {
    Loaded best = null;
    for (Loaded one : of(system)) {
      if (best == null || !older(one, best)) {
        best = one;
      }
    }
    return Optional.ofNullable(best).map(Loaded::codes);
  }

  /** All releases of a system but one. */
  public List<CodeSet> others(CodeSet but) {
    return of(but.release().system()).stream()
        .filter(one -> !one.release.starter() && !one.release.equals(but.release()))
        .map(Loaded::codes)
        .toList();
  }

  private List<Loaded> of(CodeSystem system) {
    return bySystem.getOrDefault(system, List.of());
  }

  private static boolean older(Loaded one, Loaded other) {
    return one.release.effectiveFrom().isBefore(other.release.effectiveFrom());
  }
}
