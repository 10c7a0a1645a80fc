package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencac.note.Span;

/** The names of specimens, which stand before a colon and are no diagnosis. */
final class Specimens {
  private Specimens() {}

  /** Headers that name a specimen and nothing else. */
  static Map<Integer, List<Span>> of(List<SentenceWords> sentences) {
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
                    .anyMatch(cue -> cue.value().isFinding() && cue.to() <= words.header());
        if (!spans.isEmpty() && read) {
          specimens.put(words.number(), spans);
        }
      }
    }
    return specimens;
  }
}
