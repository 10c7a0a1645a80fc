package org.opencac.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * Growths of the soft tissue that were cut out, a lipoma for example, by the part of the body, the
 * depth and the size with the narrowest margins (CPT, musculoskeletal system: excision of
 * subcutaneous and subfascial soft tissue tumors, whose simple and layered closing is part of
 * them), from {@code models/rules/services/soft-tissue.tsv}. Immutable.
 */
final class SoftTissue {
  private static final WordPattern CUT_OUT =
      WordPattern.of(
          "lipoma|angiolipoma|fibrolipoma|soft tissue mass|soft tissue tumor|soft tissue tumour|soft tissue growth|fatty mass|fatty tumor|fatty tumour|fatty lump|subcutaneous mass|subcutaneous tumor|sub q mass|subq mass|subfascial mass|intramuscular mass|schwannoma"
              + " & excis*|resect*|removed|removal|shelled out|enucleated|dissected out|dissected free|delivered|cut out|taken out"
              + " & !biops*|needle|breast|spermatic|cord|liposuction|radical");

  /** By their nature these lie under the skin, where nothing says that they lie deeper. */
  private static final WordPattern FATTY =
      WordPattern.of(
          "lipoma|angiolipoma|fibrolipoma|fatty mass|fatty tumor|fatty tumour|fatty lump");

  private static final WordPattern SUBCUTANEOUS =
      WordPattern.of(
          "subcutaneous|subcutaneously|subq|sub q|subcut|subcutis|above the fascia|superficial to the fascia|suprafascial");

  private static final WordPattern DEEP =
      WordPattern.of(
          "subfascial|subfascially|intramuscular|submuscular|intermuscular|subgaleal|below the fascia|beneath the fascia|under the fascia|deep to the fascia|deep to fascia|within the muscle|in the muscle|into the muscle");

  private static final WordPattern DEEP_DENIED =
      WordPattern.of(
          "no subfascial|not subfascial|no intramuscular|not intramuscular|no deep|subcutaneous only|did not penetrate|fascia intact|fascia not violated|fascia was intact");

  private static final WordPattern CUT =
      WordPattern.of("incision|closure|closed|repair|scar|wound|drain");

  /** So many sentences behind may tell depth and size. */
  private static final int BEHIND = 3;

  private static final int CUT_BEFORE = 2;

  /** The unit and the word behind it. */
  private static final int CUT_BEHIND = 2;

  private record Row(
      WordPattern sites,
      boolean deep,
      double below,
      String code,
      Set<String> carries,
      String name) {}

  private final List<Row> rows = new ArrayList<>();

  private SoftTissue() {}

  static SoftTissue load() {
    SoftTissue read = new SoftTissue();
    Map<String, WordPattern> parts = new HashMap<>();
    for (RuleTable.Row row :
        RuleTable.read(
                "services/soft-tissue.tsv", "sites", "depth", "below", "code", "modifiers", "name")
            .rows()) {
      read.rows.add(
          new Row(
              parts.computeIfAbsent(row.get("sites"), WordPattern::ofRow),
              row.get("depth").equals("deep"),
              Double.parseDouble(row.get("below")),
              row.get("code"),
              Set.of(row.get("modifiers").split(",")),
              row.get("name")));
    }
    return read;
  }

  /** The words that tell that a growth of the soft tissue was cut out; empty when none do. */
  static List<Span> words(ServiceSentence sentence) {
    return CUT_OUT.match(sentence.words(), sentence.words());
  }

  /** The service that a sentence tells with those right behind it, if depth and place are told. */
  Optional<ServiceDraft> of(ServiceSentence sentence, Span words, ServiceNote note) {
    List<ServiceSentence> told = told(sentence, note);
    boolean deep = told.stream().anyMatch(SoftTissue::deep);
    boolean under = told.stream().anyMatch(one -> one.has(SUBCUTANEOUS));
    if (!deep && !under && !sentence.has(FATTY)) {
      return Optional.empty();
    }
    Optional<WordPattern> site = site(sentence, note);
    if (site.isEmpty()) {
      return Optional.empty();
    }
    Optional<Quantities.Measure> size =
        told.stream().map(ServiceSentence::words).flatMap(in -> size(in).stream()).findFirst();
    double cm = size.map(Margins::centimeters).orElse(0.0);
    return rows.stream()
        .filter(row -> row.sites().equals(site.orElseThrow()) && row.deep() == deep)
        .filter(row -> cm < row.below())
        .findFirst()
        .map(row -> draft(row, sentence, words, size.isEmpty()));
  }

  private static ServiceDraft draft(Row row, ServiceSentence sentence, Span words, boolean asks) {
    ServiceDraft draft =
        new ServiceDraft(
            row.code(),
            row.name(),
            row.code(),
            row.carries(),
            sentence,
            "place, depth, size with margins, pathology");
    draft.with(words, ServiceEvidence.Role.SERVICE);
    if (asks) {
      draft.ask("size", "What was the greatest size of the growth with its margins?");
    }
    return draft;
  }

  /** The sentence and those behind it in its passage. */
  private static List<ServiceSentence> told(ServiceSentence sentence, ServiceNote note) {
    return note.passages().of(sentence).stream()
        .filter(one ->
            one.index() >= sentence.index() && one.index() <= sentence.index() + BEHIND
                || one.index() == sentence.index() - 1)
        .sorted(
            Comparator.comparing((ServiceSentence one) -> one.index() < sentence.index())
                .thenComparing(ServiceSentence::index))
        .toList();
  }

  private static boolean deep(ServiceSentence sentence) {
    return sentence.has(DEEP) && !sentence.has(DEEP_DENIED);
  }

  private Optional<WordPattern> site(ServiceSentence sentence, ServiceNote note) {
    List<WordPattern> sites = rows.stream().map(Row::sites).distinct().toList();
    for (int i = sentence.index(); i >= Math.max(0, sentence.index() - BEHIND); i--) {
      ServiceSentence here = note.sentences().get(i);
      Optional<WordPattern> site = sites.stream().filter(here::has).findFirst();
      if (site.isPresent()) {
        return site;
      }
    }
    return Optional.empty();
  }

  /** The growth with its margins, or the greatest length that is not that of the cut. */
  private static Optional<Quantities.Measure> size(Words words) {
    return Margins.told(words)
        .or(() ->
            Quantities.measures(words, "cm", "mm", "centim", "millim").stream()
                .filter(length -> !ofCut(words, length.word()))
                .max(Comparator.comparingDouble(Margins::centimeters)));
  }

  /** Whether a length is that of the incision or of its closing. */
  private static boolean ofCut(Words words, int at) {
    int first = Math.max(0, at - CUT_BEFORE);
    int last = Math.min(words.size() - 1, at + CUT_BEHIND);
    Span beside = words.span(first, last);
    return CUT.places(words).stream().anyMatch(beside::overlaps);
  }
}
