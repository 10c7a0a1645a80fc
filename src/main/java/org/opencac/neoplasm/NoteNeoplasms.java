package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.concept.Asserter;
import org.opencac.concept.Assertion;
import org.opencac.concept.SentenceAsserter;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.Token;

/** The neoplasms of one note while it is read. Confined to its thread. */
final class NoteNeoplasms {
  /** How many sentences back the site of a diagnosis may stand. */
  private static final int BACK = 2;

  /** Names shorter than this are read only beside a site. */
  private static final int SHORT = 4;

  private final ParsedNote note;
  private final List<SentenceWords> sentences;
  private final SiteOfName sites;
  private final NeoplasmTable table;
  private final Categories categories;
  private final Asserter asserter;
  private final Receptors receptors;
  private final Complications complications;
  private final List<NeoplasmReading.Replaced> replaced = new ArrayList<>();
  private final Candidates candidates;
  private final Spread spread;
  private final List<Found> found = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final List<Open> weak = new ArrayList<>();
  private final List<NeoplasmMention> mentions = new ArrayList<>();
  private final Map<Integer, List<Span>> taken = new HashMap<>();
  private final Map<Integer, SentenceAsserter> assertions = new HashMap<>();

  /** A primary neoplasm with its site. */
  private record Found(
      SentenceWords words, Phrases.Match<Histology> name, SiteOfName.Site site, String code) {}

  /** A name without a site of its own. */
  private record Open(SentenceWords words, Phrases.Match<Histology> name) {}

  NoteNeoplasms(
      ParsedNote note,
      List<SentenceWords> sentences,
      SiteOfName sites,
      Categories categories,
      Asserter asserter,
      Receptors receptors,
      Complications complications) {
    this.note = note;
    this.sentences = sentences;
    this.sites = sites;
    this.table = sites.table();
    this.categories = categories;
    this.asserter = asserter;
    this.receptors = receptors;
    this.complications = complications;
    this.candidates = new Candidates(table);
    this.spread = new Spread(table);
  }

  NeoplasmReading specimensOnly() {
    return new NeoplasmReading(List.of(), Map.of(), specimens(), List.of());
  }

  NeoplasmReading read() {
    for (SentenceWords words : sentences) {
      if (!words.isEmpty() || !words.cues().isEmpty()) {
        read(words);
      }
    }
    settleOpen();
    settleWeak();
    secondaries();
    beside();
    mentions.sort(
        Comparator.comparingInt(NeoplasmMention::sentence)
            .thenComparing(NeoplasmMention::span)
            .thenComparing(NeoplasmMention::code));
    return new NeoplasmReading(mentions, taken, specimens(), replaced);
  }

  private final List<SpreadFound> spreads = new ArrayList<>();

  /** Spread of one sentence, coded when the primaries of the note are known. */
  private record SpreadFound(SentenceWords words, Spread.Reading reading) {}

  private void read(SentenceWords words) {
    boolean staged =
        words.number() > 0 && Nodes.areStaged(sentences.get(words.number() - 1).tokens());
    Spread.Reading reading = spread.read(words, staged);
    if (!reading.isEmpty()) {
      spreads.add(new SpreadFound(words, reading));
    }
    for (Phrases.Match<Histology> name : words.names()) {
      if (name.value().category().equals("index")) {
        continue;
      }
      if (name.value().isLymphoma()) {
        lymphoma(words, name);
      } else {
        primary(words, name, reading);
      }
    }
    for (Phrases.Match<Histology> primary : primaries(words)) {
      before(words, primary, reading).ifPresent(site -> add(words, primary, site));
    }
  }

  private Optional<SiteOfName.Site> before(
      SentenceWords words, Phrases.Match<Histology> name, Spread.Reading reading) {
    return candidates
        .before(words, name.from(), reading.spent())
        .filter(zone -> zone.to() == name.from())
        .or(() -> words.listAfter(name.to(), 0).stream().findFirst())
        .or(() -> candidates.behind(words, name.to(), reading.spent()))
        .flatMap(zone -> sites.at(name.value(), zone))
        .filter(site -> !site.row().isRegion());
  }

