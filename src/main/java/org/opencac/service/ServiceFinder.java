package org.opencac.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.suggest.AppliedRule;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.suggest.Decision;
import org.opencac.suggest.NotCoded;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;

/**
 * Finds the services of a note: what was done here and now, with units, modifiers and the words for
 * each, and the level of the visit. What was planned, discussed, declined, done elsewhere or long
 * ago is left, with the words that say so. Linear in the length of the note. Immutable and safe to
 * share between threads.
 */
public final class ServiceFinder {
  private static final double SURE = 0.85;
  private static final double ASKS = 0.55;

  /** What a hospital provides and bills itself. */
  private static final Set<Proof> FACILITYS = Set.of(Proof.LABORATORY, Proof.SUPPLY, Proof.GIVEN);

  /** The visit after an operation, which the operation has paid for. */
  private static final String AFTER_SURGERY = "99024";

  /** Tube for anesthesia, bladder catheter, lines, chest tube, splints. */
  private static final Set<String> STEPS =
      Set.of(
          "31500", "51701", "51702", "36556", "36620", "32551", "29105", "29125", "29130", "29505",
          "29515", "76937");

  private static final WordPattern DRAWN_HERE =
      WordPattern.of(
          "drawn here|drawn in the office|drawn in clinic|drawn by|here by venipuncture|venipuncture here|drawn today|collected here");

  private static final int LISTED_WORDS = 14;

  private final ServiceLexicon lexicon = ServiceLexicon.load();
  private final StatusCues status = StatusCues.load();
  private final LesionServices lesions = LesionServices.load();
  private final SizedServices sized = SizedServices.load();
  private final DrugServices drugs = DrugServices.load();
  private final PairRules pairs = PairRules.load();
  private final DocumentedModifiers modifiers = DocumentedModifiers.load();
  private final Repeats repeats = new Repeats(modifiers);
  private final Distinct distinct = new Distinct(modifiers);
  private final EmVisit visits = new EmVisit();
  private final EmTimed timed = EmTimed.load();

  private ServiceFinder() {}

  /** A finder with the program's own rules. */
  public static ServiceFinder load() {
    return new ServiceFinder();
  }

  /** How many services the lexicon names by words; sizes, counts and drugs come on top. */
  public int size() {
    Set<String> codes = new TreeSet<>();
    lexicon.rows().forEach(row -> codes.add(row.code()));
    return codes.size();
  }

  /**
   * The services of a note.
   *
   * @param parsed the note
   * @param systems which of CPT and HCPCS are wanted
   * @param diagnoses what was suggested for the note, for the links
   * @param names descriptors of the installed releases
   */
  public ServiceFindings find(
      ParsedNote parsed, Set<CodeSystem> systems, ChartSuggestions diagnoses, ServiceNames names) {
    ServiceNote note = new ServiceNote(parsed);
    List<Declined> left = new ArrayList<>();
    boolean stopped = Circumstances.stopped(note);
    List<ServiceDraft> drafts = new ArrayList<>(named(note, stopped, left));
    drafts.addAll(sized.find(note, status, left));
    drafts.addAll(lesions.find(note, status, left));
    for (ServiceDraft draft : drafts) {
      Sides.add(draft, note);
      Ride.add(draft, note);
      Circumstances.add(draft, note, stopped);
      modifiers.add(draft, note);
    }
    List<ServiceDraft> lines = Sides.bilateral(distinct(repeats.lines(drafts, note)));
    lines.removeIf(draft -> note.operative() && step(draft));
    pairs.apply(lines, note, distinct);
    if (modifiers.unrelatedVisit(note)) {
      lines.removeIf(draft -> draft.code.equals(AFTER_SURGERY));
    }
    return complete(note, lines, left, systems, diagnoses, names);
  }

