package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.opencac.note.Span;
import org.opencac.text.Token;

/**
 * Sentences that say that less of a drug was taken than prescribed, and why (Guidelines
 * I.C.19.e.5.c). Stateless.
 */
final class Underdosings {
  private static final Set<DrugNames.Kind> DRUGS = Set.of(DrugNames.Kind.DRUG);
  private static final Set<DrugNames.Kind> MEDICINES = Set.of(DrugNames.Kind.MEDICINE);
  private static final Set<DrugNames.Kind> REGIMENS = Set.of(DrugNames.Kind.REGIMEN);
  private static final Set<String> OFF = Set.of("off");
  private static final Set<String> CAME = Set.of("came");
  private static final Set<String> TAKEN =
      Set.of("taken", "took", "take", "taking", "weaned", "tapered", "weaning", "tapering", "kept");
  private static final int PRONOUN = 3;
  private static final int TOLD = 5;

  private Underdosings() {}

  static List<DrugEvent> in(DrugSentence in, Supplier<List<DrugSentence>> around) {
    List<DrugEvent> events = new ArrayList<>();
    for (DrugCues.Cue cue :
        in.find(
            DrugCues.Kind.UNDERDOSED_COST,
            DrugCues.Kind.UNDERDOSED_OWN,
            DrugCues.Kind.UNDERDOSED_FORGOT,
            DrugCues.Kind.UNDERDOSED,
            DrugCues.Kind.UNDERDOSED_TOLD)) {
      int begin = in.clauseBegin(cue.from());
      Span words = in.span(cue.from(), cue.to());
      boolean talk = in.says(DrugCues.Kind.TALK, begin, in.clauseEnd(cue.to() - 1));
      if (talk || isDenied(in, words) || isConditional(in, words) || isTakenOff(in, cue)) {
        continue;
      }
      List<DrugNames.Name> regimen =
          cue.kind() == DrugCues.Kind.UNDERDOSED ? in.behind(cue, REGIMENS) : List.of();
      List<DrugNames.Name> drugs = regimen.isEmpty() ? drugs(in, cue) : regimen;
      boolean unnamed = drugs.isEmpty() && isMedicine(in, cue);
      if (drugs.isEmpty() && !unnamed || events.stream().anyMatch(e -> e.drugs().equals(drugs))) {
        continue;
      }
      DrugEvent.Reason reason = reason(in, cue, around);
      if (cue.kind() == DrugCues.Kind.UNDERDOSED_TOLD
          && stated(in) == DrugEvent.Reason.UNSTATED
          && !in.says(DrugCues.Kind.AS_PRESCRIBED, cue.from(), cue.to() + TOLD)) {
        continue;
      }
      List<Span> spans = new ArrayList<>();
      drugs.forEach(drug -> spans.add(in.span(drug)));
      spans.add(words);
      events.add(
          new DrugEvent(
              DrugEvent.What.UNDERDOSING,
              in.number(),
              drugs,
              spans,
              cue.from(),
              cue.to(),
              DrugEvent.Side.ANY,
              reason,
              ""));
    }
    return events;
  }

  /** "Taken off her lithium": stopped by those who treat, unless the patient's reason is told. */
  private static boolean isTakenOff(DrugSentence in, DrugCues.Cue cue) {
    List<Token> tokens = in.tokens();
    return stated(in) == DrugEvent.Reason.UNSTATED
        && (OFF.contains(tokens.get(cue.from()).form())
                && cue.from() > 0
                && TAKEN.contains(tokens.get(cue.from() - 1).form())
            || CAME.contains(tokens.get(cue.from()).form()));
  }

  /** Whether the phrase is denied by other words than its own "not". */
  private static boolean isDenied(DrugSentence in, Span words) {
    return in.isDenied(words) && in.assess(words).cue().filter(words::contains).isEmpty();
  }

  private static boolean isConditional(DrugSentence in, Span words) {
    return switch (in.assess(words).temporality()) {
      case HYPOTHETICAL, PLANNED -> true;
      case CURRENT, HISTORICAL -> false;
    };
  }

  private static List<DrugNames.Name> drugs(DrugSentence in, DrugCues.Cue cue) {
    List<DrugNames.Name> behind = in.behind(cue, DRUGS);
    if (!behind.isEmpty()) {
      return behind;
    }
    List<DrugNames.Name> before = in.before(cue, DRUGS);
    if (!before.isEmpty() && !isMedicine(in, cue)) {
      return before;
    }
    boolean pronoun =
        in.says(DrugCues.Kind.IT, cue.to(), Math.min(in.tokens().size(), cue.to() + PRONOUN));
    return pronoun
        ? in.names().stream()
            .filter(name -> name.isDrug() && name.to() <= cue.from())
            .reduce((first, last) -> last)
            .stream()
            .toList()
        : List.of();
  }

  private static boolean isMedicine(DrugSentence in, DrugCues.Cue cue) {
    return !in.behind(cue, MEDICINES).isEmpty() || !in.before(cue, MEDICINES).isEmpty();
  }

  private static DrugEvent.Reason reason(
      DrugSentence in, DrugCues.Cue cue, Supplier<List<DrugSentence>> around) {
    DrugEvent.Reason reason = stated(in);
    if (reason == DrugEvent.Reason.UNSTATED) {
      reason =
          switch (cue.kind()) {
            case UNDERDOSED_COST -> DrugEvent.Reason.COST;
            case UNDERDOSED_OWN -> DrugEvent.Reason.OWN_WILL;
            case UNDERDOSED_FORGOT -> DrugEvent.Reason.FORGOT;
            default ->
                around.get().stream()
                    .map(Underdosings::stated)
                    .filter(other -> other != DrugEvent.Reason.UNSTATED)
                    .findFirst()
                    .orElse(DrugEvent.Reason.UNSTATED);
          };
    }
    return in.says(DrugCues.Kind.CAREGIVER) ? reason.byCaregiver() : reason;
  }

  private static DrugEvent.Reason stated(DrugSentence in) {
    return in.says(DrugCues.Kind.REASON_COST)
        ? DrugEvent.Reason.COST
        : in.says(DrugCues.Kind.REASON_AGE)
            ? DrugEvent.Reason.AGE
            : in.says(DrugCues.Kind.REASON_FORGOT)
                ? DrugEvent.Reason.FORGOT
                : in.says(DrugCues.Kind.REASON_OWN)
                    ? DrugEvent.Reason.OWN_WILL
                    : DrugEvent.Reason.UNSTATED;
  }
}
