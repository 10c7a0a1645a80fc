package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Comparator;
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

  /** So many words may stand between "induced" and the condition. */
  private static final int NEAR = 6;

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
  void add(ParsedNote note, List<Concept> concepts, NoteKeys keys, Map<String, Draft> drafts) {
    List<DrugEvent> events = reader.read(note, table::kindOf);
    Chart chart = new Chart(note, concepts, keys, drafts);
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
    private final ParsedNote note;
    private final List<Concept> concepts;
    private final NoteKeys keys;
    private final Map<String, Draft> drafts;

    private Chart(
        ParsedNote note, List<Concept> concepts, NoteKeys keys, Map<String, Draft> drafts) {
      this.note = note;
      this.concepts = concepts;
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
      return reader.names(note, support.concept().sentence()).stream()
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
      Optional<Found> condition = condition(event).or(() -> general(event, cells));
      if (condition.isEmpty() && !tellsAlone(event) || isParted(event)) {
        return;
      }
      List<Span> words = new ArrayList<>(event.words());
      condition.ifPresent(found -> {
        words.addAll(found.support().concept().words());
        for (Found same : conditions(event.sentence())) {
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

    /** What an adverse effect caused: the mention on the side where its words say it stands. */
    private Optional<Found> condition(DrugEvent event) {
      Sentence sentence = note.sentences().get(event.sentence());
      List<Token> tokens = sentence.tokens();
      int begin = tokens.get(event.begin()).begin();
      int end = tokens.get(event.end() - 1).end();
      return switch (event.condition()) {
        case BEFORE -> before(event, begin);
        case AFTER -> after(event, end).or(() -> before(event, begin)).or(() -> previous(event));
        case ANY ->
            over(event, begin, end).or(() -> after(event, end)).or(() -> before(event, begin));
      };
    }

    private Optional<Found> over(DrugEvent event, int begin, int end) {
      Span cue = new Span(begin, end);
      return conditions(event.sentence()).stream()
          .filter(found -> found.support().concept().words().stream().anyMatch(cue::overlaps))
          .findFirst();
    }

    private Optional<Found> after(DrugEvent event, int end) {
      List<Token> tokens = note.sentences().get(event.sentence()).tokens();
      int last = Math.min(tokens.size(), event.end() + NEAR) - 1;
      return conditions(event.sentence()).stream()
          .filter(found -> begin(found) >= end && begin(found) <= tokens.get(last).begin())
          .min(Comparator.comparingInt(Chart::begin));
    }

    /**
     * A mention whose words say too little to be coded says enough when a drug caused it: "rash,
     * penicillin-related".
     */
    private Optional<Found> general(DrugEvent event, List<DrugTable.Cell> cells) {
      Sentence sentence = note.sentences().get(event.sentence());
      int begin = sentence.tokens().get(event.begin()).begin();
      Optional<Concept> last =
          concepts.stream()
              .filter(concept -> concept.sentence() == event.sentence())
              .filter(concept -> concept.span().begin() < begin)
              .filter(concept -> !concept.terms().isEmpty())
              .filter(concept -> concept.assertion().equals(Assertion.PRESENT))
              .max(Comparator.comparingInt(concept -> concept.span().begin()));
      return last.flatMap(concept ->
          manifestations
              .ofGeneral(concept, cells, keys.placeOf(sentence), keys)
              .map(support -> {
                Draft draft =
                    drafts.computeIfAbsent(
                        support.resolution().code().code(),
                        code -> new Draft(support.resolution().code()));
                draft.add(support);
                return new Found(draft, support);
              }));
    }

    /** Whether no condition need be named, or the name of a problem holds words unknown to us. */
    private boolean tellsAlone(DrugEvent event) {
      Sentence sentence = note.sentences().get(event.sentence());
      int begin = sentence.tokens().get(event.begin()).begin();
      boolean name =
          sentence.isName()
              && note.sectionOf(sentence).kind().statesDiagnoses()
              && event.begin() > 0
              && concepts.stream()
                  .filter(concept -> concept.sentence() == event.sentence())
                  .filter(concept -> concept.span().begin() < begin)
                  .allMatch(concept -> concept.assertion().equals(Assertion.PRESENT))
              && !reader.cues().any(sentence.tokens(), 0, event.begin(), DrugCues.Kind.NOT_TAKEN);
      return switch (event.condition()) {
        case ANY -> true;
        case BEFORE -> name;
        case AFTER -> false;
      };
    }

    /** Another condition between the causal word and the drug is what the word speaks of. */
    private boolean isParted(DrugEvent event) {
      List<Token> tokens = note.sentences().get(event.sentence()).tokens();
      int from = tokens.get(event.end() - 1).end();
      int to = tokens.get(event.drugs().getFirst().from()).begin();
      return event.condition() == DrugEvent.Side.BEFORE
          && conditions(event.sentence()).stream()
              .anyMatch(
                  found -> begin(found) >= from && found.support().concept().span().end() <= to);
    }

    /** The nearest mention before; when that one is denied or doubted, none. */
    private Optional<Found> before(DrugEvent event, int begin) {
      Optional<Found> best =
          conditions(event.sentence()).stream()
              .filter(found -> begin(found) < begin)
              .max(Comparator.comparingInt(Chart::begin));
      if (best.isPresent()) {
        int at = begin(best.get());
        boolean denied =
            concepts.stream()
                .anyMatch(concept ->
                    concept.sentence() == event.sentence()
                        && concept.span().begin() > at
                        && concept.span().end() <= begin
                        && concept.assertion().negated());
        return denied ? Optional.empty() : best;
      }
      return Optional.empty();
    }

    /** "NSAID-related." by itself tells of what the sentence before it names. */
    private Optional<Found> previous(DrugEvent event) {
      int here = event.sentence();
      boolean alone =
          event.drugs().getFirst().from() <= 1
              && concepts.stream().noneMatch(c -> c.sentence() == here && c.assertion().negated());
      boolean together =
          here > 0
              && note.sentences().get(here - 1).section() == note.sentences().get(here).section();
      return alone && together ? conditions(here - 1).stream().findFirst() : Optional.empty();
    }

    private static int begin(Found found) {
      return found.support().concept().span().begin();
    }

    /** The mentions of a sentence that are coded as conditions. */
    private List<Found> conditions(int sentence) {
      List<Found> found = new ArrayList<>();
      for (Draft draft : drafts.values()) {
        if (isCondition(draft.code().code())) {
          for (Draft.Support support : draft.supports()) {
            if (support.concept().sentence() == sentence
                && support.candidate().term() != Draft.IMPLIED) {
              found.add(new Found(draft, support));
            }
          }
        }
      }
      found.sort(Comparator.comparingInt(Chart::begin));
      return found;
    }

    private static boolean isCondition(String code) {
      char chapter = code.charAt(0);
      return chapter < 'S' || code.startsWith("T78") || code.startsWith("T88");
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

  /**
   * A mention that is coded as a condition.
   *
   * @param draft its code
   * @param support the mention
   */
  private record Found(Draft draft, Draft.Support support) {}
}
