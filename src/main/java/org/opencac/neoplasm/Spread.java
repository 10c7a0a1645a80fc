package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.text.Token;

/**
 * Reads secondary spread: "metastatic to liver and bone", "brain metastases", "liver, core:
 * metastatic adenocarcinoma", lymph nodes that hold a neoplasm (Guidelines I.C.2; Index
 * "Metastasis, metastatic"). Immutable.
 */
final class Spread {
  /** A primary that is named by its site alone. */
  static final Histology PRIMARY =
      new Histology(Optional.of(Behavior.MALIGNANT), Set.of(), false, Set.of(), Set.of(), "", "");

  private final NeoplasmTable table;

  Spread(NeoplasmTable table) {
    this.table = table;
  }

  /**
   * A secondary site.
   *
   * @param cue the words that say the spread
   * @param code the printed code
   * @param entry the entry of the Index that prints it; -1 when none does
   * @param primary what the table gives to the site as a primary one
   * @param site the words of the site and its sides
   * @param spans where they stand
   */
  record Target(
      Span cue, String code, int entry, String primary, Set<String> site, List<Span> spans) {}

  /**
   * The spread that a sentence tells.
   *
   * @param targets the sites of it
   * @param cues the words that say spread without a site
   * @param metastatic names of neoplasms that are metastatic
   * @param spent zones that are no primary's
   */
  record Reading(
      List<Target> targets,
      List<Span> cues,
      Set<Phrases.Match<Histology>> metastatic,
      Set<Zone> spent) {
    static final Reading NONE = new Reading(List.of(), List.of(), Set.of(), Set.of());

    boolean isEmpty() {
      return targets.isEmpty() && cues.isEmpty();
    }

    boolean hasTarget() {
      return !targets.isEmpty();
    }
  }

  /** Reads a sentence; {@code staged} when the one before gives a stage with lymph nodes. */
  Reading read(SentenceWords words, boolean staged) {
    List<Target> targets = new ArrayList<>();
    List<Span> cues = new ArrayList<>();
    Set<Phrases.Match<Histology>> metastatic = new LinkedHashSet<>();
    Set<Zone> spent = new HashSet<>();
    for (Phrases.Match<Cue> cue : words.cues()) {
      if (cue.value() != Cue.SPREAD) {
        continue;
      }
      Span span = words.span(cue.from(), cue.to());
      Optional<Phrases.Match<Histology>> name = nameBehind(words, cue).or(() -> nameOf(words, cue));
      name.ifPresent(metastatic::add);
      List<Zone> told = name.isPresent() ? ofName(words, cue, name.get()) : ofNoun(words, cue);
      List<Zone> zones = told.isEmpty() ? LesionSite.before(words, cue.from()) : told;
      int before = targets.size();
      for (Zone zone : zones) {
        target(zone, span, isBone(words, cue, zones), targets).ifPresent(z -> spent.add(z));
      }
      if (targets.size() == before) {
        cues.add(span);
      }
    }
    if (words.names().stream().noneMatch(name -> name.value().isLymphoma())) {
      nodes(words, staged, metastatic, targets, cues);
    }
    return new Reading(targets, cues, metastatic, spent);
  }

  /** Lymph nodes that hold a neoplasm, those of the header when what follows is metastatic. */
  private static void nodes(
      SentenceWords words,
      boolean staged,
      Set<Phrases.Match<Histology>> metastatic,
      List<Target> targets,
      List<Span> cues) {
    Set<String> regions = new HashSet<>();
    List<Span> spans = new ArrayList<>();
    for (Nodes group : words.nodes()) {
      boolean headed = !metastatic.isEmpty() && words.headerNodes().contains(group);
      boolean reached = metastatic.stream().anyMatch(name -> leadsTo(words, name.to(), group));
      if (headed || reached || group.arePositive(words, staged)) {
        spans.add(words.span(group.from(), group.to()));
        regions.addAll(group.regions());
      }
    }
    List<Nodes> titled = words.title().map(SentenceWords::nodes).orElse(List.of());
    if (!metastatic.isEmpty() && !titled.isEmpty()) {
      titled.forEach(group -> regions.addAll(group.regions()));
      spans.addAll(cues);
    }
    if (!spans.isEmpty()) {
      String code = NeoplasmWords.secondaryNodes(regions);
      targets.add(new Target(spans.getFirst(), code, -1, "C77", Set.of(), spans));
    }
  }

  /** "Metastatic poorly differentiated adenocarcinoma". */
  private static Optional<Phrases.Match<Histology>> nameBehind(
      SentenceWords words, Phrases.Match<Cue> cue) {
    if (!words.tokens().get(cue.to() - 1).form().startsWith("metastati")) {
      return Optional.empty();
    }
    return words.names().stream()
        .filter(name -> name.from() >= cue.to() && words.isClose(cue.to(), name.from(), 6))
        .findFirst();
  }

