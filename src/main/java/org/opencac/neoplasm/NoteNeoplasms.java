package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.concept.Asserter;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.Token;

/** The neoplasms of one note while it is read. Confined to its thread. */
final class NoteNeoplasms {
  /** Names shorter than this are read only beside a site. */
  private static final int SHORT = 4;

  private final List<SentenceWords> sentences;
  private final SiteOfName sites;
  private final Categories categories;
  private final Receptors receptors;
  private final Complications complications;
  private final Candidates candidates;
  private final SiteSearch search;
  private final Spread spread;
  private final Lymphomas lymphomas;
  private final Gathered gathered;
  private final Secondaries secondaries;
  private final List<Primary> found = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final List<Open> weak = new ArrayList<>();

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
    this.sentences = sentences;
    this.sites = sites;
    this.categories = categories;
    this.receptors = receptors;
    this.complications = complications;
    this.candidates = new Candidates(sites.table());
    this.search = new SiteSearch(sites, candidates, sentences);
    this.spread = new Spread(sites.table());
    this.lymphomas = new Lymphomas(sites.table(), candidates, categories);
    this.gathered = new Gathered(note, asserter);
    this.secondaries = new Secondaries(sentences, categories, gathered);
  }

  NeoplasmReading specimensOnly() {
    return gathered.reading(sentences);
  }

  NeoplasmReading read() {
    for (SentenceWords words : sentences) {
      if (!words.isEmpty() || !words.cues().isEmpty()) {
        read(words);
      }
    }
    settleOpen();
    settleWeak();
    secondaries.settle(found);
    settleParts();
    beside();
    return gathered.reading(sentences);
  }

  private void read(SentenceWords words) {
    boolean staged =
        words.number() > 0 && Nodes.areStaged(sentences.get(words.number() - 1).tokens());
    Spread.Reading reading = spread.read(words, staged);
    secondaries.add(words, reading);
    for (Phrases.Match<Histology> name : words.names()) {
      if (name.value().category().equals("index")) {
        continue;
      }
      if (name.value().isLymphoma()) {
        lymphomas.read(words, name, gathered);
      } else {
        primary(words, name, reading);
      }
    }
    for (Phrases.Match<Histology> primary : primaries(words)) {
      search.ofPrimary(words, primary, reading).ifPresent(site -> add(words, primary, site));
    }
  }

  /** "Colonic primary", "of colonic origin", where the note speaks of spread. */
  private List<Phrases.Match<Histology>> primaries(SentenceWords words) {
    List<Phrases.Match<Histology>> list = new ArrayList<>();
    if (!secondaries.speaksOfSpread(words.number())) {
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

  private void primary(SentenceWords words, Phrases.Match<Histology> name, Spread.Reading reading) {
    Histology histology = changed(words, name);
    Phrases.Match<Histology> match = new Phrases.Match<>(name.from(), name.to(), histology);
    boolean secondary = reading.metastatic().contains(name);
    Optional<SiteOfName.Site> site = search.attached(words, match, reading, secondary);
    if (histology.isWeak()) {
      weak.add(new Open(words, match));
      return;
    }
    if (site.isEmpty() && !secondary && !isShort(words, name) && !isVague(histology)) {
      site = search.far(words, match, reading, known(histology).isPresent());
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

  /** A neoplasm of the same name that has its site already. */
  private Optional<Primary> known(Histology name) {
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
    if (benign && histology.category().equals("carcinoid-benign") && secondaries.isSpread(words)) {
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
    Primary one = new Primary(words, name, site, code.get());
    found.add(one);
    mention(one, words, name);
  }

  private void mention(Primary one, SentenceWords words, Phrases.Match<Histology> name) {
    Span own = words.span(name.from(), name.to());
    List<Span> spans = new ArrayList<>();
    spans.add(own);
    if (one.site().zone().sentence() == words.number()) {
      spans.addAll(one.site().zone().spans());
    }
    Set<String> site = new HashSet<>(one.site().zone().words());
    site.addAll(search.sides(words, one.site().zone()));
    gathered.add(
        words,
        new NeoplasmMention(
            words.number(),
            spans.stream().distinct().toList(),
            one.code(),
            site,
            gathered.assertion(words, own),
            one.site().row().entry(one.code()),
            Treatment.of(words, name, sentences)));
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
          search.attached(one.words(), one.name(), Spread.Reading.NONE, false);
      boolean told =
          found.stream()
              .anyMatch(f ->
                  f.words().number() >= 0
                      && (site.isPresent()
                          ? sameOrgan(f, site.get())
                          : Math.abs(f.words().number() - one.words().number())
                              <= SiteSearch.BACK));
      if (told) {
        List<Span> spans = new ArrayList<>();
        spans.add(one.words().span(one.name().from(), one.name().to()));
        gathered.take(one.words(), spans);
      }
    }
  }

  private static boolean sameOrgan(Primary one, SiteOfName.Site site) {
    String a = one.site().row().primary();
    String b = site.row().primary();
    return a.length() >= 3 && b.length() >= 3 && a.substring(0, 3).equals(b.substring(0, 3));
  }

  /** The part of an organ that findings tell of a neoplasm whose diagnosis tells the organ only. */
  private void settleParts() {
    GrowthSite parts = new GrowthSite(sites, categories, candidates, gathered, sentences);
    parts.of(found).forEach(one -> mention(one, one.words(), one.name()));
  }

  /** Receptors and complications, which stand beside the names of neoplasms. */
  private void beside() {
    boolean breast =
        sentences.stream()
            .anyMatch(
                words -> words.zones().stream().anyMatch(zone -> zone.words().contains("breast")));
    breast |= found.stream().anyMatch(one -> one.site().zone().words().contains("breast"));
    for (SentenceWords words : sentences) {
      for (NeoplasmMention receptor : breast ? receptors.read(words) : List.<NeoplasmMention>of()) {
        gathered.take(words, receptor.words());
        gathered.addBeside(words, receptor, List.of(""));
      }
      for (Complications.Found one : complications.read(words, candidates)) {
        Set<String> site = new HashSet<>();
        one.site()
            .ifPresent(zone -> {
              site.addAll(zone.words());
              site.addAll(zone.sides());
            });
        gathered.addBeside(
            words,
            new NeoplasmMention(
                words.number(),
                one.spans(),
                one.code(),
                site,
                gathered.assertion(words, one.span()),
                -1,
                NeoplasmMention.Status.UNSAID),
            one.replaces());
      }
    }
  }
}
