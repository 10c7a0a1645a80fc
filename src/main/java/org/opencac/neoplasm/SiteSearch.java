package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Searches the sentences of one note for the site of a name. Confined to its thread. */
final class SiteSearch {
  /** How many sentences back the site of a diagnosis may stand. */
  static final int BACK = 2;

  private final SiteOfName sites;
  private final NeoplasmTable table;
  private final Candidates candidates;
  private final List<SentenceWords> sentences;

  SiteSearch(SiteOfName sites, Candidates candidates, List<SentenceWords> sentences) {
    this.sites = sites;
    this.table = sites.table();
    this.candidates = candidates;
    this.sentences = sentences;
  }

  /** Right before or behind the word "primary". */
  Optional<SiteOfName.Site> ofPrimary(
      SentenceWords words, Phrases.Match<Histology> name, Spread.Reading reading) {
    return candidates
        .before(words, name.from(), reading.spent())
        .filter(zone -> zone.to() == name.from())
        .or(() -> words.listAfter(name.to(), 0).stream().findFirst())
        .or(() -> candidates.behind(words, name.to(), reading.spent()))
        .flatMap(zone -> sites.at(name.value(), zone))
        .filter(site -> !site.row().isRegion());
  }

  /** The site in the words of the same sentence that belong to the name. */
  Optional<SiteOfName.Site> attached(
      SentenceWords words,
      Phrases.Match<Histology> name,
      Spread.Reading reading,
      boolean secondary) {
    List<Zone> zones = new ArrayList<>();
    candidates.behind(words, name.to(), reading.spent()).ifPresent(zones::add);
    candidates.before(words, name.from(), reading.spent()).ifPresent(zones::add);
    boolean behindHeader = words.isHeaded(name.from());
    if (behindHeader && !secondary) {
      words.headerZone(table).ifPresent(zones::add);
    }
    if (zones.isEmpty() || !secondary) {
      candidates.after(words, name.to(), reading.spent()).ifPresent(zones::add);
    }
    return merged(name.value(), zones);
  }

  private Optional<SiteOfName.Site> merged(Histology name, List<Zone> zones) {
    Optional<Zone> whole = Optional.empty();
    for (Zone zone : zones) {
      boolean fits = whole.isPresent() || sites.at(name, zone).isPresent() || isSide(zone);
      if (fits) {
        whole = Optional.of(whole.map(known -> known.with(zone, table).orElse(known)).orElse(zone));
      }
    }
    return whole
        .flatMap(zone -> sites.at(name, zone))
        .filter(site -> !site.zone().words().isEmpty() || !name.fixed().isEmpty());
  }

  private static boolean isSide(Zone zone) {
    return zone.words().isEmpty();
  }

  /** The site of a finding or specimen before the diagnosis, here or in the sentences before. */
  Optional<SiteOfName.Site> far(
      SentenceWords words, Phrases.Match<Histology> name, Spread.Reading reading, boolean known) {
    Optional<SiteOfName.Site> here =
        candidates
            .ofFinding(words, name.from(), reading.spent())
            .flatMap(zone -> compatible(name.value(), zone));
    if (here.isPresent()) {
      return here;
    }
    if (known) {
      return Optional.empty();
    }
    for (int s = words.number() - 1; s >= Math.max(0, words.number() - BACK); s--) {
      SentenceWords earlier = sentences.get(s);
      Optional<SiteOfName.Site> there =
          candidates
              .ofFinding(earlier, earlier.tokens().size(), Set.of())
              .flatMap(zone -> compatible(name.value(), zone));
      if (there.isPresent()) {
        return there;
      }
    }
    return Optional.empty();
  }

  /** A name that says where it usually grows takes only sites that agree with it from afar. */
  private Optional<SiteOfName.Site> compatible(Histology name, Zone zone) {
    Optional<SiteOfName.Site> site = sites.at(name, zone).filter(one -> !one.row().isRegion());
    if (name.alone().isEmpty() || site.isEmpty()) {
      return site;
    }
    boolean own =
        name.alone().stream().anyMatch(zone.words()::contains)
            || name.tissue().contains("skin") && site.get().row().primary().startsWith("C44");
    return own ? site : Optional.empty();
  }

  /** The side of a site: its own, else that of words of the same organ, or a side by itself. */
  Set<String> sides(SentenceWords words, Zone site) {
    if (!site.sides().isEmpty()) {
      return site.sides();
    }
    Set<String> sides = new HashSet<>();
    for (int s = words.number(); s >= Math.max(0, words.number() - BACK); s--) {
      for (Zone zone : sentences.get(s).zones()) {
        boolean alone = zone.words().isEmpty() && s == words.number();
        if (alone || zone.isOf(site, table)) {
          sides.addAll(zone.sides());
        }
      }
      if (!sides.isEmpty()) {
        return sides;
      }
    }
    return sides;
  }
}
