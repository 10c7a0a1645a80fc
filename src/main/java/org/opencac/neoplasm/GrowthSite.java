package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.opencac.concept.Assertion;
import org.opencac.note.Span;
import org.opencac.text.Token;

/**
 * The part of an organ in which the growth lies that a diagnosis names by its organ only: "lung
 * cancer", and among the findings "a mass in the right upper lobe" (Guidelines I.B.2, I.C.2: the
 * record tells the site of the primary). Only where all such findings tell one part. Confined to
 * one reading of a note.
 */
final class GrowthSite {
  /** Codes of organs whose part is not told. */
  private static final Pattern OPEN = Pattern.compile("[CD]\\d\\d\\.9.*");

  /** Words for what is the neoplasm itself; polyps and nodules beside it are often none. */
  private static final Set<String> GROWTHS =
      Set.of("mass", "tumor", "tumour", "growth", "lesion", "lump", "neoplasm");

  private static final int CATEGORY = 3;

  /** So many tokens may stand between a growth and its place where no preposition leads there. */
  private static final int NEXT = 3;

  private final SiteOfName sites;
  private final Categories categories;
  private final Candidates candidates;
  private final Gathered gathered;
  private final List<SentenceWords> sentences;

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

  /** The same neoplasm at the part of its organ; empty when none or several are told. */
  Optional<Primary> of(Primary one, List<Primary> found) {
    if (!OPEN.matcher(one.code()).matches() || isToldElsewhere(one, found)) {
      return Optional.empty();
    }
    Map<String, Primary> told = new TreeMap<>();
    for (SentenceWords words : sentences) {
      for (Phrases.Match<Cue> cue : words.cues()) {
        if (cue.value() == Cue.LESION && isGrowth(words, cue) && isThere(words, cue)) {
          for (Zone zone : around(words, cue)) {
            at(one, zone).ifPresent(same -> told.putIfAbsent(same.code() + zone.sides(), same));
          }
        }
      }
    }
    return told.size() == 1 ? told.values().stream().findFirst() : Optional.empty();
  }

  private static boolean isToldElsewhere(Primary one, List<Primary> found) {
    return found.stream()
        .anyMatch(other ->
            other.code().startsWith(one.code().substring(0, CATEGORY))
                && !OPEN.matcher(other.code()).matches());
  }

  private static boolean isGrowth(SentenceWords words, Phrases.Match<Cue> cue) {
    for (Token token : words.tokens().subList(cue.from(), cue.to())) {
      String form = token.form();
      String one =
          form.endsWith("s") && !form.endsWith("ss") ? form.substring(0, form.length() - 1) : form;
      if (GROWTHS.contains(form) || GROWTHS.contains(one)) {
        return true;
      }
    }
    return false;
  }

  private boolean isThere(SentenceWords words, Phrases.Match<Cue> cue) {
    Span span = words.span(cue.from(), cue.to());
    Assertion said = gathered.assertion(words, span);
    return !said.negated() && said.experiencer() == Assertion.Experiencer.PATIENT;
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

  private Optional<Primary> at(Primary one, Zone zone) {
    Set<String> all = new HashSet<>(zone.words());
    all.addAll(one.site().zone().words());
    all.addAll(one.name().value().fixed());
    Zone whole =
        new Zone(
            zone.sentence(), zone.from(), zone.to(), all, zone.sides(), zone.spans(), zone.hour());
    return sites
        .at(one.name().value(), whole)
        .filter(site -> !site.row().equals(one.site().row()))
        .flatMap(site ->
            code(one, site)
                .filter(code -> code.startsWith(one.code().substring(0, CATEGORY)))
                .filter(code -> !OPEN.matcher(code).matches())
                .map(code -> new Primary(one.words(), one.name(), site, code)));
  }

  private Optional<String> code(Primary one, SiteOfName.Site site) {
    Histology name = one.name().value();
    return categories
        .code(name.category(), site.row().primary())
        .or(() ->
            name.isOnlyByCategory()
                ? Optional.empty()
                : site.row().code(name.behavior().orElse(Behavior.MALIGNANT)));
  }
}
