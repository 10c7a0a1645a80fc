package org.opencac.neoplasm;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Joins the name of a neoplasm and a site to a row of the Neoplasm Table. Safe to share. */
final class SiteOfName {
  private final NeoplasmTable table;

  SiteOfName(NeoplasmTable table) {
    this.table = table;
  }

  /**
   * A site that was found for a name.
   *
   * @param zone the words of the note
   * @param row the row of the table
   */
  record Site(Zone zone, NeoplasmTable.Row row) {}

  NeoplasmTable table() {
    return table;
  }

  /** The row for a name at a site; empty when the words name no site of such a neoplasm. */
  Optional<Site> at(Histology name, Zone zone) {
    if (!name.fixed().isEmpty()) {
      return organ(name.fixed(), zone);
    }
    Optional<NeoplasmTable.Fit> usual = table.best(joined(zone.words(), name.alone()));
    if (usual.isPresent() && says(usual.get(), zone.words(), name.alone())) {
      return usual.map(fit -> new Site(zone, fit.row()));
    }
    Optional<NeoplasmTable.Fit> plain = table.best(zone.words());
    boolean inner =
        plain.isPresent()
            && !plain.get().row().primary().startsWith("C76")
            && !plain.get().row().primary().startsWith("C44");
    if (name.tissue().isEmpty() || name.outer() && inner) {
      return plain.map(fit -> new Site(zone, fit.row()));
    }
    Set<String> all = joined(zone.words(), name.tissue());
    Optional<NeoplasmTable.Fit> within = table.best(all);
    if (within.isPresent() && says(within.get(), zone.words(), name.tissue())) {
      return within.map(fit -> new Site(zone, fit.row()));
    }
    if (name.outer()) {
      return plain.map(fit -> new Site(zone, fit.row()));
    }
    return plain.filter(fit -> !fit.row().isRegion()).map(fit -> new Site(zone, fit.row()));
  }

  /** Whether a row says both the site and the tissue. */
  private static boolean says(NeoplasmTable.Fit fit, Set<String> site, Set<String> tissue) {
    boolean ofTissue = fit.used().stream().anyMatch(w -> tissue.contains(w) && !site.contains(w));
    boolean ofSite = fit.used().stream().anyMatch(site::contains);
    return ofTissue && ofSite;
  }

  /** A name that says its organ takes from a zone only what belongs to it. */
  private Optional<Site> organ(Set<String> organ, Zone zone) {
    Optional<NeoplasmTable.Fit> fit = table.best(joined(zone.words(), organ));
    boolean own =
        fit.isPresent()
            && fit.get().used().containsAll(organ)
            && fit.get().used().stream().anyMatch(zone.words()::contains);
    return own || zone.words().isEmpty() && fit.isPresent()
        ? fit.map(found -> new Site(zone, found.row()))
        : Optional.empty();
  }

  /** The row that a name leads to by itself: its organ, or its tissue without a site. */
  Optional<Site> byItself(Histology name, int sentence, int place) {
    Set<String> words =
        !name.fixed().isEmpty()
            ? name.fixed()
            : !name.alone().isEmpty() ? joined(name.alone(), name.tissue()) : Set.of();
    Zone zone = Zone.implied(sentence, place, words.isEmpty() ? name.alone() : words);
    return table
        .best(words)
        .or(() -> table.best(name.alone()))
        .map(fit -> new Site(zone, fit.row()));
  }

  private static Set<String> joined(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }
}
