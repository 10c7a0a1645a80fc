package org.opencac.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.procedure.ProcedureMention.SaidValue;
import org.opencac.procedure.ProcedureMention.Site;
import org.opencac.text.ParsedNote;
import org.opencac.text.Section;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;

/**
 * Reads the procedures that a note mentions, each with the words around it that may decide its
 * characters. Immutable and safe to share between threads.
 */
final class ProcedureReader {
  /** How many sentences away approach and device may be described. */
  private static final int NEIGHBOURS = 8;

  private static final int SENTENCE = 100;
  private static final Set<String> VERBS = Set.of("was", "were", "is", "are", "had", "then", "we");
  private static final String PARTIAL = "Partial";

  /** The lexicon's value for an approach that was given up for an open one. */
  static final String CONVERTED = "Converted";

  /** The approach through a scope and small incisions. */
  static final String ENDOSCOPIC = "Percutaneous Endoscopic";

  private final ProcedureLexicon lexicon;
  private final ReleaseWords release;
  private final StatusReader status;
  private final TissueLayers layers;

  ProcedureReader(ProcedureLexicon lexicon, ReleaseWords release, StatusReader status) {
    this.lexicon = lexicon;
    this.release = release;
    this.status = status;
    this.layers = TissueLayers.load(lexicon);
  }

  /** The mentions in order. */
  List<ProcedureMention> read(ParsedNote note) {
    List<SentenceWords> sentences = new ArrayList<>();
    for (Sentence sentence : note.sentences()) {
      sentences.add(new SentenceWords(sentence, lexicon, release));
    }
    List<ProcedureMention> mentions = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      SentenceWords words = sentences.get(i);
      if (words.sentence().role() != Sentence.Role.HEADING || words.size() > 6) {
        for (int k = 0; k < words.names().size(); k++) {
          mentions.add(told(mention(note, sentences, i, k), sentences));
        }
      }
    }
    return mentions;
  }

  /** The mention with what its report tells of layers, levels, tips and parts. */
  private ProcedureMention told(ProcedureMention mention, List<SentenceWords> sentences) {
    ProcedureMention layered = layers.apply(mention, sentences);
    ProcedureMention levelled = SpinalLevels.apply(layered, sentences);
    ProcedureMention patched =
        PatchedVessel.apply(PairedBones.apply(levelled, sentences), sentences);
    ProcedureMention routed = InfusionRoute.apply(CatheterTip.apply(patched, sentences), sentences);
    return ReportSites.apply(SkinGraftDonor.apply(routed, sentences), sentences);
  }

  private ProcedureMention mention(
      ParsedNote note, List<SentenceWords> sentences, int index, int place) {
    SentenceWords words = sentences.get(index);
    WordTrie.Found<ProcedureName> name = words.names().get(place);
    int from = place == 0 ? 0 : words.names().get(place - 1).to();
    int to = place + 1 == words.names().size() ? words.size() : words.names().get(place + 1).from();
    SiteFinder finder = new SiteFinder(words);
    List<List<Site>> sites = finder.sites(name, from, to);
    Optional<Integer> side = finder.side(name, from, to);
    List<SaidValue> values = values(note, sentences, index, name);
    return new ProcedureMention(
        index,
        note.sectionOf(words.sentence()).kind(),
        words.span(name),
        name.meanings(),
        sites,
        values,
        side.map(words::side).orElse(Side.NONE),
        finder.spans(side),
        partial(words, name),
        objects(words, name, to),
        stated(note, sentences, index, name),
        status.read(note, words, name.from(), name.to()));
  }

  /** Whether a sentence states the procedure under its title: a section of its own, no verb. */
  private static boolean stated(
      ParsedNote note,
      List<SentenceWords> sentences,
      int index,
      WordTrie.Found<ProcedureName> name) {
    SentenceWords words = sentences.get(index);
    Section section = note.sectionOf(words.sentence());
    if (section.kind() != SectionKind.PROCEDURE) {
      return false;
    }
    for (int at = 0; at < words.size(); at++) {
      if (VERBS.contains(words.form(at))) {
        return false;
      }
    }
    boolean first =
        index == 0 || !note.sectionOf(sentences.get(index - 1).sentence()).equals(section);
    return first || !words.form(name.to() - 1).endsWith("ed");
  }

  /** Whether a word right before the name says that only a part is meant. */
  private static boolean partial(SentenceWords words, WordTrie.Found<ProcedureName> name) {
    return words.values().stream()
        .filter(value -> value.meanings().contains(PARTIAL))
        .anyMatch(value -> value.to() <= name.from() && name.from() - value.to() <= 2);
  }

  private static List<String> objects(
      SentenceWords words, WordTrie.Found<ProcedureName> name, int to) {
    List<String> found = new ArrayList<>();
    for (WordTrie.Found<String> object : words.objects()) {
      boolean behind = object.from() >= name.to() && object.from() - name.to() <= 8;
      boolean before = object.to() <= name.from() && name.from() - object.to() <= 10;
      if ((behind && object.to() <= to) || before) {
        found.addAll(object.meanings());
      }
    }
    return found;
  }

  private List<SaidValue> values(
      ParsedNote note,
      List<SentenceWords> sentences,
      int index,
      WordTrie.Found<ProcedureName> name) {
    SentenceWords own = sentences.get(index);
    List<SaidValue> values = new ArrayList<>();
    for (WordTrie.Found<String> value : own.values()) {
      if (own.unreal(value)) {
        continue;
      }
      int gap =
          value.to() <= name.from()
              ? name.from() - value.to()
              : Math.max(0, value.from() - name.to());
      Span span = own.span(value);
      value.meanings().forEach(label -> values.add(new SaidValue(span, label, gap)));
    }
    boolean report = reportsProcedure(note.sectionOf(own.sentence()).kind());
    int reach = report ? NEIGHBOURS : 2;
    for (int i = Math.max(0, index - reach);
        i < Math.min(sentences.size(), index + reach + 1);
        i++) {
      if (i != index) {
        SentenceWords other = sentences.get(i);
        int away = SENTENCE * Math.abs(i - index) + (i < index ? SENTENCE / 2 : 0);
        for (WordTrie.Found<String> value : other.values()) {
          if (other.unreal(value)) {
            continue;
          }
          Span span = other.span(value);
          value.meanings().forEach(label -> values.add(new SaidValue(span, label, away)));
        }
      }
    }
    values.addAll(Durations.said(own));
    boolean converted = values.stream().anyMatch(value -> value.label().equals(CONVERTED));
    if (converted) {
      values.removeIf(value -> value.label().equals(ENDOSCOPIC));
      values.stream()
          .filter(value -> value.label().equals(CONVERTED))
          .findFirst()
          .ifPresent(value -> values.add(new SaidValue(value.span(), "Open", 0)));
    }
    return values;
  }

  /** Whether a section tells how a procedure was done, sentence after sentence. */
  private static boolean reportsProcedure(SectionKind section) {
    return switch (section) {
      case PROCEDURE, FINDINGS, BODY -> true;
      default -> false;
    };
  }
}
