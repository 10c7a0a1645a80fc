package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.opencac.candidate.Candidate;
import org.opencac.concept.Assertion;
import org.opencac.concept.Concept;
import org.opencac.concept.ConceptKind;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.term.TermSource;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Codes for what drugs and poisons do (Guidelines I.C.19.e): adverse effects beside what they
 * caused, poisonings and toxic effects by intent, underdosing with its reason, and allergies to
 * drugs as a status. The code of a substance comes from the Table of Drugs of the release.
 * Immutable and safe to share between threads.
 */
final class DrugEffects {
  static final String STATUSES = "drug-statuses.tsv";
  static final String[] STATUS_COLUMNS = {"when", "code", "section"};

  private static final String ALLERGY = "T78.40XA";
  private static final String NONCOMPLIANCE = "Z91.1";
  private static final String OTHER_NONCOMPLIANCE = "Z91.14";

  private final CodeResolver resolver;
  private final DrugTable table;
  private final DrugManifestations manifestations;
  private final DrugEventReader reader;
  private final Map<String, String> statuses = new HashMap<>();

  DrugEffects(
      CodeResolver resolver,
      DrugTable table,
      DrugManifestations manifestations,
      DrugEventReader reader) {
    this.resolver = resolver;
    this.table = table;
    this.manifestations = manifestations;
    this.reader = reader;
    for (RuleTable.Row row : RuleTable.read(STATUSES, STATUS_COLUMNS).rows()) {
      statuses.put(row.get("when"), row.get("code"));
    }
  }

  /** Whether a code is one of the poisonings, adverse effects and underdosings of drugs. */
  static boolean isDrugCode(String code) {
    return code.compareTo("T36") >= 0 && code.compareTo("T51") < 0;
  }

  /** Whether a code is one of those, or a toxic effect of a substance that is no drug. */
  static boolean isSubstanceCode(String code) {
    return code.compareTo("T36") >= 0 && code.compareTo("T66") < 0;
  }

  /** Adds what the note says, and takes away what only names a drug. */
  void add(DrugsOfNote drugs, List<Concept> concepts, NoteKeys keys, Map<String, Draft> drafts) {
    ParsedNote note = drugs.note();
    List<DrugEvent> events = reader.read(drugs, table::kindOf);
    Chart chart = new Chart(drugs, concepts, keys, drafts);
    List<DrugEvent> kept = new ArrayList<>();
    Map<DrugEvent, List<DrugTable.Cell>> cells = new HashMap<>();
    Set<String> poisoned = new HashSet<>();
    for (DrugEvent event : events) {
      List<DrugTable.Cell> found = cells(event, note);
      if (!found.isEmpty() || event.drugs().isEmpty() || isRegimen(event)) {
        kept.add(event);
        cells.put(event, found);
      }
      if (event.what().isPoisoning()) {
        found.forEach(cell -> poisoned.add(family(cell)));
      }
    }
    chart.withoutNames(kept);
    for (DrugEvent event : kept) {
      List<DrugTable.Cell> found = cells.getOrDefault(event, List.of());
      switch (event.what()) {
        case ADVERSE_EFFECT -> {
          if (found.stream().noneMatch(cell -> poisoned.contains(family(cell)))) {
            chart.adverse(event, found);
          }
        }
        case ACCIDENT, SELF_HARM, ASSAULT, UNDETERMINED -> chart.poisoning(event, found);
        case UNDERDOSING -> chart.underdosing(event, found);
        case ALLERGY -> chart.allergy(event, found);
      }
    }
  }

  /** Not a drug but a diet, dialysis or another treatment was not followed. */
  private static boolean isRegimen(DrugEvent event) {
    return event.drugs().stream().anyMatch(drug -> drug.kind() == DrugNames.Kind.REGIMEN);
  }

  private static String family(DrugTable.Cell cell) {
    return cell.code().substring(0, Math.min(5, cell.code().length()));
  }