  /** "Metastasis of a cutaneous melanoma in the small intestine". */
  private static Optional<Phrases.Match<Histology>> nameOf(
      SentenceWords words, Phrases.Match<Cue> cue) {
    boolean of =
        cue.to() < words.tokens().size()
            && (words.tokens().get(cue.to()).form().equals("of")
                || words.tokens().get(cue.to()).form().equals("from"));
    return of
        ? words.names().stream()
            .filter(name -> name.from() > cue.to() && words.isClose(cue.to() + 1, name.from(), 4))
            .findFirst()
        : Optional.empty();
  }

  /**
   * Where a metastatic neoplasm was found: behind "in" or "to", in the header, before "positive".
   */
  private List<Zone> ofName(
      SentenceWords words, Phrases.Match<Cue> cue, Phrases.Match<Histology> name) {
    for (int i = name.to(); i < Math.min(words.tokens().size(), name.to() + 3); i++) {
      if (isInto(words.tokens().get(i))) {
        List<Zone> zones = words.listAfter(i + 1, 3);
        if (!zones.isEmpty()) {
          return zones;
        }
      }
    }
    if (words.isHeaded(cue.from())) {
      return words.headerZone(table).stream().toList();
    }
    for (Phrases.Match<Cue> shows : words.cues().reversed()) {
      if (shows.value() == Cue.SHOWS && shows.to() <= cue.from()) {
        return words.listBefore(shows.from());
      }
    }
    return words.tokens().get(cue.to() - 1).form().startsWith("metastati")
        ? List.of()
        : words.listBefore(cue.from());
  }

  private static boolean isInto(Token token) {
    return switch (token.form()) {
      case "to", "in", "involving", "into", "within", "at", "on" -> true;
      default -> false;
    };
  }

  /** "Metastatic to axillary nodes", "metastatic carcinoma to the neck nodes". */
  private static boolean leadsTo(SentenceWords words, int from, Nodes group) {
    for (int i = from; i < Math.min(words.tokens().size(), from + 2); i++) {
      if (isInto(words.tokens().get(i))) {
        return group.from() > i && group.from() - i <= 3;
      }
    }
    return false;
  }

  /** "Metastatic lung nodules": the site of the finding. */
  private static List<Zone> ofFinding(SentenceWords words, int cue) {
    return words.zones().stream()
        .filter(zone -> zone.from() == cue)
        .filter(zone ->
            words.cues().stream()
                .anyMatch(next -> next.value().isFinding() && next.from() == zone.to()))
        .toList();
  }

  /** "Metastases in the liver", "metastatic to bone", "brain and lung metastases". */
  private List<Zone> ofNoun(SentenceWords words, Phrases.Match<Cue> cue) {
    for (int i = cue.to(); i < Math.min(words.tokens().size(), cue.to() + 3); i++) {
      Token token = words.tokens().get(i);
      int at = i;
      boolean ends =
          token.form().equals("from") || words.names().stream().anyMatch(n -> n.from() == at);
      if (ends) {
        break;
      }
      if (isInto(token) || token.form().equals("of")) {
        List<Zone> zones = words.listAfter(i + 1, 4);
        if (!zones.isEmpty()) {
          return zones;
        }
      }
    }
    if (words.nodes().stream().anyMatch(group -> leadsTo(words, cue.to(), group))) {
      return List.of();
    }
    List<Zone> zones = words.listBefore(cue.from());
    if (zones.isEmpty() && words.isHeaded(cue.from())) {
      return words.headerZone(table).stream().toList();
    }
    if (zones.isEmpty() && !ofFinding(words, cue.to()).isEmpty()) {
      return ofFinding(words, cue.to());
    }
    if (zones.isEmpty() && !words.tokens().get(cue.to() - 1).form().startsWith("metastati")) {
      return words.zones().stream()
          .filter(zone -> zone.from() >= cue.to() && words.isClose(cue.to(), zone.from(), 0))
          .toList();
    }
    return zones;
  }

  private boolean isBone(SentenceWords words, Phrases.Match<Cue> cue, List<Zone> zones) {
    boolean said =
        words.cues().stream()
            .anyMatch(bone ->
                bone.value() == Cue.BONE && bone.to() <= cue.from() && cue.from() - bone.to() <= 3);
    if (said) {
      return true;
    }
    return zones.stream().anyMatch(zone -> zone.words().contains("bone"));
  }

  private Optional<Zone> target(Zone zone, Span cue, boolean bone, List<Target> targets) {
    Set<String> all = new HashSet<>(zone.words());
    all.add("bone");
    Optional<NeoplasmTable.Fit> fit =
        (bone ? table.best(all) : Optional.<NeoplasmTable.Fit>empty())
            .filter(f -> f.used().contains("bone") && f.used().size() > 1)
            .or(() -> table.best(zone.words()));
    Optional<String> code = fit.flatMap(f -> f.row().code(Behavior.SECONDARY));
    if (code.isEmpty()) {
      return Optional.empty();
    }
    Set<String> site = new HashSet<>(zone.words());
    site.addAll(zone.sides());
    targets.add(
        new Target(
            cue,
            code.get(),
            fit.map(f -> f.row().entry(code.get())).orElse(-1),
            fit.map(f -> f.row().primary()).orElse(""),
            site,
            zone.spans()));
    return Optional.of(zone);
  }
}