  /** "Colonic primary", "of colonic origin", where the note speaks of spread. */
  private List<Phrases.Match<Histology>> primaries(SentenceWords words) {
    List<Phrases.Match<Histology>> list = new ArrayList<>();
    if (!speaksOfSpread(words.number())) {
      return list;
    }
    for (int i = 1; i < words.tokens().size(); i++) {
      Token token = words.tokens().get(i);
      boolean noun = token.form().equals("primary") || token.form().equals("origin");
      int at = i;
      if (noun && words.names().stream().noneMatch(n -> n.from() > at && n.from() <= at + 3)) {
        list.add(new Phrases.Match<>(i, i + 1, Spread.PRIMARY));
      }
    }
    return list;
  }

  private boolean speaksOfSpread(int number) {
    for (int s = Math.max(0, number - 2); s <= Math.min(sentences.size() - 1, number + 1); s++) {
      if (sentences.get(s).has(Cue.SPREAD)) {
        return true;
      }
    }
    return false;
  }

  private void primary(SentenceWords words, Phrases.Match<Histology> name, Spread.Reading reading) {
    Histology histology = changed(words, name);
    Phrases.Match<Histology> match = new Phrases.Match<>(name.from(), name.to(), histology);
    boolean secondary = reading.metastatic().contains(name);
    Optional<SiteOfName.Site> site = attached(words, match, reading, secondary);
    if (histology.isWeak()) {
      weak.add(new Open(words, match));
      return;
    }
    if (site.isEmpty() && !secondary && !isShort(words, name) && !isVague(histology)) {
      site = far(words, match, reading);
    }
    if (site.isEmpty() && (!secondary || hasOrgan(histology))) {
      site = sites.byItself(histology, words.number(), name.from());
    }
    if (site.isPresent()) {
      add(words, match, site.get());
    } else if (!secondary) {
      open.add(new Open(words, match));
    }
  }

  /** "Cancer" and "malignancy" are what people say of a neoplasm, not what a pathologist finds. */
  private static boolean isVague(Histology name) {
    return name.category().equals("vague");
  }

  private static boolean hasOrgan(Histology name) {
    return !name.fixed().isEmpty() || !name.alone().isEmpty();
  }

  private static boolean isShort(SentenceWords words, Phrases.Match<Histology> name) {
    return name.to() == name.from() + 1
        && words.tokens().get(name.from()).form().length() < SHORT
        && !words.tokens().get(name.from()).form().equals("gbm");
  }

