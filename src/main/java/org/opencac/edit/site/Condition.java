package org.opencac.edit.site;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntPredicate;
import org.opencac.edit.CodePattern;
import org.opencac.edit.CodedEncounter;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.EncounterFacts;
import org.opencac.edit.Procedure;

/** A condition of a site rule. Nothing in it can do more than look at codes and facts. */
sealed interface Condition {

  /** Both hold. */
  record And(Condition left, Condition right) implements Condition {}

  /** One of them holds. */
  record Or(Condition left, Condition right) implements Condition {}

  /** It does not hold. */
  record Not(Condition inner) implements Condition {}

  /** A number of the encounter compares so; an unknown number never does. */
  record Compare(Quantity quantity, List<CodePattern> codes, String operator, int value)
      implements Condition {}

  /** A word of the encounter is, or is not, this. */
  record Is(Word word, String value, boolean equal) implements Condition {}

  /** A diagnosis is there. */
  record Has(List<CodePattern> codes) implements Condition {}

  /** The first diagnosis is one of these. */
  record First(List<CodePattern> codes) implements Condition {}

  /** A procedure or service is there. */
  record HasProcedure(List<CodePattern> codes) implements Condition {}

  /** A line carries the modifier. */
  record HasModifier(String modifier) implements Condition {}

  /** Numbers of an encounter. */
  enum Quantity {
    /** Age in years. */
    AGE,
    /** Days from admission to discharge. */
    DAYS,
    /** How many diagnoses, all or those of a pattern. */
    COUNT,
    /** Units of the procedures of a pattern together. */
    UNITS
  }

  /** Words of an encounter. */
  enum Word {
    SEX,
    SETTING,
    PAYER
  }

  /** Whether it holds for the encounter. */
  default boolean holds(CodedEncounter encounter) {
    return switch (this) {
      case And(Condition left, Condition right) -> left.holds(encounter) && right.holds(encounter);
      case Or(Condition left, Condition right) -> left.holds(encounter) || right.holds(encounter);
      case Not(Condition inner) -> !inner.holds(encounter);
      case Compare(Quantity quantity, List<CodePattern> codes, String operator, int value) -> {
        int number = number(encounter, quantity, codes);
        yield number >= 0 && comparison(operator, value).test(number);
      }
      case Is(Word word, String value, boolean equal) ->
          word(encounter.facts(), word).equals(value) == equal;
      case Has(List<CodePattern> codes) ->
          encounter.diagnoses().stream().anyMatch(d -> CodePattern.anyMatches(codes, d.code()));
      case First(List<CodePattern> codes) ->
          !encounter.diagnoses().isEmpty()
              && CodePattern.anyMatches(codes, encounter.diagnoses().getFirst().code());
      case HasProcedure(List<CodePattern> codes) ->
          encounter.procedures().stream().anyMatch(p -> CodePattern.anyMatches(codes, p.code()));
      case HasModifier(String modifier) ->
          encounter.procedures().stream().anyMatch(p -> p.modifiers().contains(modifier));
    };
  }

  private static int number(CodedEncounter encounter, Quantity quantity, List<CodePattern> codes) {
    EncounterFacts facts = encounter.facts();
    return switch (quantity) {
      case AGE -> facts.ageYears().orElse(-1);
      case DAYS ->
          facts.admitDate().isPresent() && facts.dischargeDate().isPresent()
              ? (int) ChronoUnit.DAYS.between(facts.admitDate().get(), facts.dischargeDate().get())
              : -1;
      case COUNT ->
          (int)
              encounter.diagnoses().stream()
                  .map(Diagnosis::code)
                  .filter(code -> codes.isEmpty() || CodePattern.anyMatches(codes, code))
                  .count();
      case UNITS ->
          (int)
              encounter.procedures().stream()
                  .filter(p -> codes.isEmpty() || CodePattern.anyMatches(codes, p.code()))
                  .mapToLong(Procedure::units)
                  .sum();
    };
  }

  private static IntPredicate comparison(String operator, int value) {
    return number ->
        switch (operator) {
          case "=" -> number == value;
          case "!=" -> number != value;
          case "<" -> number < value;
          case "<=" -> number <= value;
          case ">" -> number > value;
          default -> number >= value;
        };
  }

  private static String word(EncounterFacts facts, Word word) {
    return switch (word) {
      case SEX -> facts.sex().label();
      case SETTING -> facts.setting().label();
      case PAYER -> facts.payer();
    };
  }
}
