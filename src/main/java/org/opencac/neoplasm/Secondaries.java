package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opencac.note.Span;

/** The secondary neoplasms of one note (Guidelines I.C.2). Confined to its thread. */
final class Secondaries {
  private final List<SentenceWords> sentences;
  private final Categories categories;
  private final Gathered gathered;
  private final List<SpreadFound> spreads = new ArrayList<>();

  /** Spread of one sentence, coded when the primaries of the note are known. */
  private record SpreadFound(SentenceWords words, Spread.Reading reading) {}

  Secondaries(List<SentenceWords> sentences, Categories categories, Gathered gathered) {
    this.sentences = sentences;
    this.categories = categories;
    this.gathered = gathered;
  }

  void add(SentenceWords words, Spread.Reading reading) {
    if (!reading.isEmpty()) {
      spreads.add(new SpreadFound(words, reading));
    }
  }

  /** Whether the sentence tells of spread or of lymph nodes with neoplasm. */
  boolean isSpread(SentenceWords words) {
    return spreads.stream().anyMatch(one -> one.words().equals(words))
        || words.nodes().stream().anyMatch(n -> n.arePositive(words, false));
  }

  /** Whether a sentence or those around it speak of spread. */
  boolean speaksOfSpread(int number) {
    for (int s = Math.max(0, number - 2); s <= Math.min(sentences.size() - 1, number + 1); s++) {
      if (sentences.get(s).has(Cue.SPREAD)) {
        return true;
      }
    }
    return false;
  }

  /** Codes the spread of the note beside its primaries. */
  void settle(List<Primary> found) {
    boolean anySite = spreads.stream().anyMatch(one -> one.reading().hasTarget());
    for (SpreadFound one : spreads) {
      for (Spread.Target target : one.reading().targets()) {
        secondary(one.words(), target, found);
      }
      boolean ofNeoplasm = !found.isEmpty() || !one.reading().metastatic().isEmpty();
      if (!anySite && ofNeoplasm && one.reading().targets().isEmpty()) {
        for (Span cue : one.reading().cues()) {
          secondary(
              one.words(), new Spread.Target(cue, "C79.9", -1, "C80", Set.of(), List.of()), found);
        }
      }
      if (anySite || ofNeoplasm) {
        gathered.take(one.words(), one.reading().cues());
      }
    }
    unknownPrimary(found);
  }

  private void secondary(SentenceWords words, Spread.Target target, List<Primary> found) {
    String category = kind(found);
    String code =
        category.isEmpty()
            ? target.code()
            : categories.code(category, target.primary()).orElse(target.code());
    List<Span> spans = new ArrayList<>(target.spans());
    spans.add(target.cue());
    gathered.add(
        words,
        new NeoplasmMention(
            words.number(),
            spans.stream().distinct().toList(),
            code,
            target.site(),
            gathered.assertion(words, target.cue()),
            target.code().equals(code) ? target.entry() : -1,
            NeoplasmMention.Status.UNSAID));
  }

  /** Secondary carcinoid and Merkel cell tumors have categories of their own (C7B). */
  private static String kind(List<Primary> found) {
    for (Primary one : found) {
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
  private void unknownPrimary(List<Primary> found) {
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
    gathered.add(
        words,
        new NeoplasmMention(
            words.number(),
            List.of(span),
            "C80.1",
            Set.of(),
            gathered.assertion(words, span),
            -1,
            NeoplasmMention.Status.UNSAID));
  }
}
