package org.opencac.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.service.EmLevels;
import org.opencac.service.ServiceModifier;
import org.opencac.service.ServiceSuggestion;

/**
 * How the services of notes agree with the gold: codes exactly (a code twice on a claim counts
 * twice), units and modifiers of the codes that agree, whether evidence overlaps, levels of visits.
 *
 * @param hits codes that agree
 * @param missed gold codes not suggested
 * @param extra suggested codes not in the gold
 * @param units hits with the right units
 * @param modifiers hits with exactly the right modifiers
 * @param spans hits whose evidence overlaps the gold's
 * @param visits notes with a leveled visit in the gold
 * @param visitsExact of these, the code agrees
 * @param visitsNear of these, at most one level apart in the same family, or exact
 * @param forbidden suggested codes that a careless reader would report
 */
public record ServiceScore(
    int hits,
    int missed,
    int extra,
    int units,
    int modifiers,
    int spans,
    int visits,
    int visitsExact,
    int visitsNear,
    int forbidden) {

  /** Nothing scored yet. */
  public static final ServiceScore NONE = new ServiceScore(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** The score of one note. */
  public static ServiceScore of(
      GoldServiceNote gold, List<ServiceSuggestion> found, EmLevels levels) {
    List<ServiceSuggestion> open = new ArrayList<>(found);
    open.sort(Comparator.comparing(ServiceSuggestion::code));
    int hits = 0;
    int units = 0;
    int modifiers = 0;
    int spans = 0;
    int visits = 0;
    int exact = 0;
    int near = 0;
    for (GoldService one : gold.services()) {
      Optional<ServiceSuggestion> match = match(one, open);
      if (match.isPresent()) {
        ServiceSuggestion other = match.orElseThrow();
        open.remove(other);
        hits++;
        units += other.units() == one.units() ? 1 : 0;
        modifiers += names(other).equals(new TreeSet<>(one.modifiers())) ? 1 : 0;
        spans +=
            other.evidence().stream()
                    .anyMatch(e -> one.evidence().stream().anyMatch(s -> s.overlaps(e.span())))
                ? 1
                : 0;
      }
      if (levels.place(one.code()).isPresent()) {
        visits++;
        exact += match.isPresent() ? 1 : 0;
        near += match.isPresent() || isNear(one, found, levels) ? 1 : 0;
      }
    }
    Set<String> suggested = new HashSet<>();
    found.forEach(s -> suggested.add(s.code()));
    int forbidden = (int) gold.forbidden().stream().filter(suggested::contains).count();
    return new ServiceScore(
        hits,
        gold.services().size() - hits,
        open.size(),
        units,
        modifiers,
        spans,
        visits,
        exact,
        near,
        forbidden);
  }

  private static Optional<ServiceSuggestion> match(GoldService one, List<ServiceSuggestion> open) {
    return open.stream()
        .filter(s -> s.system() == one.system() && s.code().equals(one.code()))
        .min(Comparator.comparingInt(s -> Math.abs(s.units() - one.units())));
  }

  private static Set<String> names(ServiceSuggestion service) {
    Set<String> names = new TreeSet<>();
    service.modifiers().stream().map(ServiceModifier::modifier).forEach(names::add);
    return names;
  }

  private static boolean isNear(GoldService one, List<ServiceSuggestion> found, EmLevels levels) {
    for (ServiceSuggestion other : found) {
      if (levels.family(other.code()).equals(levels.family(one.code()))
          && Math.abs(
                  levels.place(other.code()).orElseThrow() - levels.place(one.code()).orElseThrow())
              <= 1) {
        return true;
      }
    }
    return false;
  }

  /** Both together. */
  public ServiceScore plus(ServiceScore other) {
    return new ServiceScore(
        hits + other.hits,
        missed + other.missed,
        extra + other.extra,
        units + other.units,
        modifiers + other.modifiers,
        spans + other.spans,
        visits + other.visits,
        visitsExact + other.visitsExact,
        visitsNear + other.visitsNear,
        forbidden + other.forbidden);
  }

  /** Harmonic mean of precision and recall over codes. */
  public double f1() {
    int total = 2 * hits + missed + extra;
    return total == 0 ? 0 : 2.0 * hits / total;
  }

  /** A share of the hits. */
  public double ofHits(int count) {
    return hits == 0 ? 0 : (double) count / hits;
  }
}