  /** What every operation may contain counts in its report only where the procedures are listed. */
  private static boolean step(ServiceDraft draft) {
    return STEPS.contains(draft.code)
        && (draft.sentence.kind() != SectionKind.PROCEDURE
            || draft.sentence.words().size() > LISTED_WORDS);
  }

  private ServiceFindings complete(
      ServiceNote note,
      List<ServiceDraft> drafts,
      List<Declined> left,
      Set<CodeSystem> systems,
      ChartSuggestions diagnoses,
      ServiceNames names) {
    List<DrugServices.Given> given = drugs.find(note, status, left);
    DrugServices.noWaste(note, given);
    timed.add(note, drafts);
    drafts.addAll(TimedAddOns.of(drafts));
    drafts.addAll(Administrations.vaccines(note, drafts));
    drafts.addAll(Administrations.drugs(note, given));
    List<ServiceDraft> substances = given.stream().map(DrugServices.Given::draft).toList();
    List<Worksheet> sheets = new ArrayList<>();
    List<ServiceDraft> visit = visits.find(note, drafts, sheets);
    if (!visit.isEmpty()) {
      modifiers.visit(visit.getFirst(), note);
      sameDay(visit.getFirst(), drafts);
    }
    drafts.stream()
        .filter(draft -> draft.family.equals("critical"))
        .findFirst()
        .ifPresent(care -> sameDay(care, drafts.stream().filter(EmVisit::surgical).toList()));
    drafts.addAll(substances);
    List<ServiceSuggestion> services = new ArrayList<>();
    for (ServiceDraft draft : visit) {
      boolean leveled = draft.family.equals("visit");
      services.add(
          suggestion(
              draft, diagnoses, names, leveled ? sheets.stream().findFirst() : Optional.empty()));
    }
    drafts.forEach(draft -> services.add(suggestion(draft, diagnoses, names, Optional.empty())));
    services.removeIf(service -> !systems.contains(service.system()));
    List<NotCoded> invalid = new ArrayList<>();
    services.removeIf(
        service -> !names.valid(service.system(), service.code()) && invalid.add(ended(service)));
    services.sort(
        Comparator.comparingDouble(ServiceSuggestion::confidence)
            .reversed()
            .thenComparing(ServiceSuggestion::system)
            .thenComparing(ServiceSuggestion::code)
            .thenComparing(service -> service.evidence().getFirst().span()));
    invalid.addAll(notCoded(left, services));
    invalid.sort(Comparator.comparing(NotCoded::span));
    return new ServiceFindings(services, invalid);
  }

  private List<ServiceDraft> named(ServiceNote note, boolean stopped, List<Declined> left) {
    List<ServiceDraft> drafts = new ArrayList<>();
    for (ServiceSentence sentence : note.sentences()) {
      List<Hit> hits = new ArrayList<>();
      Supplier<Words> around = () -> note.near(sentence);
      for (ServiceRow row : lexicon.near(sentence.words())) {
        if (row.pattern().match(sentence.words(), around, note.all()).isEmpty()
            || !ageFits(row, note)) {
          continue;
        }
        for (ServiceSentence told : told(row, sentence, around, note)) {
          List<Span> spans = row.pattern().match(told.words(), around, note.all());
          Span mention = spans.stream().reduce(Span::cover).orElseThrow();
          judge(row, told, note, spans, mention, stopped, left)
              .ifPresent(draft -> hits.add(new Hit(row, draft)));
        }
      }
      drafts.addAll(best(hits));
    }
    drafts.removeIf(
        draft -> draft.base && drafts.stream().anyMatch(other -> displaces(other, draft)));
    return drafts;
  }

  /** The sentence, or its parts where several tell of a service that has a side. */
  private static List<ServiceSentence> told(
      ServiceRow row, ServiceSentence sentence, Supplier<Words> around, ServiceNote note) {
    if (!row.modifiers().contains("side") && !row.modifiers().contains("side50")) {
      return List.of(sentence);
    }
    List<ServiceSentence> parts =
        sentence.parts().stream()
            .filter(part -> !row.pattern().match(part.words(), around, note.all()).isEmpty())
            .toList();
    return parts.size() > 1 ? parts : List.of(sentence);
  }

