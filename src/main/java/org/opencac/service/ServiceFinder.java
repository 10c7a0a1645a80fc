package org.opencac.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.codeset.CodeSystem;
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

  /** Of the codes found by ranking alone, four of five in passages nobody here wrote are right. */
  private static final double RANKED = 0.75;

  private static final double ASKS = 0.55;

  /** The visit after an operation, which the operation has paid for. */
  private static final String AFTER_SURGERY = "99024";

  /** Tube for anesthesia, bladder catheter, lines, chest tube, splints. */
  private static final Set<String> STEPS =
      Set.of(
          "31500", "51701", "51702", "36556", "36620", "32551", "29105", "29125", "29130", "29505",
          "29515", "76937");

  private static final int LISTED_WORDS = 14;

  private static final EmGlobals THEATRE = EmGlobals.theatre();

  /** A session under a plan of therapy is told by a therapist, who has no visits of this kind. */
  private static final String THERAPY = "therapy";

  private final ServiceLexicon lexicon = ServiceLexicon.load();
  private final StatusCues status = StatusCues.load();
  private final NamedServices named = new NamedServices(lexicon, status);
  private final RankedServices ranked = new RankedServices(ServiceWays.load(), lexicon, status);
  private final Joints joints = new Joints(lexicon, status);
  private final LesionServices lesions = LesionServices.load();
  private final SizedServices sized = SizedServices.load();
  private final PictureServices pictures = PictureServices.load();
  private final DrugServices drugs = DrugServices.load();
  private final PairRules pairs = PairRules.load();
  private final Levels levels = Levels.load();
  private final Areas areas = Areas.load();
  private final DocumentedModifiers modifiers = DocumentedModifiers.load();
  private final Repeats repeats = new Repeats(modifiers);
  private final Distinct distinct = new Distinct(modifiers);
  private final EmVisit visits = new EmVisit();
  private final EmTimed timed = EmTimed.load();
  private final MinutedServices minuted = MinutedServices.load();

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
    List<ServiceDraft> drafts = new ArrayList<>(named.find(note, stopped, left));
    List<ServiceDraft> told = List.copyOf(drafts);
    drafts.removeIf(draft -> Joints.untouched(draft, told, note));
    drafts.addAll(joints.beside(drafts));
    drafts.addAll(sized.find(note, status, left));
    drafts.addAll(lesions.find(note, status, left));
    drafts.addAll(pictures.find(note, status, left, List.copyOf(drafts)));
    drafts.addAll(ranked.find(note, drafts, left));
    drafts.removeIf(draft -> THEATRE.has(draft.code) && !Performed.operated(draft, note));
    boolean here =
        stopped && (Circumstances.leftOff(note) || Circumstances.stoppedHere(drafts, note));
    for (ServiceDraft draft : drafts) {
      Sides.add(draft, note);
      Ride.add(draft, note);
      Circumstances.add(
          draft, note, stopped && (!here || Circumstances.stoppedHere(List.of(draft), note)));
      modifiers.add(draft, note);
    }
    List<ServiceDraft> lines =
        Sides.bilateral(distinct(repeats.lines(levels.further(drafts), note)));
    lines.removeIf(draft -> note.operative() && step(draft));
    levels.add(lines);
    areas.add(lines, note);
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
    List<DrugServices.Given> given = drugs.find(note, status, left, List.copyOf(drafts));
    DrugServices.noWaste(note, given);
    int before = drafts.size();
    minuted.add(note, status, drafts);
    List<ServiceDraft> timedHere = List.copyOf(drafts.subList(before, drafts.size()));
    drafts.removeIf(draft -> draft.ranked && counted(draft, timedHere, note));
    timed.add(note, drafts);
    pairs.included(drafts);
    drafts.addAll(TimedAddOns.of(drafts));
    drafts.addAll(Administrations.vaccines(note, drafts));
    drafts.addAll(Administrations.drugs(note, given));
    List<ServiceDraft> substances = given.stream().map(DrugServices.Given::draft).toList();
    List<Worksheet> sheets = new ArrayList<>();
    List<ServiceDraft> visit =
        drafts.stream().anyMatch(draft -> draft.carries.contains(THERAPY))
            ? new ArrayList<>()
            : visits.find(note, drafts, sheets);
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

  /** Whether the minutes of a passage told another service than its words are like. */
  private static boolean counted(ServiceDraft draft, List<ServiceDraft> timed, ServiceNote note) {
    List<ServiceSentence> passage = note.passages().of(draft.sentence);
    return !EmVisit.surgical(draft)
        && timed.stream()
            .anyMatch(one ->
                one.sentence.index() >= passage.getFirst().index()
                    && one.sentence.index() <= passage.getLast().index());
  }

  /** One line for a code and side; a line that leaves more open joins the one that says it. */
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
          boolean saysMore = draft.missing.size() < other.missing.size();
          if (saysMore || draft.units > other.units) {
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
        asks ? ASKS : draft.ranked ? RANKED : SURE,
        dose ? Decision.QUERY : Decision.CODABLE,
        draft.units,
        ClaimModifiers.ordered(draft.modifiers),
        draft.evidence,
        DiagnosisLinks.of(draft, diagnoses),
        List.of(
            draft.ranked
                ? new AppliedRule(
                    "SERVICE_RANKED",
                    "OpenCAC",
                    "models/rules/services/ways",
                    "told as charts tell of it, and done here and now")
                : new AppliedRule(
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
