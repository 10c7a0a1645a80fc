package org.opencac.suggest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.opencac.note.Span;

/**
 * Poisonings that a sentence states: an overdose, a wrong substance, one taken by a child or by
 * mistake, or a toxic effect (Guidelines I.C.19.e.5.b and d). The intent is accidental unless the
 * sentence or its neighbours say another. Stateless.
 */
final class Poisonings {
  private static final Set<DrugNames.Kind> SUBSTANCES =
      EnumSet.of(DrugNames.Kind.DRUG, DrugNames.Kind.CHEMICAL, DrugNames.Kind.RECREATIONAL);
  private static final int NEAR = 3;

  private Poisonings() {}

  /** The poisonings; {@code around} are the sentences in whose words an intent may stand. */
  static List<DrugEvent> in(
      DrugSentence in, Supplier<List<DrugSentence>> around, Optional<String> source) {
    List<DrugEvent> events = new ArrayList<>();
    for (DrugCues.Cue cue :
        in.find(DrugCues.Kind.POISONING, DrugCues.Kind.INGESTED, DrugCues.Kind.TOOK)) {
      Span words = in.span(cue.from(), cue.to());
      int begin = in.clauseBegin(cue.from());
      boolean talk = in.says(DrugCues.Kind.TALK, begin, in.clauseEnd(cue.to() - 1));
      if (talk || !in.isNow(words)) {
        continue;
      }
      List<DrugNames.Name> drugs = drugs(in, cue, around);
      if (drugs.isEmpty()) {
        continue;
      }
      List<Span> spans = new ArrayList<>();
      drugs.forEach(drug -> spans.add(in.span(drug)));
      spans.add(words);
      events.add(
          new DrugEvent(
              intent(in, around),
              in.number(),
              drugs,
              spans,
              cue.from(),
              cue.to(),
              DrugEvent.Side.ANY,
              DrugEvent.Reason.UNSTATED,
              source.orElse("")));
    }
    return events;
  }

  private static List<DrugNames.Name> drugs(
      DrugSentence in, DrugCues.Cue cue, Supplier<List<DrugSentence>> around) {
    List<DrugNames.Name> drugs = new ArrayList<>(before(in, cue));
    if (drugs.isEmpty()) {
      drugs.addAll(in.behind(cue, SUBSTANCES));
    }
    if (cue.kind() == DrugCues.Kind.POISONING && drugs.isEmpty()) {
      drugs.addAll(in.names().stream().filter(DrugNames.Name::isDrug).toList());
    }
    drugs.removeIf(drug -> isTreatment(in, drug, cue));
    if (cue.kind() != DrugCues.Kind.POISONING) {
      drugs.removeIf(drug -> !isPoisoned(in, drug, cue, around));
    }
    return drugs;
  }

  /** "Ibuprofen ingestion", "acetaminophen and codeine overdose". */
  private static List<DrugNames.Name> before(DrugSentence in, DrugCues.Cue cue) {
    return in.before(new DrugCues.Cue(cue.kind(), cue.from(), cue.to(), 1), SUBSTANCES);
  }

  private static boolean isTreatment(DrugSentence in, DrugNames.Name drug, DrugCues.Cue cue) {
    boolean own = drug.from() >= cue.to() && drug.from() - cue.to() <= 2;
    return !own
        && in.find(DrugCues.Kind.GIVEN).stream()
            .anyMatch(given ->
                given.to() <= drug.from()
                    && given.from() >= cue.to()
                    && in.wordsBetween(given.to(), drug.from()) <= given.reach());
  }

  /** Whether taking it poisons: a child, another's drug, a mistake, an intent, or a chemical. */
  private static boolean isPoisoned(
      DrugSentence in, DrugNames.Name drug, DrugCues.Cue cue, Supplier<List<DrugSentence>> around) {
    boolean another =
        in.find(DrugCues.Kind.NOT_OWN).stream()
            .anyMatch(owner ->
                in.isPossessive(owner.to() - 1)
                    && owner.to() <= drug.from()
                    && drug.from() - owner.to() < NEAR);
    boolean child = cue.kind() == DrugCues.Kind.INGESTED && in.isOfChild();
    return switch (drug.kind()) {
      case CHEMICAL -> true;
      case RECREATIONAL -> child;
      case DRUG, CLASS, SOURCE, MEDICINE, REGIMEN, ANTIDOTE ->
          another
              || child
              || in.says(DrugCues.Kind.ACCIDENT)
              || intent(in, around) != DrugEvent.What.ACCIDENT;
    };
  }

  private static DrugEvent.What intent(DrugSentence in, Supplier<List<DrugSentence>> around) {
    Optional<DrugEvent.What> here = stated(in);
    if (here.isPresent()) {
      return here.get();
    }
    if (in.says(DrugCues.Kind.ACCIDENT)) {
      return DrugEvent.What.ACCIDENT;
    }
    return around.get().stream()
        .map(Poisonings::stated)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(DrugEvent.What.ACCIDENT);
  }

  private static Optional<DrugEvent.What> stated(DrugSentence in) {
    for (DrugCues.Cue cue :
        in.find(DrugCues.Kind.UNDETERMINED, DrugCues.Kind.SELF_HARM, DrugCues.Kind.ASSAULT)) {
      boolean undetermined = cue.kind() == DrugCues.Kind.UNDETERMINED;
      Span words = in.span(cue.from(), cue.to());
      if (undetermined || in.happened(words) && in.isNow(words)) {
        return Optional.of(
            switch (cue.kind()) {
              case UNDETERMINED -> DrugEvent.What.UNDETERMINED;
              case ASSAULT -> DrugEvent.What.ASSAULT;
              default -> DrugEvent.What.SELF_HARM;
            });
      }
    }
    return Optional.empty();
  }
}
