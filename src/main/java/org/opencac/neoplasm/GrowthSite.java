package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.opencac.concept.Assertion;

/**
 * The part of an organ in which the growth lies that a diagnosis names by its organ only: "lung
 * cancer", and among the findings "a mass in the right upper lobe" (Guidelines I.B.2, I.C.2: the
 * record tells the site of the primary). Only where all such findings tell one part. Confined to
 * one reading of a note.
 */
final class GrowthSite {
  /** Codes of organs whose part is not told. */
  private static final Pattern OPEN = Pattern.compile("[CD]\\d\\d\\.9.*");

  private static final int CATEGORY = 3;

  /** So many tokens may stand between a growth and its place where no preposition leads there. */
  private static final int NEXT = 3;

  /** So many tokens may stand between a growth and what says that it is benign. */
  private static final int NEAR = 10;

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private final SiteOfName sites;
  private final Categories categories;
  private final Candidates candidates;
  private final Gathered gathered;
  private final List<SentenceWords> sentences;
  private final Map<Organ, Optional<Told>> known = new HashMap<>();
  private Optional<List<Zone>> growths = Optional.empty();

  /** What a diagnosis says of its neoplasm. */
  private record Organ(
      Histology name, NeoplasmTable.Row row, Set<String> words, Set<String> sides, String code) {}

  /** Where findings tell that it lies. */
  private record Told(SiteOfName.Site site, String code) {}

  GrowthSite(
      SiteOfName sites,
      Categories categories,
      Candidates candidates,
      Gathered gathered,
      List<SentenceWords> sentences) {
    this.sites = sites;
    this.categories = categories;
    this.candidates = candidates;
    this.gathered = gathered;
    this.sentences = sentences;
  }

  /** The neoplasms whose part only findings tell, at that part. */
  List<Primary> of(List<Primary> found) {
    Set<String> told = new HashSet<>();
    for (Primary one : found) {
      if (!OPEN.matcher(one.code()).matches()) {
        told.add(category(one.code()));
      }
    }
    List<Primary> parts = new ArrayList<>();
    for (Primary one : found) {
      if (OPEN.matcher(one.code()).matches() && !told.contains(category(one.code()))) {
        of(one)
            .ifPresent(
                part -> parts.add(new Primary(one.words(), one.name(), part.site(), part.code())));
      }
    }
    return parts;
  }

  private static String category(String code) {
    return code.substring(0, CATEGORY);
  }

  /** The part of one neoplasm; empty when none or several are told. */
  private Optional<Told> of(Primary one) {
    Zone said = one.site().zone();
    return known.computeIfAbsent(
        new Organ(one.name().value(), one.site().row(), said.words(), said.sides(), one.code()),
        organ -> {
          Map<String, Told> told = new TreeMap<>();
          for (Zone zone : growths()) {
            at(organ, zone)
                .ifPresent(
                    part -> told.putIfAbsent(part.code() + part.site().zone().sides(), part));
          }
          return told.size() == 1 ? told.values().stream().findFirst() : Optional.empty();
        });
  }

  /** Where the growths of the note lie, each place once. */
  private List<Zone> growths() {
    if (growths.isEmpty()) {
      Map<List<Set<String>>, Zone> places = new LinkedHashMap<>();
      for (SentenceWords words : sentences) {
        for (Phrases.Match<Cue> cue : words.cues()) {
          if (cue.value() == Cue.GROWTH && isThere(words, cue)) {
            around(words, cue)
                .forEach(zone -> places.putIfAbsent(List.of(zone.words(), zone.sides()), zone));
          }
        }
      }
      growths = Optional.of(List.copyOf(places.values()));
    }
    return growths.get();
  }

  private boolean isThere(SentenceWords words, Phrases.Match<Cue> cue) {
    Assertion said = gathered.assertion(words, words.span(cue.from(), cue.to()));
    return !said.negated()
        && said.experiencer() == Assertion.Experiencer.PATIENT
        && said.temporality() == Assertion.Temporality.CURRENT
        && !isBenign(words, cue)
        && !isGone(words);
  }

