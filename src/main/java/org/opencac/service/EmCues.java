package org.opencac.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * Words by which the kind of a visit is told, from {@code models/rules/services/em-family.tsv}; the
 * rows of one kind are alternatives. Immutable and safe to share between threads.
 */
final class EmCues {
  private final Map<String, List<WordPattern>> byKind = new HashMap<>();

  private final Map<String, Set<String>> words = new HashMap<>();

  private EmCues() {}

  /** Reads the table. */
  static EmCues load() {
    EmCues cues = new EmCues();
    for (RuleTable.Row row : RuleTable.read("services/em-family.tsv", "kind", "words").rows()) {
      cues.byKind
          .computeIfAbsent(row.get("kind"), kind -> new ArrayList<>())
          .add(WordPattern.of(row.get("words")));
      cues.words
          .computeIfAbsent(row.get("kind"), kind -> new TreeSet<>())
          .addAll(List.of(row.get("words").split("\\|", -1)));
    }
    return cues;
  }

  private List<WordPattern> of(String kind) {
    return Optional.ofNullable(byKind.get(kind))
        .orElseThrow(() -> new IllegalStateException("em-family.tsv has no rows of kind " + kind));
  }

  /** Whether a word is one of a kind whose rows are mere lists of words. */
  boolean is(String word, String kind) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  /** Whether the note has words of a kind anywhere. */
  boolean in(ServiceNote note, String kind) {
    return of(kind).stream().anyMatch(note::has);
  }

  /** Whether the first words of the note are of a kind. */
  boolean titled(ServiceNote note, String kind) {
    return of(kind).stream().anyMatch(note::titled);
  }

  /** Whether a sentence has words of a kind. */
  boolean in(ServiceSentence sentence, String kind) {
    return of(kind).stream().anyMatch(sentence::has);
  }

  /** Every place of the first words of a kind. */
  List<Span> places(Words words, String kind) {
    return of(kind).stream().flatMap(pattern -> pattern.places(words).stream()).toList();
  }

  /** The words of a kind in a sentence; empty when there are none. */
  List<Span> match(ServiceSentence sentence, ServiceNote note, String kind) {
    return of(kind).stream()
        .map(pattern -> pattern.match(sentence.words(), note.all()))
        .filter(spans -> !spans.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The first sentence with words of a kind; the first of the note when none has. */
  ServiceSentence sentence(ServiceNote note, String kind) {
    return note.sentences().stream()
        .filter(sentence -> in(sentence, kind))
        .findFirst()
        .orElse(note.sentences().getFirst());
  }
}
