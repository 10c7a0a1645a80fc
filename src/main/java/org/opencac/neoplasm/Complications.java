package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.text.Tokenizer;

/**
 * Conditions that are due to a malignant neoplasm of the same sentence (Guidelines I.C.2.c,
 * I.C.6.b.5, I.C.13.c). Immutable and safe to share between threads.
 */
final class Complications {
  static final String FILE = "neoplasms/complications.tsv";
  static final String FRACTURES = "neoplasms/fracture-sites.tsv";

  /** The header whose code the site of the fracture completes. */
  private static final String FRACTURE = "M84.5";

  private final Phrases<Row> words;
  private final Map<String, String> fractures = new HashMap<>();
  private final List<String> sites = new ArrayList<>();

  private record Row(String code, boolean linked, List<String> replaces) {}

  /**
   * A complication.
   *
   * @param span its words
   * @param spans its words and those of its site
   * @param code the printed code
   * @param site the zone of a fracture
   * @param replaces codes that its words have by themselves
   */
  record Found(
      Span span, List<Span> spans, String code, Optional<Zone> site, List<String> replaces) {}

  Complications(Tokenizer tokenizer) {
    this.words = new Phrases<>(tokenizer);
    for (RuleTable.Row row :
        RuleTable.read(FILE, "words", "code", "link", "replaces", "note").rows()) {
      words.add(
          row.get("words"),
          new Row(
              row.get("code"),
              row.get("link").equals("yes"),
              List.of(row.get("replaces").split(" "))));
    }
    for (RuleTable.Row row : RuleTable.read(FRACTURES, "word", "code", "note").rows()) {
      fractures.put(row.get("word"), row.get("code"));
      sites.add(row.get("word"));
    }
  }

  /** The complications of a sentence that names a malignant neoplasm. */
  List<Found> read(SentenceWords sentence, Candidates candidates) {
    List<Integer> neoplasms = new ArrayList<>();
    sentence.names().stream()
        .filter(name -> name.value().isMalignant())
        .forEach(name -> neoplasms.add(name.from()));
    sentence.cues().stream()
        .filter(cue -> cue.value() == Cue.SPREAD)
        .forEach(cue -> neoplasms.add(cue.from()));
    if (neoplasms.isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (Phrases.Match<Row> match : words.all(sentence.tokens())) {
      boolean holds =
          !match.value().linked()
              || neoplasms.stream().anyMatch(n -> isLinked(sentence, match.to(), n));
      if (holds) {
        found.add(found(sentence, match, candidates));
      }
    }
    return found;
  }

  /** A word of cause stands between the complication and the neoplasm. */
  private static boolean isLinked(SentenceWords sentence, int from, int neoplasm) {
    return sentence.cues().stream()
        .anyMatch(cue ->
            cue.value() == Cue.CAUSE
                && cue.from() >= from
                && cue.from() - from <= 6
                && cue.to() <= neoplasm
                && neoplasm - cue.to() <= 8);
  }

  private Found found(SentenceWords sentence, Phrases.Match<Row> match, Candidates candidates) {
    Span span = sentence.span(match.from(), match.to());
    if (!match.value().code().equals(FRACTURE)) {
      return new Found(
          span, List.of(span), match.value().code(), Optional.empty(), match.value().replaces());
    }
    Optional<Zone> zone =
        candidates
            .behind(sentence, match.to(), Set.of())
            .or(() -> candidates.before(sentence, match.from(), Set.of()));
    String code =
        zone.flatMap(z -> sites.stream().filter(z.words()::contains).findFirst())
            .map(word -> fractures.getOrDefault(word, FRACTURE + "0-"))
            .orElse(FRACTURE + "0-");
    List<Span> spans = new ArrayList<>();
    spans.add(span);
    zone.ifPresent(z -> spans.addAll(z.spans()));
    return new Found(span, spans, code, zone, match.value().replaces());
  }
}