  /** "A benign lesion", "a lump whose biopsy was benign": not the malignant one. */
  private boolean isBenign(SentenceWords words, Phrases.Match<Cue> growth) {
    return words.cues().stream()
        .filter(cue -> cue.value() == Cue.BENIGN)
        .filter(cue ->
            cue.to() <= growth.from()
                ? words.isClose(cue.to(), growth.from(), NEXT)
                : cue.from() - growth.to() <= NEAR && !isOfNext(words, cue.to()))
        .anyMatch(cue -> !gathered.assertion(words, words.span(cue.from(), cue.to())).negated());
  }

  /** Whether a word follows of which it is said: "benign prostatic hyperplasia". */
  private static boolean isOfNext(SentenceWords words, int at) {
    return at < words.tokens().size()
        && words.tokens().get(at).form().length() > NEXT
        && Character.isLetter(words.tokens().get(at).form().charAt(0));
  }

  /** "Removed in 2015", "years ago": what is left of it is another one. */
  private static boolean isGone(SentenceWords words) {
    return words.cues().stream().anyMatch(cue -> cue.value() == Cue.HISTORY)
        || words.cues().stream().anyMatch(cue -> cue.value() == Cue.REMOVED)
            && words.tokens().stream().anyMatch(token -> YEAR.matcher(token.form()).matches());
  }

  private List<Zone> around(SentenceWords words, Phrases.Match<Cue> cue) {
    List<Zone> zones = new ArrayList<>();
    candidates.behind(words, cue.to(), Set.of()).ifPresent(zones::add);
    candidates.before(words, cue.from(), Set.of()).ifPresent(zones::add);
    candidates
        .after(words, cue.to(), Set.of())
        .filter(zone -> zone.from() - cue.to() <= NEXT)
        .ifPresent(zones::add);
    zones.removeIf(zone -> isBeside(words, zone) || !isSure(words, zone));
    return zones;
  }

  /** "Lateral to the ureteral orifice" is not in it. */
  private static boolean isBeside(SentenceWords words, Zone zone) {
    for (int i = Math.max(0, zone.from() - NEXT); i < zone.from(); i++) {
      String form = words.tokens().get(i).form();
      if (form.equals("to") || form.equals("near") || form.equals("involvement")) {
        return true;
      }
    }
    return false;
  }

  private boolean isSure(SentenceWords words, Zone zone) {
    return zone.spans().stream()
        .map(span -> gathered.assertion(words, span))
        .noneMatch(said -> said.negated() || said.possible());
  }

  private Optional<Told> at(Organ one, Zone zone) {
    if (!one.sides().isEmpty() && !zone.sides().isEmpty() && !one.sides().equals(zone.sides())) {
      return Optional.empty();
    }
    Set<String> all = new HashSet<>(zone.words());
    all.addAll(one.words());
    all.addAll(one.name().fixed());
    Zone whole =
        new Zone(
            zone.sentence(),
            zone.from(),
            zone.to(),
            all,
            zone.sides().isEmpty() ? one.sides() : zone.sides(),
            zone.spans(),
            zone.hour());
    return sites
        .at(one.name(), whole)
        .filter(site -> !site.row().equals(one.row()))
        .filter(site -> isOfHead(site, zone))
        .flatMap(site ->
            code(one, site)
                .filter(code -> category(code).equals(category(one.code())))
                .filter(code -> !OPEN.matcher(code).matches())
                .map(code -> new Told(site, code)));
  }

  /**
   * Whether the last word of a place leads there: the mesentery of the sigmoid is not the colon.
   */
  private boolean isOfHead(SiteOfName.Site site, Zone zone) {
    String head = sentences.get(zone.sentence()).tokens().get(zone.to() - 1).stem();
    return sites
            .table()
            .best(Set.of(head))
            .map(fit -> category(fit.row().primary() + "   "))
            .filter(other -> !site.row().primary().startsWith(other))
            .isEmpty()
        || sites
            .table()
            .best(site.zone().words())
            .filter(fit -> fit.used().contains(head))
            .isPresent();
  }

  private Optional<String> code(Organ one, SiteOfName.Site site) {
    return categories
        .code(one.name().category(), site.row().primary())
        .or(() ->
            one.name().isOnlyByCategory()
                ? Optional.empty()
                : site.row().code(one.name().behavior().orElse(Behavior.MALIGNANT)));
  }
}
