package org.opencac.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from the decisions on a chart: the assigned codes in their order, what was rejected,
 * and what the newest run of the engine makes of both. It is computed from the log every time and
 * never stored, so no decision can be lost by a newer run. Immutable once made.
 */
public final class CodingCase {
  private final EngineRun run;
  private final List<Decision> live;
  private final Map<CodeGroup, List<AssignedCode>> assigned = new EnumMap<>(CodeGroup.class);
  private final Map<CodeReference, RejectedCode> rejected = new LinkedHashMap<>();
  private final Map<CodeReference, DecisionAction> states = new LinkedHashMap<>();
  private final Map<CodeReference, Decision> seen = new LinkedHashMap<>();
  private final int firstRun;

  /**
   * Reads the log.
   *
   * @param run the newest run
   * @param decisions all decisions on the chart, oldest first
   */
  public CodingCase(EngineRun run, List<Decision> decisions) {
    this.run = run;
    Set<Integer> undone = undone(decisions);
    this.live =
        decisions.stream()
            .filter(one -> one.choice().action().step() && !undone.contains(one.step()))
            .toList();
    this.firstRun = decisions.isEmpty() ? Integer.MAX_VALUE : decisions.getFirst().run();
    for (CodeGroup group : CodeGroup.values()) {
      assigned.put(group, new ArrayList<>());
    }
    live.forEach(this::apply);
    compare();
  }

  /** The steps that were taken back. */
  public static Set<Integer> undone(List<Decision> decisions) {
    Deque<Integer> steps = new ArrayDeque<>();
    Set<Integer> undone = new HashSet<>();
    for (Decision decision : decisions) {
      if (decision.choice().action() == DecisionAction.UNDO) {
        if (!steps.isEmpty()) {
          undone.add(steps.pop());
        }
      } else if (decision.choice().action().step()
          && (steps.isEmpty() || steps.peek() != decision.step())) {
        steps.push(decision.step());
      }
    }
    return undone;
  }

  /** The assigned codes of all groups, each group in its order. */
  public List<AssignedCode> assigned() {
    return assigned.values().stream().flatMap(List::stream).toList();
  }

  /** The assigned codes of a group, in order. */
  public List<AssignedCode> assigned(CodeGroup group) {
    return List.copyOf(assigned.getOrDefault(group, List.of()));
  }