  private record Hit(ServiceRow row, ServiceDraft draft) {}

  /** A treatment through a scope displaces the mere look through it. */
  private static boolean displaces(ServiceDraft other, ServiceDraft base) {
    return !other.base && other.family.startsWith(base.family) && !other.code.equals(base.code);
  }

  /** The most specific of each family in one sentence. */
  private static List<ServiceDraft> best(List<Hit> hits) {
    List<ServiceDraft> best = new ArrayList<>();
    for (Hit hit : hits) {
      boolean beaten =
          hits.stream()
              .anyMatch(other ->
                  other.row().family().equals(hit.row().family())
                      && !other.row().code().equals(hit.row().code())
                      && (other.row().pattern().weight() > hit.row().pattern().weight()
                          || other.row().pattern().weight() == hit.row().pattern().weight()
                              && hits.indexOf(other) > hits.indexOf(hit)));
      if (!beaten) {
        best.add(hit.draft());
      }
    }
    return best;
  }

  private static boolean ageFits(ServiceRow row, ServiceNote note) {
    OptionalInt age = note.encounter().ageYears();
    for (String carried : row.modifiers()) {
      if (carried.startsWith("age") && age.isPresent()) {
        boolean below = carried.startsWith("age<");
        int limit = Integer.parseInt(carried.replaceAll("[^0-9]", ""));
        if (below != age.getAsInt() < limit) {
          return false;
        }
      }
    }
    return true;
  }

  private Optional<ServiceDraft> judge(
      ServiceRow row,
      ServiceSentence sentence,
      ServiceNote note,
      List<Span> spans,
      Span mention,
      boolean stopped,
      List<Declined> left) {
    Optional<StatusCues.Left> not =
        row.proof() == Proof.NAMED
            ? status.leftOfTalk(sentence, mention, note.day())
            : status.left(sentence, spans, mention, row.proof() == Proof.SUPPLY, note.day());
    boolean drawn =
        not.isPresent()
            && (drawnHere(row, sentence, not.orElseThrow())
                || row.family().equals("acp") && not.orElseThrow().outcome().equals("discussed"));
    if (not.isPresent() && !drawn && !(stopped && begun(not.orElseThrow()))) {
      left.add(new Declined(mention, not.orElseThrow(), row.name()));
      return Optional.empty();
    }
    if (!stopped && !Performed.proven(row.proof(), sentence, note, spans.getFirst())) {
      return Optional.empty();
    }
    if (note.setting() != Setting.OUTPATIENT && FACILITYS.contains(row.proof())) {
      return Optional.empty();
    }
    ServiceDraft draft = ServiceDraft.of(row, sentence);
    draft.with(mention, ServiceEvidence.Role.SERVICE);
    return Units.count(row, draft, sentence) ? Optional.of(draft) : Optional.empty();
  }

  /** Blood drawn here is drawn here wherever the tubes are sent. */
  private static boolean drawnHere(ServiceRow row, ServiceSentence sentence, StatusCues.Left left) {
    return row.family().equals("draw")
        && left.outcome().equals("elsewhere")
        && sentence.has(DRAWN_HERE);
  }

  /** A plan whose execution the note then tells of. */
  private static boolean begun(StatusCues.Left left) {
    return left.outcome().equals("planned") || left.outcome().equals("not done");
  }

