package org.opencac.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What went into a vein, in the order of rank and not of time: one service is the initial one, and
 * an infusion of a complex drug goes before one of another drug, this before a push, a push before
 * hydration. Sixteen minutes make an infusion, less is a push; a further hour counts from 31
 * minutes. Stateless.
 */
final class VeinSequence {
  private static final int SHORTEST = 16;

  /** Contrast is given as part of its picture. */
  private static final String CONTRAST = "A95";

  private static final int HOUR = 60;
  private static final int LEAST_MORE = 31;

  private static final WordPattern AT_ONCE =
      WordPattern.of(
          "concurrent*|simultaneous*|at the same time|alongside|together with|y site|y sited|piggybacked into the running");

  private final ServiceNote note;
  private final List<ServiceDraft> work = new ArrayList<>();
  private boolean initial;

  private VeinSequence(ServiceNote note) {
    this.note = note;
  }

  /**
   * What was run or pushed.
   *
   * @param draft the drug
   * @param complex whether it counts as chemotherapy does
   * @param minutes how long it ran
   */
  private record Run(ServiceDraft draft, boolean complex, int minutes) {}

  static List<ServiceDraft> of(ServiceNote note, List<DrugServices.Given> given) {
    VeinSequence sequence = new VeinSequence(note);
    List<Run> infusions = new ArrayList<>();
    List<Run> pushes = new ArrayList<>();
    for (DrugServices.Given one : given) {
      if (one.draft().code.startsWith(CONTRAST)) {
        continue;
      }
      int minutes =
          one.route() == DrugServices.Route.INFUSION
              ? Administrations.minutes(one.draft(), note)
              : 0;
      Run run = new Run(one.draft(), one.complex(), minutes);
      if (minutes >= SHORTEST) {
        infusions.add(run);
      } else if (minutes > 0 || one.route() == DrugServices.Route.PUSH) {
        pushes.add(run);
      }
    }
    infusions.sort(Comparator.comparing(run -> !run.complex()));
    infusions.forEach(sequence::infused);
    List<ServiceDraft> hydration = Administrations.of(given, DrugServices.Route.HYDRATION);
    boolean hydrationFirst = !sequence.initial && first(hydration, pushes);
    if (hydrationFirst) {
      sequence.hydrate(hydration);
    }
    sequence.pushed(
        pushes.stream().filter(Run::complex).toList(),
        "96409",
        "96411",
        "chemotherapy or complex drug pushed into a vein");
    sequence.pushed(
        pushes.stream().filter(run -> !run.complex()).toList(),
        "96374",
        "96375",
        "drug pushed into a vein");
    if (!hydrationFirst) {
      sequence.hydrate(hydration);
    }
    return sequence.work;
  }

  private void infused(Run run) {
    boolean complex = run.complex();
    if (!initial) {
      add(
          complex ? "96413" : "96365",
          complex ? "infusion of a complex drug, first hour" : "infusion of a drug, first hour",
          run.draft(),
          1);
      further(complex, run);
    } else if (!complex && run.draft().sentence.has(AT_ONCE)) {
      if (work.stream().noneMatch(draft -> draft.code.equals("96368"))) {
        add("96368", "infusion of another drug at the same time", run.draft(), 1);
      }
    } else {
      add(complex ? "96417" : "96367", "infusion of another drug, up to an hour", run.draft(), 1);
      further(complex, run);
    }
    initial = true;
  }

  private void further(boolean complex, Run run) {
    if (run.minutes() >= HOUR + LEAST_MORE) {
      add(
          complex ? "96415" : "96366",
          "infusion, each further hour",
          run.draft(),
          (run.minutes() - LEAST_MORE) / HOUR);
    }
  }

  private void pushed(List<Run> pushes, String first, String more, String name) {
    int left = pushes.size();
    if (left > 0 && !initial) {
      add(first, name + ", first", pushes.getFirst().draft(), 1);
      initial = true;
      left--;
    }
    if (left > 0) {
      add(more, name + ", each further", pushes.getLast().draft(), left);
    }
  }

  /** Whether hydration was the first thing that was run. */
  private static boolean first(List<ServiceDraft> hydration, List<Run> pushes) {
    return !hydration.isEmpty()
        && (pushes.isEmpty()
            || hydration.getFirst().mention().begin()
                < pushes.getFirst().draft().mention().begin());
  }

  /** Adds hydration by its minutes; 31 are needed for any. */
  private void hydrate(List<ServiceDraft> hydration) {
    for (ServiceDraft one : hydration) {
      int minutes = Administrations.minutes(one, note);
      if (minutes < LEAST_MORE) {
        continue;
      }
      if (!initial) {
        add("96360", "hydration, first 31 minutes to one hour", one, 1);
        if (minutes >= HOUR + LEAST_MORE) {
          add("96361", "hydration, each further hour", one, (minutes - LEAST_MORE) / HOUR);
        }
        initial = true;
      } else {
        add("96361", "hydration beside another service", one, 1);
      }
    }
  }

  private void add(String code, String name, ServiceDraft drug, int units) {
    work.add(Administrations.draft(code, name, List.of(drug), drug.mention(), units));
  }
}
