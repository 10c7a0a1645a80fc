package org.opencac.edit.payment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.EditContext;
import org.opencac.edit.Grouping.Candidate;
import org.opencac.edit.Grouping.Complication;
import org.opencac.edit.Grouping.DrgEstimate;
import org.opencac.edit.payment.DrgName.Weight;
import org.opencac.note.Sex;
import org.opencac.payer.DrgDefinitions;
import org.opencac.payer.DrgDefinitions.Assignment;
import org.opencac.payer.DrgDefinitions.Drg;

/**
 * Estimates the medical MS-DRG of an inpatient stay from the principal diagnosis, the severity of
 * the others, age, sex and discharge. Operating-room procedures, which may lead to a surgical one,
 * are not looked at. Immutable and safe to share between threads.
 */
final class DrgEstimator {
  private static final int NEWBORN_MDC = 15;
  private static final int MALE_MDC = 12;
  private static final int FEMALE_MDC = 13;
  private static final int TRAUMA_MDC = 24;
  private static final int HIV_MDC = 25;
  private static final int NEWBORN_DAYS = 28;
  private static final int MOST_CANDIDATES = 4;
  private static final int FULL_LENGTH = 8;
  private static final String AFTERCARE = "AFTERCARE";
  private static final String BADLY_HEALED = "OTHER MUSCULOSKELETAL";

  /** The estimate; empty when the principal diagnosis leads to no medical MS-DRG. */
  Optional<DrgEstimate> estimate(
      EditContext context,
      DrgDefinitions definitions,
      String version,
      List<Complication> complications) {
    String principal = context.diagnoses().getFirst().code();
    Set<Weight> weights = weights(complications);
    TreeSet<Integer> numbers = new TreeSet<>();
    List<Candidate> candidates = new ArrayList<>();
    for (Assignment range : categories(context, definitions.assignments(principal))) {
      for (Drg drg : definitions.drgs(range)) {
        if (drg.medical() && fits(context, drg, principal, weights) && numbers.add(drg.number())) {
          candidates.add(
              new Candidate(
                  String.format(Locale.ROOT, "%03d", drg.number()),
                  range.mdc(),
                  drg.description()));
        }
      }
    }
    keepPhase(principal, candidates);
    candidates.sort(Comparator.comparing(Candidate::number));
    if (candidates.isEmpty() || candidates.size() > MOST_CANDIDATES) {
      return Optional.empty();
    }
    return Optional.of(
        new DrgEstimate(
            version,
            candidates,
            severity(weights),
            explanation(context, definitions, complications)));
  }

  /**
   * The 7th character chooses among what codes with the same beginning lead to: active treatment is
   * no aftercare, and a fracture that did not heal well is an other musculoskeletal condition.
   */
  private static void keepPhase(String principal, List<Candidate> candidates) {
    boolean extended = principal.length() == FULL_LENGTH && "STM".indexOf(principal.charAt(0)) >= 0;
    char phase = extended ? principal.charAt(FULL_LENGTH - 1) : 'S';
    if (phase == 'S') {
      return;
    }
    boolean badlyHealed = phase >= 'K';
    boolean active = phase <= 'C';
    narrow(candidates, c -> badlyHealed == c.description().startsWith(BADLY_HEALED));
    if (!badlyHealed) {
      narrow(candidates, c -> active != c.description().contains(AFTERCARE));
    }
  }

  /** Keeps those that fulfil the condition, or all when none does. */
  private static void narrow(List<Candidate> candidates, Predicate<Candidate> condition) {
    if (candidates.stream().anyMatch(condition)) {
      candidates.removeIf(condition.negate());
    }
  }

