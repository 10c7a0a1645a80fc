package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opencac.note.Span;

/**
 * Adverse effects that a sentence states: a drug, correctly used, and a causal word (Guidelines
 * I.C.19.e.5.a). Whether the condition is coded is asked later. Stateless.
 */
final class AdverseEffects {
  private static final Set<DrugNames.Kind> DRUGS = Set.of(DrugNames.Kind.DRUG);

  private AdverseEffects() {}

  static List<DrugEvent> in(DrugSentence in) {
    List<DrugEvent> events = new ArrayList<>();
    for (DrugCues.Cue cue :
        in.find(
            DrugCues.Kind.CAUSED_BY,
            DrugCues.Kind.BEGAN_AFTER,
            DrugCues.Kind.CAUSES,
            DrugCues.Kind.EFFECT,
            DrugCues.Kind.COMPOUND)) {
      List<DrugNames.Name> drugs = drugs(in, cue);
      if (!drugs.isEmpty() && happened(in, cue, drugs)) {
        events.add(event(in, cue, drugs));
      }
    }
    return events;
  }

  private static List<DrugNames.Name> drugs(DrugSentence in, DrugCues.Cue cue) {
    if (cue.kind() == DrugCues.Kind.CAUSED_BY || cue.kind() == DrugCues.Kind.BEGAN_AFTER) {
      return in.behind(cue, DRUGS);
    }
    List<DrugNames.Name> drugs = in.before(cue, DRUGS);
    if (drugs.isEmpty() && cue.kind() == DrugCues.Kind.EFFECT) {
      return in.behind(cue, DRUGS);
    }
    if (drugs.isEmpty() && cue.kind() == DrugCues.Kind.CAUSES) {
      return unnamed(in, cue);
    }
    return drugs;
  }

  /** "Drug-induced", where the sentence names one drug elsewhere. */
  private static List<DrugNames.Name> unnamed(DrugSentence in, DrugCues.Cue cue) {
    boolean medicine = !in.before(cue, Set.of(DrugNames.Kind.MEDICINE)).isEmpty();
    List<DrugNames.Name> named = in.names().stream().filter(DrugNames.Name::isDrug).toList();
    return medicine && named.size() == 1 ? named : List.of();
  }

  private static boolean happened(DrugSentence in, DrugCues.Cue cue, List<DrugNames.Name> drugs) {
    int begin = in.clauseBegin(cue.from());
    Span words = in.span(cue.from(), cue.to());
    boolean relief =
        switch (cue.kind()) {
          case CAUSED_BY, BEGAN_AFTER -> in.says(DrugCues.Kind.RELIEF, begin, cue.from());
          default -> false;
        };
    int before = cue.from() - 1;
    boolean parted =
        before >= 0 && in.says(DrugCues.Kind.BLOCKS, before, cue.from()); // "weaned from"
    return !relief
        && !parted
        && !in.says(DrugCues.Kind.TALK, begin, in.clauseEnd(cue.to() - 1))
        && in.happened(words)
        && drugs.stream().allMatch(drug -> in.happened(in.span(drug)))
        && (isCertain(cue) || in.isNow(words));
  }

  /** Whether a condition must be found, so that its own time decides. */
  private static boolean isCertain(DrugCues.Cue cue) {
    return cue.kind() != DrugCues.Kind.EFFECT && cue.kind() != DrugCues.Kind.COMPOUND;
  }

  private static DrugEvent event(DrugSentence in, DrugCues.Cue cue, List<DrugNames.Name> drugs) {
    DrugEvent.Side side =
        switch (cue.kind()) {
          case CAUSED_BY, BEGAN_AFTER -> DrugEvent.Side.BEFORE;
          case CAUSES -> DrugEvent.Side.AFTER;
          default -> DrugEvent.Side.ANY;
        };
    List<Span> words = new ArrayList<>();
    drugs.forEach(drug -> words.add(in.span(drug)));
    words.add(in.span(cue.from(), cue.to()));
    return new DrugEvent(
        DrugEvent.What.ADVERSE_EFFECT,
        in.number(),
        drugs,
        words,
        cue.from(),
        cue.to(),
        side,
        DrugEvent.Reason.UNSTATED,
        "");
  }
}
