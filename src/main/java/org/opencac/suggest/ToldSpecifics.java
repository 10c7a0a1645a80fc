package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kind of an assessed disease that only the findings, the technique or the history of the
 * report tells: "rotator cuff tear" among the diagnoses, "complete tear of the supraspinatus" among
 * the findings (Guidelines I.B.2: the highest specificity documented). Only where one kind is told.
 * Immutable and safe to share between threads.
 */
final class ToldSpecifics {
  /** Where what was found or done is told. */
  private static final Set<String> TELLING =
      Stream.of(
              Place.DIAGNOSIS_NARRATIVE,
              Place.DIAGNOSIS_PROSE,
              Place.PLAN_STATEMENT,
              Place.PLAN_NARRATIVE,
              Place.PRESENTING,
              Place.HISTORY,
              Place.FINDINGS,
              Place.PROCEDURE,
              Place.COURSE,
              Place.RESULTS,
              Place.EXAM,
              Place.REPORT_FINDINGS,
              Place.REPORT_IMPRESSION)
          .map(Place::feature)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> DOUBTS =
      Set.of("uncertain", "historical", "general-words", "family-related", "family-unrelated");

  /** Neoplasms, births, symptoms, injuries and circumstances: there may be several. */
  private static final String SEVERAL = "COPRSTVWXYZ";

  private static final int CATEGORY = 3;

  private ToldSpecifics() {}

  /** Puts each kind that is told in the place of its assessed disease. */
  static void apply(Map<String, Suggestion> byCode, OtherTimes times, List<NotCoded> notCoded) {
    for (Suggestion open : List.copyOf(byCode.values())) {
      if (open.confidence() >= ChartRules.LIKELY && mayBeOpen(open)) {
        of(open, byCode.values(), times)
            .ifPresent(kind -> {
              byCode.remove(open.code().code());
              byCode.put(kind.code().code(), inPlace(open, kind));
              notCoded.add(
                  new NotCoded(
                      open.evidence().getFirst().span(),
                      "covered by the more specific " + kind.code().code(),
                      Optional.empty(),
                      "I.B.2"));
            });
      }
    }
  }

  private static boolean mayBeOpen(Suggestion suggestion) {
    return SEVERAL.indexOf(suggestion.code().code().charAt(0)) < 0
        && UnspecifiedNames.isOpen(suggestion.code().display());
  }

  private static Optional<Suggestion> of(
      Suggestion open, Collection<Suggestion> all, OtherTimes times) {
    String category = open.code().code().substring(0, CATEGORY);
    List<Suggestion> kinds =
        all.stream()
            .filter(other -> !other.code().equals(open.code()))
            .filter(other -> other.code().code().startsWith(category))
            .filter(other -> !UnspecifiedNames.isOpen(other.code().display()))
            .filter(other -> !other.code().display().contains(" without "))
            .toList();
    return kinds.size() == 1
            && kinds.getFirst().confidence() < ChartRules.LIKELY
            && isTold(kinds.getFirst())
            && !isOfOtherTime(open, kinds.getFirst(), times)
            && keepsSide(open.code().display(), kinds.getFirst().code().display())
        ? Optional.of(kinds.getFirst())
        : Optional.empty();
  }

  private static boolean isTold(Suggestion kind) {
    return kind.score().stream()
            .noneMatch(part -> part.contribution() != 0 && DOUBTS.contains(part.feature()))
        && kind.score().stream().anyMatch(part -> TELLING.contains(part.feature()));
  }

  private static boolean isOfOtherTime(Suggestion open, Suggestion kind, OtherTimes times) {
    return kind.evidence().stream()
        .filter(one -> !open.evidence().contains(one))
        .anyMatch(
            one -> times.tellsOther(one.span(), kind.code().display(), open.code().display()));
  }

  private static boolean keepsSide(String open, String said) {
    return Stream.of("left", "right", "bilateral")
        .allMatch(side -> open.contains(side) == said.contains(side) || !open.contains(side));
  }

  private static Suggestion inPlace(Suggestion open, Suggestion kind) {
    List<Evidence> evidence = new ArrayList<>(open.evidence());
    kind.evidence().stream().filter(one -> !evidence.contains(one)).forEach(evidence::add);
    return new Suggestion(
        kind.code(),
        open.confidence(),
        kind.decision(),
        evidence,
        kind.indexPath(),
        kind.rules(),
        open.score(),
        List.of(new Alternative(open.code(), "when the chart does not mean it so")),
        kind.missing());
  }
}