  /** The site in the words of the same sentence that belong to the name. */
  private Optional<SiteOfName.Site> attached(
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
  private Optional<SiteOfName.Site> far(
      SentenceWords words, Phrases.Match<Histology> name, Spread.Reading reading) {
    Optional<SiteOfName.Site> here =
        candidates
            .ofFinding(words, name.from(), reading.spent())
            .flatMap(zone -> compatible(name.value(), zone));
    if (here.isPresent()) {
      return here;
    }
    if (known(name.value()).isPresent()) {
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

  /** A neoplasm of the same name that has its site already. */
  private Optional<Found> known(Histology name) {
    return found.stream()
        .filter(one ->
            one.name().value().equals(name)
                || one.name().value().isMalignant() && isPlain(name) && name.isMalignant())
        .reduce((first, second) -> second);
  }

  /** A name that says no more than carcinoma or cancer. */
  private static boolean isPlain(Histology name) {
    return name.tissue().isEmpty()
        && name.fixed().isEmpty()
        && name.alone().isEmpty()
        && (name.category().isEmpty() || isVague(name));
  }

  /** What the words before and behind change of the behavior. */
  private Histology changed(SentenceWords words, Phrases.Match<Histology> name) {
    Histology histology = name.value();
    boolean benign = histology.behavior().filter(b -> b == Behavior.BENIGN).isPresent();
    if (benign && histology.category().equals("carcinoid-benign") && isSpread(words)) {
      return histology.as(Behavior.MALIGNANT, "carcinoid");
    }
    if (benign && words.precededBy(Cue.MALIGNANT, name.from(), 2)) {
      return histology.as(Behavior.MALIGNANT, "");
    }
    boolean uncertain =
        words.cues().stream()
            .anyMatch(cue ->
                cue.value() == Cue.UNCERTAIN
                    && (words.isClose(cue.to(), name.from(), 2)
                        || words.isClose(name.to(), cue.from(), 3)));
    return uncertain && !histology.isMalignant() && !histology.isWeak()
        ? histology.as(Behavior.UNCERTAIN, "")
        : histology;
  }

  private boolean isSpread(SentenceWords words) {
    return spreads.stream().anyMatch(one -> one.words().equals(words))
        || words.nodes().stream().anyMatch(n -> n.arePositive(words, false));
  }

  private void add(SentenceWords words, Phrases.Match<Histology> name, SiteOfName.Site site) {
    Histology histology = name.value();
    Behavior behavior = histology.behavior().orElse(Behavior.MALIGNANT);
    Optional<String> code =
        categories
            .code(histology.category(), site.row().primary())
            .or(() -> histology.isOnlyByCategory() ? Optional.empty() : site.row().code(behavior));
    if (code.isEmpty()) {
      open.add(new Open(words, name));
      return;
    }
    Found one = new Found(words, name, site, code.get());
    found.add(one);
    mention(one, words, name);
  }

  private void mention(Found one, SentenceWords words, Phrases.Match<Histology> name) {
    Span own = words.span(name.from(), name.to());
    List<Span> spans = new ArrayList<>();
    spans.add(own);
    if (one.site().zone().sentence() == words.number()) {
      spans.addAll(one.site().zone().spans());
    }
    take(words, spans);
    Set<String> site = new HashSet<>(one.site().zone().words());
    site.addAll(sides(words, one.site().zone()));
    mentions.add(
        new NeoplasmMention(
            words.number(),
            spans.stream().distinct().toList(),
            one.code(),
            site,
            assertion(words, own),
            one.site().row().entry(one.code()),
            status(words, name)));
  }

  /** The side of a site: its own, else that of words of the same organ, or a side by itself. */
  private Set<String> sides(SentenceWords words, Zone site) {
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

  private void lymphoma(SentenceWords words, Phrases.Match<Histology> name) {
    Set<String> regions = new HashSet<>();
    List<Span> spans = new ArrayList<>();
    Span own = words.span(name.from(), name.to());
    spans.add(own);
    words.title().ifPresent(line ->
        line.nodes().forEach(group -> regions.addAll(group.regions())));
    for (Nodes group : words.nodes()) {
      if (!group.regions().isEmpty()) {
        regions.addAll(group.regions());
        spans.add(words.span(group.from(), group.to()));
      }
    }
    char last = NeoplasmWords.lymphomaNodes(regions);
    boolean remission = words.tokens().stream().anyMatch(token -> token.stem().equals("remission"));
    Optional<Zone> organ =
        regions.isEmpty()
            ? candidates
                .behind(words, name.to(), Set.of())
                .or(() -> candidates.before(words, name.from(), Set.of()))
                .filter(
                    zone -> table.best(zone.words()).filter(f -> !f.row().isRegion()).isPresent())
            : Optional.empty();
    if (remission) {
      last = 'A';
    } else if (organ.isPresent()) {
      last = organ.get().words().contains("spleen") ? '7' : '9';
      spans.addAll(organ.get().spans());
    }
    if (last == '0') {
      return; // The Index says the rest.
    }
    take(words, spans);
    String plain = name.value().code() + last;
    String code =
        last == '9'
            ? organ
                .flatMap(zone -> table.best(zone.words()))
                .flatMap(fit -> categories.code(name.value().code(), fit.row().primary()))
                .orElse(plain)
            : plain;
    mentions.add(
        new NeoplasmMention(
            words.number(),
            spans,
            code,
            Set.of(),
            assertion(words, own),
            -1,
            remission ? NeoplasmMention.Status.ACTIVE : NeoplasmMention.Status.UNSAID));
  }

  /** Names without a site belong to a neoplasm of the same name, else they are left alone. */
  private void settleOpen() {
    for (Open one : open) {
      known(one.name().value()).ifPresent(same -> mention(same, one.words(), one.name()));
    }
  }

  /** Words for a growth are no neoplasm of their own where the note tells which it is. */
  private void settleWeak() {
    for (Open one : weak) {
      Optional<SiteOfName.Site> site =
          attached(one.words(), one.name(), Spread.Reading.NONE, false);
      boolean told =
          found.stream()
              .anyMatch(f ->
                  f.words().number() >= 0
                      && (site.isPresent()
                          ? sameOrgan(f, site.get())
                          : Math.abs(f.words().number() - one.words().number()) <= BACK));
      if (told) {
        List<Span> spans = new ArrayList<>();
        spans.add(one.words().span(one.name().from(), one.name().to()));
        take(one.words(), spans);
      }
    }
  }

  private static boolean sameOrgan(Found one, SiteOfName.Site site) {
    String a = one.site().row().primary();
    String b = site.row().primary();
    return a.length() >= 3 && b.length() >= 3 && a.substring(0, 3).equals(b.substring(0, 3));
  }

  private void secondaries() {
    boolean anySite = spreads.stream().anyMatch(one -> one.reading().hasTarget());
    for (SpreadFound one : spreads) {
      for (Spread.Target target : one.reading().targets()) {
        secondary(one.words(), target);
      }
      boolean ofNeoplasm = !found.isEmpty() || !one.reading().metastatic().isEmpty();
      if (!anySite && ofNeoplasm && one.reading().targets().isEmpty()) {
        for (Span cue : one.reading().cues()) {
          secondary(one.words(), new Spread.Target(cue, "C79.9", -1, "C80", Set.of(), List.of()));
        }
      }
      if (anySite || ofNeoplasm) {
        take(one.words(), one.reading().cues());
      }
    }
    unknownPrimary();
  }

  private void secondary(SentenceWords words, Spread.Target target) {
    String category = kind();
    String code =
        category.isEmpty()
            ? target.code()
            : categories.code(category, target.primary()).orElse(target.code());
    List<Span> spans = new ArrayList<>(target.spans());
    spans.add(target.cue());
    take(words, spans);
    mentions.add(
        new NeoplasmMention(
            words.number(),
            spans.stream().distinct().toList(),
            code,
            target.site(),
            assertion(words, target.cue()),
            target.code().equals(code) ? target.entry() : -1,
            NeoplasmMention.Status.UNSAID));
  }

  /** Secondary carcinoid and Merkel cell tumors have categories of their own (C7B). */
  private String kind() {
    for (Found one : found) {
      if (one.code().startsWith("C7A.0")) {
        return "secondary-carcinoid";
      }
      if (one.code().startsWith("C7A")) {
        return "secondary-neuroendocrine";
      }
      if (one.code().startsWith("C4A")) {
        return "secondary-merkel";
      }
    }
    return "";
  }

  /** C80.1 where a secondary neoplasm is known and its primary is not (I.C.2.j). */
  private void unknownPrimary() {
    boolean primary = found.stream().anyMatch(one -> one.name().value().isMalignant());
    for (SentenceWords words : sentences) {
      for (Phrases.Match<Cue> cue : words.cues()) {
        if (cue.value() == Cue.UNKNOWN && speaksOfSpread(words.number()) && !primary) {
          unknown(words, words.span(cue.from(), cue.to()));
          return;
        }
      }
    }
    for (SpreadFound one : spreads) {
      if (!primary && !one.reading().metastatic().isEmpty() && !hasLymphoma()) {
        Phrases.Match<Histology> name = one.reading().metastatic().iterator().next();
        unknown(one.words(), one.words().span(name.from(), name.to()));
        return;
      }
    }
  }

  private boolean hasLymphoma() {
    return sentences.stream()
        .anyMatch(words -> words.names().stream().anyMatch(name -> name.value().isLymphoma()));
  }

  private void unknown(SentenceWords words, Span span) {
    take(words, List.of(span));
    mentions.add(
        new NeoplasmMention(
            words.number(),
            List.of(span),
            "C80.1",
            Set.of(),
            assertion(words, span),
            -1,
            NeoplasmMention.Status.UNSAID));
  }

  /** Receptors and complications, which stand beside the names of neoplasms. */
  private void beside() {
    boolean breast =
        sentences.stream()
            .anyMatch(words ->
                words.zones().stream().anyMatch(zone -> zone.words().contains("breast")));
    breast |= found.stream().anyMatch(one -> one.site().zone().words().contains("breast"));
    for (SentenceWords words : sentences) {
      for (NeoplasmMention receptor : breast ? receptors.read(words) : List.<NeoplasmMention>of()) {
        take(words, receptor.words());
        for (Span span : receptor.words()) {
          replaced.add(new NeoplasmReading.Replaced(words.number(), span, List.of("")));
        }
        mentions.add(receptor);
      }
      for (Complications.Found one : complications.read(words, candidates)) {
        Set<String> site = new HashSet<>();
        one.site()
            .ifPresent(zone -> {
              site.addAll(zone.words());
              site.addAll(zone.sides());
            });
        for (Span span : one.spans()) {
          replaced.add(new NeoplasmReading.Replaced(words.number(), span, one.replaces()));
        }
        mentions.add(
            new NeoplasmMention(
                words.number(),
                one.spans(),
                one.code(),
                site,
                assertion(words, one.span()),
                -1,
                NeoplasmMention.Status.UNSAID));
      }
    }
  }

  private Assertion assertion(SentenceWords words, Span span) {
    return assertions
        .computeIfAbsent(words.number(), s -> asserter.forSentence(note, note.sentences().get(s)))
        .assess(span);
  }

  /** What the clause says of the treatment, or the next sentence when it names no neoplasm. */
  private NeoplasmMention.Status status(SentenceWords words, Phrases.Match<Histology> name) {
    int[] clause = words.clause(name.from());
    NeoplasmMention.Status here = status(words, clause[0], clause[1]);
    if (here == NeoplasmMention.Status.ACTIVE || words.number() + 1 >= sentences.size()) {
      return here;
    }
    SentenceWords next = sentences.get(words.number() + 1);
    if (!next.names().isEmpty() || next.sentence().section() != words.sentence().section()) {
      return here;
    }
    NeoplasmMention.Status there = status(next, 0, next.tokens().size());
    return there == NeoplasmMention.Status.UNSAID ? here : there;
  }

  private static NeoplasmMention.Status status(SentenceWords words, int from, int to) {
    boolean history = false;
    for (Phrases.Match<Cue> cue : words.cues()) {
      if (cue.from() < from || cue.to() > to) {
        continue;
      }
      if (cue.value() == Cue.ACTIVE) {
        return NeoplasmMention.Status.ACTIVE;
      }
      history |= cue.value() == Cue.HISTORY;
    }
    return history ? NeoplasmMention.Status.HISTORY : NeoplasmMention.Status.UNSAID;
  }

  private void take(SentenceWords words, List<Span> spans) {
    taken.computeIfAbsent(words.number(), s -> new ArrayList<>()).addAll(spans);
  }

  /** Headers that name a specimen and nothing else. */
  private Map<Integer, List<Span>> specimens() {
    Map<Integer, List<Span>> specimens = new HashMap<>();
    for (SentenceWords words : sentences) {
      Optional<SentenceWords> title = words.title();
      if (title.isPresent() && !words.names().isEmpty()) {
        List<Span> spans = new ArrayList<>();
        SentenceWords line = title.get();
        line.zones().forEach(zone -> spans.addAll(zone.spans()));
        line.nodes().forEach(group -> spans.add(line.span(group.from(), group.to())));
        specimens.put(line.number(), spans);
      }
      if (words.header() > 0) {
        List<Span> spans = new ArrayList<>();
        words.zones().stream()
            .filter(zone -> zone.to() <= words.header())
            .forEach(zone -> spans.addAll(zone.spans()));
        words.nodes().stream()
            .filter(group -> group.to() <= words.header())
            .forEach(group -> spans.add(words.span(group.from(), group.to())));
        boolean read =
            !words.names().isEmpty()
                || words.cues().stream()
                    .anyMatch(cue -> cue.value() == Cue.LESION && cue.to() <= words.header());
        if (!spans.isEmpty() && read) {
          specimens.put(words.number(), spans);
        }
      }
    }
    return specimens;
  }
}