  /** Of the categories a diagnosis may lead to, the one that the encounter's facts choose. */
  private static List<Assignment> categories(EditContext context, List<Assignment> all) {
    List<Assignment> left = all;
    boolean newborn =
        context.facts().ageDays().isPresent()
            ? context.facts().ageDays().getAsInt() <= NEWBORN_DAYS
            : context.facts().ageYears().orElse(1) == 0;
    boolean hiv = context.diagnoses().stream().anyMatch(d -> d.code().equals("B20"));
    left = prefer(left, a -> newborn == (a.mdc() == NEWBORN_MDC));
    left = prefer(left, a -> hiv == (a.mdc() == HIV_MDC));
    left = prefer(left, a -> a.mdc() != TRAUMA_MDC);
    left = prefer(left, a -> a.mdc() != 0);
    if (context.facts().sex() != Sex.UNKNOWN) {
      int other = context.facts().sex() == Sex.MALE ? FEMALE_MDC : MALE_MDC;
      left = prefer(left, a -> a.mdc() != other);
    }
    return left;
  }

  /** Those that fulfil the condition, or all when none does. */
  private static List<Assignment> prefer(List<Assignment> all, Predicate<Assignment> condition) {
    List<Assignment> fitting = all.stream().filter(condition).toList();
    return fitting.isEmpty() ? all : fitting;
  }

  private static boolean fits(EditContext context, Drg drg, String principal, Set<Weight> weights) {
    DrgName name = new DrgName(drg);
    boolean died = Severity.expired(context);
    String to = context.facts().dischargedTo();
    boolean leftOnOwn = to.equals("07") || to.equals("7") || to.contains("ama");
    boolean corPulmonale =
        principal.startsWith("I26.0") && drg.description().contains("ACUTE COR PULMONALE");
    boolean weightFits =
        name.weights().stream().anyMatch(weights::contains)
            && !(principal.startsWith("I26.0")
                && drg.description().startsWith("PULMONARY EMBOLISM WITHOUT"));
    return (weightFits || corPulmonale)
        && !(name.needsProcedure() && !procedures(context))
        && !(name.needsDeath() && !died)
        && !(name.needsLife() && died)
        && !(name.needsOwnDischarge() && !leftOnOwn);
  }

  private static boolean procedures(EditContext context) {
    return context.encounter().procedures().stream()
        .anyMatch(procedure -> procedure.system() == CodeSystem.ICD_10_PCS);
  }

  /** The heaviest that counts for certain, and any heavier one that is open. */
  private static Set<Weight> weights(List<Complication> complications) {
    Weight sure = Weight.NONE;
    Set<Weight> all = EnumSet.noneOf(Weight.class);
    for (Complication complication : complications) {
      Weight weight = Weight.valueOf(complication.level());
      if (complication.counts().equals(Severity.YES) && weight.compareTo(sure) > 0) {
        sure = weight;
      } else if (complication.counts().equals(Severity.UNKNOWN)) {
        all.add(weight);
      }
    }
    Weight least = sure;
    all.removeIf(weight -> weight.compareTo(least) < 0);
    all.add(sure);
    return all;
  }

  private static String severity(Set<Weight> weights) {
    return String.join(
        " or ", weights.stream().map(w -> w == Weight.NONE ? "none" : w.name()).sorted().toList());
  }

  private static String explanation(
      EditContext context, DrgDefinitions definitions, List<Complication> complications) {
    List<String> parts = new ArrayList<>();
    parts.add("principal diagnosis " + context.diagnoses().getFirst().code());
    List<String> counting =
        complications.stream()
            .filter(c -> c.counts().equals(Severity.YES))
            .map(c -> c.code() + " (" + c.level() + ")")
            .toList();
    parts.add(counting.isEmpty() ? "no CC or MCC that counts" : String.join(", ", counting));
    if (definitions.byBeginning(context.diagnoses().getFirst().code())) {
      parts.add("the installed index has the first five characters of the code only");
    }
    if (procedures(context)) {
      parts.add("procedures are not looked at and may lead to a surgical MS-DRG");
    }
    return String.join("; ", parts);
  }
}
