package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of {@code fact-rules.tsv}: facts, and codes beside them, that make a code. In the result
 * <code>{name}</code> stands for the value of a fact and <code>{name|x}</code> for it or else x;
 * the other slots are those of {@link CombinationRule}.
 *
 * @param id stable identifier
 * @param facts what must hold, each {@code name}, {@code !name}, {@code name=value}, {@code
 *     name>=number} or {@code name<number}
 * @param reach where the facts must stand
 * @param rule the codes; without any when the facts alone make the code
 */
record FactRule(String id, List<Condition> facts, Reach reach, CombinationRule rule) {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z-]*)(?:\\|([0-9A-Z]+))?}");
  private static final Pattern CONDITION =
      Pattern.compile("(!?)([a-z][a-z-]*)(?:(=|>=|<)([0-9A-Za-z.]+))?");

  /** Where the facts of a rule must stand. */
  enum Reach {
    /** Anywhere in the chart. */
    CHART,
    /** Near the words of the first code, or near the first fact when there is none. */
    NEAR,
    /** Near the first fact, wherever the words of the codes stand. */
    TOGETHER;

    static Optional<Reach> of(String word) {
      return switch (word) {
        case "chart" -> Optional.of(CHART);
        case "near" -> Optional.of(NEAR);
        case "together" -> Optional.of(TOGETHER);
        default -> Optional.empty();
      };
    }
  }

  /** Copies the list. */
  FactRule {
    facts = List.copyOf(facts);
  }

  /**
   * A condition on the facts.
   *
   * @param denied whether it must not hold
   * @param name the fact
   * @param relation how its value compares; empty when only the fact counts
   * @param bound what it is compared with
   */
  record Condition(boolean denied, String name, String relation, String bound) {

    /** Reads a condition; the text must be one. */
    static Condition of(String text) {
      Matcher matcher = CONDITION.matcher(text);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("no condition");
      }
      String relation = matcher.group(3) == null ? "" : matcher.group(3);
      String bound = matcher.group(4) == null ? "" : matcher.group(4);
      return new Condition(!matcher.group(1).isEmpty(), matcher.group(2), relation, bound);
    }

    boolean fits(ChartFact fact) {
      return fact.name().equals(name)
          && switch (relation) {
            case "=" -> fact.value().equals(bound);
            case ">=" -> number(fact.value()) >= Double.parseDouble(bound);
            case "<" -> number(fact.value()) < Double.parseDouble(bound);
            default -> true;
          };
    }

    private static double number(String value) {
      return value.isEmpty() || !Character.isDigit(value.charAt(0))
          ? Double.NaN
          : Double.parseDouble(value);
    }
  }

  /** The name of the first fact that must hold; empty when none must. */
  String firstNeeded() {
    return facts.stream()
        .filter(condition -> !condition.denied())
        .map(Condition::name)
        .findFirst()
        .orElse("");
  }

  /** Whether a chart with facts of these names may fulfil the conditions. */
  boolean mayHold(Set<String> names) {
    return facts.stream()
        .allMatch(condition -> condition.denied() || names.contains(condition.name()));
  }

  /** The facts that fulfil the conditions; nothing when one of them does not hold. */
  Optional<List<ChartFact>> supports(List<ChartFact> known) {
    List<ChartFact> supports = new ArrayList<>();
    for (Condition condition : facts) {
      List<ChartFact> fitting = known.stream().filter(condition::fits).toList();
      if (fitting.isEmpty() != condition.denied()) {
        return Optional.empty();
      }
      supports.addAll(fitting);
    }
    return Optional.of(supports);
  }

  /** What the rule makes of the codes of a chart when it is supported and these facts are known. */
  List<Combination> apply(List<ChartFact> known, Collection<String> codes) {
    List<Combination> made = new ArrayList<>();
    for (String result : results(known)) {
      CombinationRule filled =
          new CombinationRule(
              id, rule.parts(), result, rule.replaces(), rule.unless(), rule.section());
      made.addAll(filled.apply(codes));
    }
    return made;
  }

  /** The result for each combination of the values of its slots. */
  List<String> results(List<ChartFact> known) {
    List<String> open = List.of(rule.result());
    while (true) {
      Matcher slot = SLOT.matcher(open.getFirst());
      if (!slot.find()) {
        return open;
      }
      List<String> values =
          known.stream()
              .filter(fact -> fact.name().equals(slot.group(1)))
              .map(ChartFact::value)
              .distinct()
              .toList();
      if (values.isEmpty()) {
        values = List.of(slot.group(2) == null ? "" : slot.group(2));
      }
      List<String> filled = new ArrayList<>();
      for (String template : open) {
        for (String value : values) {
          filled.add(template.replace(slot.group(), value));
        }
      }
      open = filled;
    }
  }
}
