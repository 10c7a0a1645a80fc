package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.opencac.note.Span;

/**
 * The work of giving: vaccines (counselled or not, Medicare), injections, pushes, infusions and
 * hydration by documented minutes. Stateless.
 */
final class Administrations {
  private static final WordPattern COUNSELLED = WordPattern.of("counsel*");
  private static final WordPattern HALF_HOUR = WordPattern.of("half an hour|a half hour|half hour");
  private static final WordPattern AN_HOUR =
      WordPattern.of("over an hour|over the hour|over one hour");
  private static final WordPattern MEDICARE = WordPattern.of("medicare");
  private static final Set<String> OWN_WORK = Set.of("vaccovid", "vacrsvantibody");
  private static final int LAST_COUNSELLED_AGE = 18;
  private static final int MINUTES_REACH = 4;
  private static final Set<String> EVERY = Set.of("every", "q", "each", "per", "last");

  private Administrations() {}

  static List<ServiceDraft> vaccines(ServiceNote note, List<ServiceDraft> found) {
    List<ServiceDraft> given = new ArrayList<>();
    int components = 0;
    int needles = 0;
    int mouths = 0;
    for (ServiceDraft draft : found) {
      if (draft.carries.contains("vaccine")) {
        given.add(draft);
        boolean counted = !OWN_WORK.contains(draft.family);
        components += counted ? components(draft) : 0;
        needles += counted && !draft.carries.contains("oral") ? 1 : 0;
        mouths += counted && draft.carries.contains("oral") ? 1 : 0;
      }
    }
    boolean talked = Performed.counselled(note);
    List<ServiceDraft> work = new ArrayList<>(own(given, talked));
    given.removeIf(draft -> OWN_WORK.contains(draft.family));
    if (given.isEmpty()) {
      return work;
    }
    boolean child = note.age().isPresent() && note.age().getAsInt() <= LAST_COUNSELLED_AGE;
    if (child && talked) {
      Span words = words(note, COUNSELLED).orElse(given.getFirst().mention());
      work.add(
          draft(
              "90460",
              "vaccine given with counselling, first component",
              given,
              words,
              given.size()));
      if (components > given.size()) {
        work.add(
            draft(
                "90461",
                "vaccine given with counselling, each further component",
                given,
                words,
                components - given.size()));
      }
      return work;
    }
    boolean medicare = note.has(MEDICARE);
    for (ServiceDraft one : given) {
      String number = medicare ? medicare(one) : "";
      if (!number.isEmpty()) {
        work.add(
            draft(
                number,
                "giving a vaccine that Medicare counts by kind",
                List.of(one),
                one.mention(),
                1));
        needles--;
      }
    }
    Span first = given.getFirst().mention();
    if (needles > 0) {
      work.add(draft("90471", "vaccine given by needle, first", given, first, 1));
    }
    if (needles > 1) {
      work.add(draft("90472", "vaccine given by needle, each further", given, first, needles - 1));
    }
    if (mouths > 0) {
      boolean alone = needles <= 0;
      if (alone) {
        work.add(draft("90473", "vaccine given by mouth or nose, first", given, first, 1));
      }
      int rest = alone ? mouths - 1 : mouths;
      if (rest > 0) {
        work.add(
            draft("90474", "vaccine given by mouth or nose, each further", given, first, rest));
      }
    }
    return work;
  }

  /** What has a number of its own for giving it: the COVID vaccine, antibodies against RSV. */
  private static List<ServiceDraft> own(List<ServiceDraft> given, boolean talked) {
    List<ServiceDraft> work = new ArrayList<>();
    for (ServiceDraft one : given) {
      if (one.family.equals("vaccovid")) {
        work.add(draft("90480", "COVID vaccine given", List.of(one), one.mention(), 1));
      } else if (one.family.equals("vacrsvantibody")) {
        work.add(
            draft(
                talked ? "96380" : "96381",
                "antibodies against RSV given" + (talked ? " with counselling" : ""),
                List.of(one),
                one.mention(),
                1));
      }
    }
    return work;
  }