  /** The cells of an event's substances: as the note calls them, else as the rules do. */
  private List<DrugTable.Cell> cells(DrugEvent event, ParsedNote note) {
    List<DrugTable.Cell> cells = new ArrayList<>();
    List<Token> tokens = note.sentences().get(event.sentence()).tokens();
    for (DrugNames.Name drug : event.drugs()) {
      Optional<DrugTable.Cell> cell = Optional.empty();
      DrugColumn column = event.what().column();
      boolean gas = drug.substances().contains("carbon monoxide");
      if (gas && !event.source().isEmpty()) {
        cell = table.cell(event.source(), column);
      }
      if (cell.isEmpty() && drug.own()) {
        cell = table.cell(tokens.subList(drug.from(), drug.to()), column);
      }
      for (String substance : drug.substances()) {
        cell = cell.isPresent() ? cell : table.cell(substance, column);
      }
      cell.ifPresent(cells::add);
    }
    return cells;
  }

  /** One note while its events are turned into drafts. Confined to one thread. */
  private final class Chart {
    private final DrugsOfNote drugs;
    private final ParsedNote note;
    private final DrugConditions conditions;
    private final NoteKeys keys;
    private final Map<String, Draft> drafts;

    private Chart(
        DrugsOfNote drugs, List<Concept> concepts, NoteKeys keys, Map<String, Draft> drafts) {
      this.drugs = drugs;
      this.note = drugs.note();
      this.conditions = new DrugConditions(concepts, keys, drafts, reader.cues(), manifestations);
      this.keys = keys;
      this.drafts = drafts;
    }

    /**
     * Takes away the drafts that the name of a drug alone made, and those of a mention that an
     * event reads in full.
     */
    void withoutNames(List<DrugEvent> events) {
      for (String code : List.copyOf(drafts.keySet())) {
        if (code.startsWith("Z88") || code.startsWith("Z91.04")) {
          without(code, support -> says(support, DrugCues.Kind.ANOTHER));
        }
        if (code.startsWith("F19.9")) {
          without(code, support -> names(support));
        }
      }
      for (String code : List.copyOf(drafts.keySet())) {
        if (isSubstanceCode(code) && !code.startsWith("T63")) {
          boolean drug = isDrugCode(code);
          without(code, support -> drug && !says(support) || isRead(support, events));
        }
      }
    }

    private void without(String code, Predicate<Draft.Support> unwanted) {
      Draft draft = drafts.get(code);
      if (draft != null) {
        draft.supports().removeIf(unwanted);
        if (draft.supports().isEmpty()) {
          drafts.remove(code);
        }
      }
    }

    /** Use of a named medicine is no use of psychoactive substances. */
    private boolean names(Draft.Support support) {
      return reader.names(drugs, support.concept().sentence()).stream()
          .anyMatch(span -> support.concept().words().stream().anyMatch(span::overlaps));
    }

    private boolean isRead(Draft.Support support, List<DrugEvent> events) {
      Concept concept = support.concept();
      return events.stream()
          .filter(event -> event.sentence() == concept.sentence())
          .filter(event -> event.what() != DrugEvent.What.ALLERGY)
          .flatMap(event -> event.words().stream())
          .anyMatch(span -> concept.words().stream().anyMatch(span::overlaps));
    }

    /** Whether the mention says more than the name of a drug. */
    private boolean says(Draft.Support support) {
      return says(support, DrugCues.Kind.POISONING)
          || says(support, DrugCues.Kind.EFFECT)
          || says(support, DrugCues.Kind.UNDERDOSED);
    }

    private boolean says(Draft.Support support, DrugCues.Kind kind) {
      List<Token> tokens = note.sentences().get(support.concept().sentence()).tokens();
      return reader.cues().any(tokens, 0, tokens.size(), kind);
    }

    void adverse(DrugEvent event, List<DrugTable.Cell> cells) {
      Optional<DrugConditions.Found> condition =
          conditions.of(event).or(() -> conditions.general(event, cells));
      if (condition.isEmpty() && !conditions.tellsAlone(event) || conditions.isParted(event)) {
        return;
      }
      List<Span> words = new ArrayList<>(event.words());
      condition.ifPresent(found -> {
        words.addAll(found.support().concept().words());
        for (DrugConditions.Found same : conditions.in(event.sentence())) {
          if (same.support().concept().equals(found.support().concept())) {
            manifestations.refine(same.draft(), same.support(), cells, keys, drafts);
          }
        }
      });
      for (DrugTable.Cell cell : cells) {
        add(
            cell.code(),
            cell.term(),
            event,
            words,
            AppliedRule.guideline(
                "ADVERSE_EFFECT", "I.C.19.e.5.a", "a drug that was correctly used caused it"));
      }
    }

