package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;

/**
 * Lymphomas by the region of their nodes, by an organ, or in remission (Tabular C81-C85). Immutable
 * and safe to share between threads.
 */
final class Lymphomas {
  private final NeoplasmTable table;
  private final Candidates candidates;
  private final Categories categories;

  Lymphomas(NeoplasmTable table, Candidates candidates, Categories categories) {
    this.table = table;
    this.candidates = candidates;
    this.categories = categories;
  }

  /** Adds a lymphoma whose site or remission the sentence says; the Index says the others. */
  void read(SentenceWords words, Phrases.Match<Histology> name, Gathered gathered) {
    Set<String> regions = new HashSet<>();
    List<Span> spans = new ArrayList<>();
    Span own = words.span(name.from(), name.to());
    spans.add(own);
    words.title().ifPresent(line -> line.nodes().forEach(group -> regions.addAll(group.regions())));
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
                .or(() -> words.headerZone(table))
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
    String plain = name.value().code() + last;
    String code =
        last == '9'
            ? organ
                .flatMap(zone -> table.best(zone.words()))
                .flatMap(fit -> categories.code(name.value().code(), fit.row().primary()))
                .orElse(plain)
            : plain;
    gathered.add(
        words,
        new NeoplasmMention(
            words.number(),
            spans,
            code,
            Set.of(),
            gathered.assertion(words, own),
            -1,
            remission ? NeoplasmMention.Status.ACTIVE : NeoplasmMention.Status.UNSAID));
  }
}
