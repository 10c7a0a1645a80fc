package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * One sentence as far as neoplasms go: their names, cues, lymph nodes and sites. Confined to one
 * reading.
 *
 * @param number its number in the note
 * @param sentence the sentence
 * @param names names of neoplasms, in order
 * @param cues cues, in order
 * @param nodes lymph nodes, in order
 * @param zones sites, in order
 * @param header the place of the colon behind the name of a specimen, -1 when there is none
 * @param title the line before this sentence, when it ends in the colon with which this one begins
 */
record SentenceWords(
    int number,
    Sentence sentence,
    List<Phrases.Match<Histology>> names,
    List<Phrases.Match<Cue>> cues,
    List<Nodes> nodes,
    List<Zone> zones,
    int header,
    Optional<SentenceWords> title) {
  private static final int LONGEST_HEADER = 18;

  static SentenceWords of(
      int number,
      Sentence sentence,
      List<SentenceWords> before,
      NeoplasmWords words,
      SiteFinder sites,
      boolean sited) {
    List<Token> tokens = sentence.tokens();
    List<Phrases.Match<Histology>> all = words.names().all(tokens);
    List<Phrases.Match<Cue>> cues = words.cues().all(tokens);
    List<Nodes> nodes = Nodes.find(tokens, words.regions());
    Set<Integer> taken = new HashSet<>();
    all.forEach(name -> take(taken, name.from(), name.to()));
    nodes.forEach(group -> take(taken, group.from(), group.to()));
    for (Phrases.Match<Cue> cue : cues) {
      if (cue.value() == Cue.SPREAD) {
        take(taken, cue.from(), cue.to());
      }
    }
    return new SentenceWords(
        number,
        sentence,
        all.stream().filter(name -> name.value().behavior().isPresent()).toList(),
        cues,
        nodes,
        sited || header(tokens) > 0 ? sites.find(number, sentence, taken) : List.of(),
        header(tokens),
        before.isEmpty() || !isContinued(before.getLast(), tokens)
            ? Optional.empty()
            : Optional.of(before.getLast()));
  }

  /** A sentence of a note that names no neoplasm: only what its specimens are called. */
  static SentenceWords plain(
      int number, Sentence sentence, List<SentenceWords> before, SiteFinder sites, boolean sited) {
    int header = header(sentence.tokens());
    return new SentenceWords(
        number,
        sentence,
        List.of(),
        List.of(),
        List.of(),
        sited || header > 0 ? sites.find(number, sentence, Set.of()) : List.of(),
        header,
        before.isEmpty() || !isContinued(before.getLast(), sentence.tokens())
            ? Optional.empty()
            : Optional.of(before.getLast()));
  }

  /** The title of a section says no diagnosis, perhaps a site ("Spleen:"). */
  static SentenceWords heading(int number, Sentence sentence, SiteFinder sites) {
    return new SentenceWords(
        number,
        sentence,
        List.of(),
        List.of(),
        List.of(),
        sites.find(number, sentence, Set.of()),
        -1,
        Optional.empty());
  }

  private static void take(Set<Integer> taken, int from, int to) {
    for (int i = from; i < to; i++) {
      taken.add(i);
    }
  }

  /** The line before named what this one tells of. */
  private static boolean isContinued(SentenceWords line, List<Token> tokens) {
    boolean organ = line.sentence().role() == Sentence.Role.HEADING && !line.zones().isEmpty();
    return organ || !tokens.isEmpty() && tokens.getFirst().form().equals(":");
  }

  /** Whether a header stands before a token. */
  boolean isHeaded(int token) {
    return title.filter(line -> !line.isBare()).isPresent() || header >= 0 && header < token;
  }

  /** Lymph nodes of the header. */
  List<Nodes> headerNodes() {
    List<Nodes> all = new ArrayList<>();
    title.ifPresent(line -> all.addAll(line.nodes()));
    nodes.stream().filter(group -> group.to() <= header).forEach(all::add);
    return all;
  }

  private static int header(List<Token> tokens) {
    for (int i = 1; i < Math.min(tokens.size() - 1, LONGEST_HEADER); i++) {
      if (tokens.get(i).form().equals(":")) {
        return i;
      }
    }
    return -1;
  }

  List<Token> tokens() {
    return sentence.tokens();
  }

  /** Whether anything here is about neoplasms. */
  boolean isEmpty() {
    return names.isEmpty()
        && nodes.isEmpty()
        && cues.stream().noneMatch(c -> c.value() == Cue.SPREAD || c.value() == Cue.UNKNOWN);
  }

  boolean has(Cue kind) {
    return cues.stream().anyMatch(cue -> cue.value() == kind);
  }

  Span span(int from, int to) {
    return tokens().get(from).span().cover(tokens().get(to - 1).span());
  }

  /** Whether the line names no site. */
  private boolean isBare() {
    return zones.isEmpty() && nodes.isEmpty();
  }

  /** What the specimen of the header is called, as one site. */
  Optional<Zone> headerZone(NeoplasmTable table) {
    Optional<Zone> whole = title.flatMap(line -> line.specimen(line.tokens().size(), table));
    return whole.or(() -> specimen(header, table)).filter(zone -> !zone.words().isEmpty());
  }

  /** The sites before a place as one; of several specimens the first. */
  private Optional<Zone> specimen(int end, NeoplasmTable table) {
    Optional<Zone> whole = Optional.empty();
    for (Zone zone : zones) {
      boolean another = whole.isPresent() && tokens().get(zone.from() - 1).form().equals("and");
      if (zone.to() <= end && !another) {
        whole = Optional.of(joined(whole, zone, table));
      }
    }
    return whole;
  }

  private static Zone joined(Optional<Zone> whole, Zone zone, NeoplasmTable table) {
    return whole.map(known -> known.with(zone, table).orElse(known)).orElse(zone);
  }

  /** Whether the tokens between stand in one phrase: no mark, no conjunction. */
  boolean isClose(int from, int to, int most) {
    if (to < from || to - from > most) {
      return false;
    }
    for (int i = from; i < to; i++) {
      Token token = tokens().get(i);
      if (!token.isWordOrNumber() && !isHyphen(token) || breaks(token)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHyphen(Token token) {
    return switch (token.form()) {
      case "-", "'", "\"", "(", ")" -> true;
      default -> false;
    };
  }

  private static boolean breaks(Token token) {
    return switch (token.form()) {
      case "and",
          "or",
          "with",
          "for",
          "from",
          "to",
          "of",
          "in",
          "who",
          "that",
          "which",
          "but",
          "without",
          "no",
          "after",
          "by",
          "is",
          "was",
          "were",
          "are",
          "had",
          "has" ->
          true;
      default -> false;
    };
  }

  /** The cue of a kind nearest before a token within reach. */
  boolean precededBy(Cue kind, int token, int reach) {
    return cues.stream()
        .anyMatch(
            cue -> cue.value() == kind && cue.to() <= token && isClose(cue.to(), token, reach));
  }

  /** Bounds of the clause around a token: the nearest semicolons. */
  int[] clause(int token) {
    int from = token;
    int to = token;
    while (from > 0 && !tokens().get(from - 1).form().equals(";")) {
      from--;
    }
    while (to < tokens().size() && !tokens().get(to).form().equals(";")) {
      to++;
    }
    return new int[] {from, to};
  }

  /** Zones that are listed one after the other from a place on. */
  List<Zone> listAfter(int place, int reach) {
    List<Zone> list = new ArrayList<>();
    int at = place;
    int limit = reach;
    for (Zone zone : zones) {
      if (zone.from() < at) {
        continue;
      }
      boolean follows =
          list.isEmpty() ? isClose(at, zone.from(), limit) : isListed(at, zone.from());
      if (!follows) {
        break;
      }
      list.add(zone);
      at = zone.to();
    }
    return list;
  }

  /** Zones that are listed up to a place. */
  List<Zone> listBefore(int place) {
    List<Zone> list = new ArrayList<>();
    int at = place;
    for (int i = zones.size() - 1; i >= 0; i--) {
      Zone zone = zones.get(i);
      if (zone.to() > at) {
        continue;
      }
      boolean joins = list.isEmpty() ? isClose(zone.to(), at, 2) : isListed(zone.to(), at);
      if (!joins) {
        break;
      }
      list.add(zone);
      at = zone.from();
    }
    return list;
  }

  /** Only marks and conjunctions of a list, and at most two other words, stand between. */
  private boolean isListed(int from, int to) {
    int others = 0;
    boolean joined = false;
    for (int i = from; i < to; i++) {
      switch (tokens().get(i).form()) {
        case "primary", "from", "with", "has", "having" -> {
          return false;
        }
        case ",", "and", "or", "&", "/", "plus" -> joined = true;
        default -> others++;
      }
    }
    return joined && others <= 1;
  }
}
