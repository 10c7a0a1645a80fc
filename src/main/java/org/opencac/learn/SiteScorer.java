package org.opencac.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Span;
import org.opencac.suggest.AppliedRule;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.suggest.Decision;
import org.opencac.suggest.Evidence;
import org.opencac.suggest.EvidenceRole;
import org.opencac.suggest.RankedCode;
import org.opencac.suggest.Suggestion;
import org.opencac.text.SectionKind;

/**
 * Scores the suggestions of a note as a site's model sees them, and adds codes that the site gives
 * to words of the note. A code that the release does not have is never added, and none without
 * words that support it. Immutable and safe to share.
 *
 * @param model the site's model
 * @param codes the release that codes are taken from
 */
public record SiteScorer(SiteModel model, CodeSet codes) {
  private static final String RULE = "SITE_MODEL";

  private static final Comparator<Support.Pointer> MOST_TELLING =
      Comparator.comparingDouble((Support.Pointer pointer) -> pointer.association().share())
          .thenComparingDouble(Support.Pointer::ratio)
          .thenComparing(Support.Pointer::clue);

  /**
   * The chart with the model's confidence.
   *
   * @param read the clues of the note
   * @param chart all suggestions of the engine, whatever their confidence
   * @param minConfidence suggestions below are not shown; negative for the model's own threshold
   * @param ranked how many codes to rank
   */
  public ChartSuggestions score(
      NoteReading read, ChartSuggestions chart, double minConfidence, int ranked) {
    double threshold = minConfidence < 0 ? model.threshold() : minConfidence;
    NoteReading reading = read.folded(model.labels());
    CandidateFeatures.Supports supports = model.features().supports(reading);
    Map<String, Suggestion> found = new HashMap<>();
    for (Suggestion suggestion : chart.suggestions()) {
      found.putIfAbsent(folded(suggestion.code()), suggestion);
    }
    Map<String, Code> seen = new HashMap<>();
    chart.ranked().forEach(one -> seen.putIfAbsent(folded(one.code()), one.code()));
    List<Suggestion> shown = new ArrayList<>();
    List<RankedCode> order = new ArrayList<>();
    model
        .features()
        .of(reading, supports, ranked > 0)
        .forEach((name, features) -> {
          double confidence = Math.round(10_000 * model.probability(features)) / 10_000.0;
          Optional<Suggestion> suggested = Optional.ofNullable(found.get(name));
          Optional<Code> code =
              suggested
                  .map(Suggestion::code)
                  .or(() -> Optional.ofNullable(seen.get(name)))
                  .or(() -> known(name));
          code.ifPresent(known -> order.add(new RankedCode(known, confidence)));
          if (confidence >= threshold && code.isPresent()) {
            suggested
                .map(one -> again(one, confidence, features))
                .or(() ->
                    origin(name, supports, reading)
                        .map(origin -> added(code.get(), confidence, features, origin)))
                .ifPresent(shown::add);
          }
        });
    shown.sort(
        Comparator.comparingDouble(Suggestion::confidence)
            .reversed()
            .thenComparing(suggestion -> suggestion.code().code()));
    order.sort(
        Comparator.comparingDouble(RankedCode::confidence)
            .reversed()
            .thenComparing(one -> one.code().code()));
    return new ChartSuggestions(shown, chart.notCoded(), order.stream().limit(ranked).toList());
  }

  private String folded(Code code) {
    return model.labels().fold(CodeSystem.undotted(code.code()));
  }

  private Optional<Code> known(String name) {
    return codes
        .find(model.system().dotted(name))
        .filter(code -> code.billable() || !model.labels().codes().isEmpty());
  }

  private Suggestion again(Suggestion from, double confidence, Map<String, Double> features) {
    return new Suggestion(
        from.code(),
        confidence,
        from.decision(),
        from.evidence(),
        from.indexPath(),
        from.rules(),
        List.copyOf(model.parts(features).values()),
        from.alternatives(),
        from.missing());
  }

  /** The words that a code is added for, and what the site did with them. */
  private record Origin(Span span, SectionKind section, String told) {
    static Origin of(Clue clue, String told) {
      return new Origin(clue.span(), clue.section(), told);
    }
  }

  private Suggestion added(
      Code code, double confidence, Map<String, Double> features, Origin origin) {
    return new Suggestion(
        code,
        confidence,
        Decision.CODABLE,
        List.of(new Evidence(origin.span(), EvidenceRole.CONDITION, origin.section())),
        List.of(code.display()),
        List.of(
            new AppliedRule(
                RULE, "coded notes of the site", model.provenance().gold(), origin.told())),
        List.copyOf(model.parts(features).values()),
        List.of(),
        List.of());
  }

  /**
   * The clue that tells most for a code: words first, then a term of the engine, then what stands
   * of the code's name.
   */
  private Optional<Origin> origin(
      String code, CandidateFeatures.Supports supports, NoteReading reading) {
    List<Support.Pointer> words = new ArrayList<>();
    words.addAll(supports.longest().getOrDefault(code, Support.NONE).pointers());
    words.addAll(supports.words().getOrDefault(code, Support.NONE).pointers());
    Optional<Support.Pointer> best =
        words.stream()
            .max(MOST_TELLING)
            .or(() ->
                supports.terms().getOrDefault(code, Support.NONE).pointers().stream()
                    .max(MOST_TELLING));
    if (best.isEmpty()) {
      return model
          .features()
          .classifiers()
          .most(code, reading)
          .map(clue -> Origin.of(clue, "these words count most for it at the site"))
          .or(() -> named(code, reading));
    }
    Association found = best.get().association();
    return Optional.ofNullable(reading.clues().get(best.get().clue()))
        .map(clue ->
            Origin.of(
                clue,
                "given in " + found.coded() + " of " + found.seen() + " notes with these words"));
  }

  /** The words of a code's own name, when most of it stands in a sentence. */
  private Optional<Origin> named(String code, NoteReading reading) {
    NoteNames.Named named = reading.names().of(code);
    return named.inSentence() < CandidateFeatures.NAMED
        ? Optional.empty()
        : Optional.of(
            new Origin(
                named.span(),
                named.section(),
                "given in "
                    + model.features().counts().of(code)
                    + " notes; these words are of its name"));
  }
}