  /** One line for a code and side; a line without side joins the one that has it. */
  private static List<ServiceDraft> distinct(List<ServiceDraft> drafts) {
    List<ServiceDraft> lines = new ArrayList<>();
    for (ServiceDraft draft : drafts) {
      boolean known = false;
      for (int i = 0; i < lines.size() && !known; i++) {
        ServiceDraft other = lines.get(i);
        if (other.code.equals(draft.code)) {
          if (Repeats.marked(other) != Repeats.marked(draft)) {
            continue;
          }
          boolean sidedBefore = !other.missing.isEmpty() && draft.missing.isEmpty();
          if (sidedBefore || draft.units > other.units) {
            lines.set(i, draft);
          }
          known = other.line().equals(draft.line()) || !sidesDiffer(other, draft);
          if (known) {
            merge(lines.get(i), other);
            merge(lines.get(i), draft);
          }
        }
      }
      if (!known) {
        lines.add(draft);
      }
    }
    return lines;
  }

  /** The words of both, once. */
  private static void merge(ServiceDraft kept, ServiceDraft other) {
    for (ServiceEvidence one : List.copyOf(other.evidence)) {
      if (!kept.evidence.contains(one)) {
        kept.evidence.add(one);
      }
    }
  }

  private static boolean sidesDiffer(ServiceDraft one, ServiceDraft other) {
    Set<String> sides = Set.of("LT", "RT");
    Optional<String> first = side(one, sides);
    Optional<String> second = side(other, sides);
    return first.isPresent() && second.isPresent() && !first.equals(second);
  }

  private static Optional<String> side(ServiceDraft draft, Set<String> sides) {
    return draft.modifiers.stream()
        .map(ServiceModifier::modifier)
        .filter(sides::contains)
        .findFirst();
  }

  /** Modifier 25 on a visit beside a procedure or a measured service of the same day. */
  private static void sameDay(ServiceDraft visit, List<ServiceDraft> drafts) {
    if (visit.modifiers.stream().anyMatch(m -> m.modifier().equals("57"))) {
      return;
    }
    for (ServiceDraft draft : drafts) {
      if (!draft.equals(visit)
          && (draft.carries.contains("visit")
              || visit.family.equals("critical")
              || EmVisit.toldApart(draft))) {
        visit.modifier(
            "25",
            "a significant, separate visit beside " + draft.code + " on the same day",
            List.copyOf(draft.evidence));
        return;
      }
    }
  }

  private static ServiceSuggestion suggestion(
      ServiceDraft draft,
      ChartSuggestions diagnoses,
      ServiceNames names,
      Optional<Worksheet> worksheet) {
    boolean asks = !draft.missing.isEmpty();
    boolean dose = draft.missing.stream().anyMatch(m -> m.role().equals("dose"));
    Optional<String> descriptor = names.descriptor(draft.system, draft.code);
    return new ServiceSuggestion(
        draft.system,
        draft.code,
        descriptor.orElse(draft.name),
        descriptor.isPresent(),
        names.plain(draft.system, draft.code),
        asks ? ASKS : SURE,
        dose ? Decision.QUERY : Decision.CODABLE,
        draft.units,
        ClaimModifiers.ordered(draft.modifiers),
        draft.evidence,
        DiagnosisLinks.of(draft, diagnoses),
        List.of(
            new AppliedRule(
                "SERVICE_DOCUMENTED", "OpenCAC", "models/rules/services", "done here and now")),
        draft.documented,
        draft.missing,
        worksheet);
  }

  private static NotCoded ended(ServiceSuggestion service) {
    return new NotCoded(
        service.evidence().getFirst().span(),
        service.code() + " is not valid on the date of service",
        Optional.empty(),
        "SERVICE_NOT_VALID_ON_DATE");
  }

  private static List<NotCoded> notCoded(List<Declined> left, List<ServiceSuggestion> services) {
    List<NotCoded> notCoded = new ArrayList<>();
    Set<Span> seen = new TreeSet<>();
    for (Declined one : left) {
      boolean billed =
          services.stream()
              .anyMatch(s -> s.evidence().stream().anyMatch(e -> e.span().equals(one.span())));
      if (!billed && seen.add(one.span())) {
        notCoded.add(one.notCoded());
      }
    }
    notCoded.sort(Comparator.comparing(NotCoded::span));
    return notCoded;
  }
}