    void poisoning(DrugEvent event, List<DrugTable.Cell> cells) {
      for (DrugTable.Cell cell : cells) {
        add(
            cell.code(),
            cell.term(),
            event,
            event.words(),
            AppliedRule.guideline(
                "POISONING", "I.C.19.e.5.b", "by its intent: " + event.what().column().label()));
      }
    }

    void underdosing(DrugEvent event, List<DrugTable.Cell> cells) {
      for (DrugTable.Cell cell : cells) {
        add(
            cell.code(),
            cell.term(),
            event,
            event.words(),
            AppliedRule.guideline("UNDERDOSING", "I.C.19.e.5.c", "less was taken than prescribed"));
      }
      String code = status(event);
      boolean unstated = event.reason() == DrugEvent.Reason.UNSTATED && !isRegimen(event);
      for (String other : List.copyOf(drafts.keySet())) {
        if (other.startsWith(OTHER_NONCOMPLIANCE)) {
          without(other, support -> !unstated || support.concept().sentence() == event.sentence());
        }
      }
      boolean told = drafts.keySet().stream().anyMatch(known -> known.startsWith(NONCOMPLIANCE));
      if (!code.isEmpty() && !(unstated && told)) {
        add(
            code,
            Draft.IMPLIED,
            event,
            event.words(),
            AppliedRule.guideline("UNDERDOSING", "I.C.19.e.5.c", "why less was taken"));
      }
    }

    private String status(DrugEvent event) {
      String reason = event.reason().label();
      if (isRegimen(event)) {
        String regimen = "noncompliant " + event.drugs().getFirst().substances().getFirst();
        return statuses.getOrDefault(regimen + " " + reason, statuses.getOrDefault(regimen, ""));
      }
      String when = event.drugs().isEmpty() ? "unnamed " : "underdosed ";
      return statuses.getOrDefault(reason, statuses.getOrDefault(when + reason, ""));
    }

    void allergy(DrugEvent event, List<DrugTable.Cell> cells) {
      withoutUnspecified(event);
      for (DrugTable.Cell cell : cells) {
        String code = "";
        for (int end = 3; end <= cell.code().length(); end++) {
          code = statuses.getOrDefault("allergic to " + cell.code().substring(0, end), code);
        }
        if (code.isEmpty() && cell.code().startsWith("T4")) {
          code = statuses.getOrDefault("allergic to T4", "");
        }
        if (!code.isEmpty()) {
          add(
              code,
              Draft.IMPLIED,
              event,
              event.words(),
              AppliedRule.guideline("ALLERGY_STATUS", "I.C.21.c.3", "an allergy to a drug"));
        }
      }
    }

    /** An allergy to a named drug is not one to something unspecified. */
    private void withoutUnspecified(DrugEvent event) {
      without(
          ALLERGY,
          support ->
              support.concept().sentence() == event.sentence()
                  && support.concept().words().stream()
                      .anyMatch(span -> event.words().stream().anyMatch(span::overlaps)));
    }

    /** A list of allergies tells what the patient has, as a past history does. */
    private Place place(DrugEvent event) {
      Sentence sentence = note.sentences().get(event.sentence());
      return note.sectionOf(sentence).kind() == SectionKind.ALLERGIES
          ? Place.PAST_HISTORY
          : keys.placeOf(sentence);
    }

    private void add(String code, int term, DrugEvent event, List<Span> words, AppliedRule rule) {
      String phases = keys.phases().of(code, event.sentence()).characters();
      resolver
          .resolve(code, Set.of(), Set.of(), phases)
          .ifPresent(resolution -> {
            List<Span> evidence = words.stream().distinct().sorted().toList();
            Span whole = evidence.getFirst();
            for (Span span : evidence) {
              whole = whole.cover(span);
            }
            Concept concept =
                new Concept(
                    event.sentence(),
                    whole,
                    evidence,
                    List.of(),
                    List.of(),
                    0,
                    Assertion.PRESENT,
                    ConceptKind.of(resolution.code().code()),
                    List.of());
            Draft draft =
                drafts.computeIfAbsent(
                    resolution.code().code(), known -> new Draft(resolution.code()));
            draft.add(
                new Draft.Support(
                    concept,
                    place(event),
                    new Candidate(code, 1, term, TermSource.DRUG_TABLE),
                    new CodeResolver.Resolution(resolution.code(), Set.of(), List.of()),
                    List.of(),
                    false));
            draft.add(rule);
          });
    }
  }
}