  /** The assigned code, if it is one. */
  public Optional<AssignedCode> find(CodeReference code) {
    return assigned(code.group()).stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** Rejected suggestions, in the order they were rejected. */
  public List<RejectedCode> rejected() {
    return List.copyOf(rejected.values());
  }

  /** Accepted, rejected and replaced suggestions. */
  public Map<CodeReference, DecisionAction> states() {
    return Map.copyOf(states);
  }

  /** What the newest run makes of a suggestion of its own. */
  public Change changeOf(RunSuggestion suggestion) {
    Optional<AssignedCode> taken = find(suggestion.code());
    if (taken.isPresent()) {
      return taken.get().change();
    }
    if (rejected.containsKey(suggestion.code())) {
      return rejected.get(suggestion.code()).change();
    }
    return !states.containsKey(suggestion.code()) && suggestion.firstRun() > firstRun
        ? Change.NEW
        : Change.NONE;
  }

  /** The decisions of the step that an undo would take back; empty when there is none. */
  public List<Decision> lastStep() {
    if (live.isEmpty()) {
      return List.of();
    }
    int step = live.getLast().step();
    return live.stream().filter(one -> one.step() == step).toList();
  }

  /** The warnings that the last submission of a version of the coding left standing. */
  public static List<Decision> acknowledged(List<Decision> decisions, int version) {
    List<Decision> all =
        decisions.stream()
            .filter(one -> one.choice().action() == DecisionAction.ACKNOWLEDGE)
            .filter(one -> one.step() == version)
            .toList();
    return all.stream().filter(one -> one.at().equals(all.getLast().at())).toList();
  }

  /** Figures for the worklist. */
  public CaseCounts counts() {
    int open = 0;
    double sum = 0;
    int changes = 0;
    for (RunSuggestion suggestion : run.suggestions()) {
      if (!states.containsKey(suggestion.code()) && find(suggestion.code()).isEmpty()) {
        open++;
        sum += suggestion.confidence();
      }
      changes += changeOf(suggestion) == Change.NEW ? 1 : 0;
    }
    List<AssignedCode> all = assigned();
    changes += (int) all.stream().filter(one -> one.change() != Change.NONE).count();
    changes += (int) rejected().stream().filter(one -> one.change() != Change.NONE).count();
    return new CaseCounts(
        run.suggestions().size(), open, all.size(), changes, open == 0 ? 0 : sum / open);
  }

  private void apply(Decision decision) {
    Choice choice = decision.choice();
    switch (choice.action()) {
      case ACCEPT ->
          choice
              .code()
              .ifPresent(code -> {
                rejected.remove(code);
                states.put(code, DecisionAction.ACCEPT);
                seen.put(code, decision);
                put(code, Optional.empty(), decision);
              });
      case REJECT ->
          choice
              .code()
              .ifPresent(code -> {
                take(code);
                states.put(code, DecisionAction.REJECT);
                rejected.put(code, new RejectedCode(decision, Change.NONE));
                seen.put(code, decision);
              });
      case REPLACE -> choice.code().ifPresent(code -> replace(code, decision));
      case ADD -> choice.code().ifPresent(code -> put(code, Optional.empty(), decision));
      case REMOVE -> choice.code().ifPresent(this::remove);
      case SEQUENCE -> sequence(choice.order());
      case POA -> choice.code().ifPresent(code -> indicate(code, choice.poa()));
      case CONFIRM -> choice.code().ifPresent(code -> seen.put(code, decision));
      case UNDO, ACKNOWLEDGE -> throw new IllegalStateException("no step: " + choice.action());
    }
  }

  private void put(CodeReference code, Optional<CodeReference> replaces, Decision decision) {
    List<AssignedCode> group = group(code);
    AssignedCode entry =
        new AssignedCode(
            code,
            decision.display(),
            decision.choice().action(),
            replaces,
            decision.choice().poa(),
            decision,
            Change.NONE);
    int at = indexOf(code);
    if (at < 0) {
      group.add(entry);
    } else {
      group.set(at, decision.choice().poa().isPresent() ? entry : entry.with(group.get(at).poa()));
    }
  }

  private void replace(CodeReference code, Decision decision) {
    CodeReference to = decision.choice().to().orElseThrow();
    rejected.remove(code);
    if (run.find(code).isPresent() || states.containsKey(code)) {
      states.put(code, DecisionAction.REPLACE);
      seen.put(code, decision);
    }
    int at = indexOf(code);
    Optional<PresentOnAdmission> poa = at < 0 ? Optional.empty() : group(code).get(at).poa();
    take(code);
    put(to, Optional.of(code), decision);
    List<AssignedCode> group = group(to);
    AssignedCode entry = group.remove(indexOf(to));
    AssignedCode kept = entry.poa().isPresent() ? entry : entry.with(poa);
    group.add(at < 0 || to.group() != code.group() ? group.size() : at, kept);
  }

  private void remove(CodeReference code) {
    int at = indexOf(code);
    if (at >= 0) {
      group(code).get(at).replaces().ifPresent(states::remove);
    }
    take(code);
    states.remove(code);
    rejected.remove(code);
  }

  private void sequence(List<CodeReference> order) {
    if (order.isEmpty()) {
      return;
    }
    List<AssignedCode> group = group(order.getFirst());
    group.sort(
        Comparator.comparingInt(entry -> {
          int at = order.indexOf(entry.code());
          return at < 0 ? Integer.MAX_VALUE : at;
        }));
  }

  private void indicate(CodeReference code, Optional<PresentOnAdmission> poa) {
    int at = indexOf(code);
    if (at >= 0) {
      group(code).set(at, group(code).get(at).with(poa));
    }
  }

  private void compare() {
    for (List<AssignedCode> group : assigned.values()) {
      group.replaceAll(entry -> entry.with(changeOf(entry)));
    }
    rejected.replaceAll((code, entry) -> {
      Optional<RunSuggestion> now = run.find(code);
      Decision last = seen.getOrDefault(code, entry.decision());
      boolean disagrees =
          now.isPresent()
              && !now.get().digest().equals(last.shownDigest())
              && run.number() > last.run();
      return new RejectedCode(entry.decision(), disagrees ? Change.DISAGREES : Change.NONE);
    });
  }

  private Change changeOf(AssignedCode entry) {
    Decision last = seen.get(entry.code());
    if (entry.origin() != DecisionAction.ACCEPT || last == null || run.number() <= last.run()) {
      return Change.NONE;
    }
    Optional<RunSuggestion> now = run.find(entry.code());
    if (now.isEmpty()) {
      return last.shownDigest().isEmpty() ? Change.NONE : Change.GONE;
    }
    return RunDigest.decision(now.get().digest()).equals(RunDigest.decision(last.shownDigest()))
        ? Change.NONE
        : Change.DISAGREES;
  }

  private void take(CodeReference code) {
    int at = indexOf(code);
    if (at >= 0) {
      group(code).remove(at);
    }
  }

  private int indexOf(CodeReference code) {
    List<AssignedCode> group = group(code);
    for (int i = 0; i < group.size(); i++) {
      if (group.get(i).code().equals(code)) {
        return i;
      }
    }
    return -1;
  }

  private List<AssignedCode> group(CodeReference code) {
    return assigned.computeIfAbsent(code.group(), none -> new ArrayList<>());
  }
}
