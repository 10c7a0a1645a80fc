package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.text.Token;

/**
 * Where the site of a neoplasm may stand, nearest relation first: behind a preposition, before the
 * name, behind a comma, in the header, before a finding or specimen of the sentence. Confined to
 * one reading of a note.
 */
final class Candidates {
  private static final int REACH = 8;
  private static final int BEFORE = 5;

  private final NeoplasmTable table;

  Candidates(NeoplasmTable table) {
    this.table = table;
  }

  /** Behind "of", "in", "arising in" and the like. */
  Optional<Zone> behind(SentenceWords words, int to, Set<Zone> spent) {
    List<Token> tokens = words.tokens();
    for (int i = to; i < Math.min(tokens.size(), to + REACH); i++) {
      Token token = tokens.get(i);
      if (stops(words, token, i)) {
        return Optional.empty();
      }
      Optional<Phrases.Match<Cue>> link = cueAt(words, Cue.LINK, i);
      if (link.isPresent()) {
        Optional<Zone> zone = startingAt(words, link.get().to(), 3, spent);
        if (zone.isPresent()) {
          return zone;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean stops(SentenceWords words, Token token, int at) {
    boolean mark =
        switch (token.form()) {
          case ";", ":", ".", "with", "and" -> true;
          default -> false;
        };
    return mark
        || words.names().stream().anyMatch(name -> name.from() == at)
        || cueAt(words, Cue.SPREAD, at).isPresent();
  }

  static Optional<Phrases.Match<Cue>> cueAt(SentenceWords words, Cue kind, int at) {
    return words.cues().stream().filter(cue -> cue.value() == kind && cue.from() == at).findFirst();
  }

  private Optional<Zone> startingAt(SentenceWords words, int at, int reach, Set<Zone> spent) {
    for (Zone zone : words.zones()) {
      if (zone.from() >= at && words.isClose(at, zone.from(), reach) && !spent.contains(zone)) {
        return Optional.of(zone);
      }
    }
    return Optional.empty();
  }

  /** Right before the name: "colon cancer", "left breast invasive ductal carcinoma". */
  Optional<Zone> before(SentenceWords words, int from, Set<Zone> spent) {
    Optional<Zone> best = Optional.empty();
    for (Zone zone : words.zones()) {
      if (zone.to() <= from && words.isClose(zone.to(), from, BEFORE) && !spent.contains(zone)) {
        best = Optional.of(best.flatMap(known -> known.with(zone, table)).orElse(zone));
      }
    }
    return best;
  }

  /** Behind a comma, as the end of a clause: "Merkel cell carcinoma, right upper arm". */
  Optional<Zone> after(SentenceWords words, int to, Set<Zone> spent) {
    Optional<Zone> found = Optional.empty();
    for (Zone zone : words.zones()) {
      boolean follows = zone.from() >= to && zone.from() - to <= REACH && !spent.contains(zone);
      if (follows && endsPhrase(words, zone.to()) && isPlain(words, to, zone.from())) {
        found = Optional.of(extended(found, zone));
      }
    }
    return found;
  }

  private Zone extended(Optional<Zone> known, Zone zone) {
    return known.map(first -> first.with(zone, table).orElse(first)).orElse(zone);
  }

  private static boolean endsPhrase(SentenceWords words, int at) {
    if (at >= words.tokens().size()) {
      return true;
    }
    Token token = words.tokens().get(at);
    return cueAt(words, Cue.LESION, at).isPresent()
        || cueAt(words, Cue.GROWTH, at).isPresent()
        || !token.isWordOrNumber() && !token.form().equals(":");
  }

  /** Only words and commas: no other name, cue of spread, preposition or end of clause. */
  private static boolean isPlain(SentenceWords words, int from, int to) {
    boolean apart = false;
    for (int i = from; i < to; i++) {
      Token token = words.tokens().get(i);
      apart |= i > from && token.form().equals(",");
      boolean joins = i > from && !apart && token.form().equals("and");
      if (!joins && stops(words, token, i) || cueAt(words, Cue.LINK, i).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** Before a finding or specimen of the same sentence, and before the name. */
  Optional<Zone> ofFinding(SentenceWords words, int before, Set<Zone> spent) {
    List<Zone> near = new ArrayList<>();
    for (Phrases.Match<Cue> cue : words.cues()) {
      if (!cue.value().isFinding() || cue.from() >= before) {
        continue;
      }
      behind(words, cue.to(), spent).filter(zone -> zone.from() < before).ifPresent(near::add);
      before(words, cue.from(), spent).ifPresent(near::add);
    }
    for (Zone zone : words.zones()) {
      if (zone.to() <= before
          && !spent.contains(zone)
          && words.cues().stream()
              .anyMatch(cue -> cue.value().isFinding() && overlaps(cue, zone))) {
        near.add(zone);
      }
    }
    return near.stream()
        .filter(zone -> table.best(zone.words()).isPresent())
        .reduce((first, second) -> first.with(second, table).orElse(first));
  }

  private static boolean overlaps(Phrases.Match<Cue> cue, Zone zone) {
    return cue.from() < zone.to() && zone.from() < cue.to();
  }
}