  private static String medicare(ServiceDraft one) {
    return switch (one.family) {
      case "vacflu" -> "G0008";
      case "vac90677", "vac90671", "vac90670", "vac90684", "vac90732" -> "G0009";
      case "vac90746" -> "G0010";
      default -> "";
    };
  }

  private static int components(ServiceDraft draft) {
    for (String carried : draft.carries) {
      if (carried.startsWith("comp")) {
        return Integer.parseInt(carried.substring(4));
      }
    }
    return 1;
  }

  static List<ServiceDraft> drugs(ServiceNote note, List<DrugServices.Given> given) {
    List<ServiceDraft> work = new ArrayList<>();
    List<ServiceDraft> muscle = of(given, DrugServices.Route.MUSCLE);
    List<ServiceDraft> hormones = given(muscle, DrugServices::hormonal);
    List<ServiceDraft> tumor = given(muscle, DrugServices::antitumor);
    muscle.removeAll(hormones);
    muscle.removeAll(tumor);
    needle(work, "96372", "injection of a drug under the skin or into muscle", muscle);
    needle(work, "96402", "injection of a hormone against a tumor", hormones);
    needle(work, "96401", "injection of a drug against a tumor, no hormone", tumor);
    work.addAll(VeinSequence.of(note, given));
    return work;
  }

  private static void needle(
      List<ServiceDraft> work, String code, String name, List<ServiceDraft> given) {
    if (!given.isEmpty()) {
      work.add(draft(code, name, given, given.getFirst().mention(), given.size()));
    }
  }

  private static List<ServiceDraft> given(List<ServiceDraft> drafts, Predicate<ServiceDraft> kind) {
    return new ArrayList<>(drafts.stream().filter(kind).toList());
  }

  static List<ServiceDraft> of(List<DrugServices.Given> given, DrugServices.Route route) {
    List<ServiceDraft> drafts = new ArrayList<>();
    given.stream().filter(g -> g.route() == route).forEach(g -> drafts.add(g.draft()));
    return drafts;
  }

  /**
   * Documented minutes of giving a drug, in its sentence or those behind it; 0 when there are none.
   */
  static int minutes(ServiceDraft draft, ServiceNote note) {
    int begin = draft.sentence.index();
    int end = Math.min(note.sentences().size(), begin + MINUTES_REACH);
    for (ServiceSentence sentence : note.sentences().subList(begin, end)) {
      Span span = sentence.words().span();
      OptionalInt range = Clock.minutes(note.text().substring(span.begin(), span.end()));
      if (range.isPresent()) {
        return range.getAsInt();
      }
      if (sentence.has(HALF_HOUR)) {
        return 30;
      }
      if (sentence.has(AN_HOUR)) {
        return 60;
      }
      for (Quantities.Measure measure :
          Quantities.measures(sentence.words(), "min", "hour", "hr")) {
        boolean rhythm =
            measure.word() > 0 && EVERY.contains(sentence.words().get(measure.word() - 1));
        if (!rhythm) {
          double factor = measure.unit().startsWith("h") ? 60 : 1;
          return (int) Math.round(measure.value() * factor);
        }
      }
    }
    return 0;
  }

  private static Optional<Span> words(ServiceNote note, WordPattern pattern) {
    return pattern.match(note.all(), note.all()).stream().findFirst();
  }

  static ServiceDraft draft(
      String code, String name, List<ServiceDraft> given, Span words, int units) {
    ServiceDraft draft =
        new ServiceDraft(
            code,
            name,
            "give" + code,
            Set.of("visit"),
            given.getFirst().sentence,
            "what was given, route, site, who gave it; start and end of infusions");
    draft.with(words, ServiceEvidence.Role.SERVICE);
    draft.units = units;
    return draft;
  }
}
