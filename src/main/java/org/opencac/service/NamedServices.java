package org.opencac.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Setting;
import org.opencac.note.Span;

/**
 * The services that a note names by words of our lexicon, in one sentence or over the sentences of
 * one paragraph that reports a procedure. Immutable.
 */
final class NamedServices {
  /** Marks what includes the equipment, which in a hospital is the hospital's. */
  private static final String OFFICE = "office";

  /** Marks what is done in hospitals and emergency departments only. */
  private static final String HOSPITAL = "hospital";

  /** What a hospital provides and bills itself. */
  private static final Set<Proof> FACILITYS = Set.of(Proof.LABORATORY, Proof.SUPPLY, Proof.GIVEN);

  /** The taking of a smear, which is read elsewhere. */
  private static final String SMEAR = "pap";

  private static final int TOGETHER = 18;
  private static final int CHILD = 12;

  /** What names itself, and items of an order, stand each in one sentence. */
  private static final Set<Proof> TOLD_AT_ONCE = Set.of(Proof.NAMED, Proof.SUPPLY);

  private static final int LEAST = 3;

  /** A note of so few sentences is one statement, whose parts belong together. */
  private static final int FEW = 6;

  /** How the numbers of visits, talk and certifying begin. */
  private static final String TALKED = "99";

  /** How the numbers of films and scans begin. */
  private static final String RADIOLOGY = "7";

  private final ServiceLexicon lexicon;
  private final StatusCues status;

  NamedServices(ServiceLexicon lexicon, StatusCues status) {
    this.lexicon = lexicon;
    this.status = status;
  }

  /** Those that were done here and now; the others go to those left. */
  List<ServiceDraft> find(ServiceNote note, boolean stopped, List<Declined> left) {
    List<ServiceDraft> drafts = new ArrayList<>();
    List<ServiceHit> apart = new ArrayList<>();
    List<ServiceHit> named = new ArrayList<>();
    Whole whole = new Whole();
    for (ServiceSentence sentence : note.sentences()) {
      List<ServiceHit> hits = new ArrayList<>();
      Place place = place(sentence, () -> note.near(sentence));
      for (ServiceRow row : lexicon.near(sentence.words())) {
        if (row.proof() == Proof.STEPS || match(row, place, note).isEmpty()) {
          passage(row, sentence, note, whole)
              .ifPresent(hit -> {
                hits.add(hit);
                apart.add(hit);
              });
          continue;
        }
        if (!fits(row, note)
            || row.proof() == Proof.PROCEDURE
                && !row.pattern().anywhere(note.all(), at -> here(row, at, note, whole))) {
          continue;
        }
        for (Place told : told(row, place, note)) {
          List<Span> spans = match(row, told, note);
          Span mention = spans.stream().reduce(Span::cover).orElseThrow();
          judge(row, told.sentence(), note, spans, mention, stopped, left)
              .ifPresent(draft -> {
                hits.add(new ServiceHit(row, draft, row.pattern().weight(), true));
                whole.in(row, note.passages().of(sentence));
              });
        }
      }
      List<ServiceHit> again =
          hits.stream().filter(hit -> apart.contains(hit) && told(hit, hits, apart)).toList();
      hits.removeAll(again);
      apart.removeAll(again);
      named.addAll(ServiceHit.best(hits));
    }
    named.removeIf(hit -> apart.stream().anyMatch(other -> covers(other, hit, note)));
    named.removeIf(hit -> hit.bySteps() && named.stream().anyMatch(hit::again));
    named.removeIf(
        hit -> !hit.whole() && named.stream().anyMatch(other -> yields(hit, other, note)));
    ListedOperations listed = ListedOperations.of(note);
    named.stream().filter(hit -> !hit.bySteps()).forEach(hit -> listed.add(hit.row(), hit.draft()));
    named.removeIf(hit -> listed.lacks(hit.row()));
    named.forEach(hit -> drafts.add(hit.draft()));
    drafts.removeIf(draft ->
        draft.base && drafts.stream().anyMatch(other -> ServiceHit.displaces(other, draft)));
    return drafts;
  }

  /**
   * A sentence and what was read of it for all rows.
   *
   * @param around the words around it
   * @param denials what denies its words
   * @param supplyDenials what denies its words where a supply is meant
   */
  private record Place(
      ServiceSentence sentence, Supplier<Words> around, Denials denials, Denials supplyDenials) {}

  private Place place(ServiceSentence sentence, Supplier<Words> around) {
    return new Place(
        sentence, around, status.denials(sentence, false), status.denials(sentence, true));
  }

  private static List<Span> match(ServiceRow row, Place place, ServiceNote note) {
    return row.pattern()
        .match(
            place.sentence().words(),
            place.around(),
            note.all(),
            row.proof() == Proof.SUPPLY ? place.supplyDenials() : place.denials());
  }

  /**
   * What a passage tells in one or several sentences, each of them of what was done. A row that is
   * told by its steps needs no other proof, and a hospital's report tells it too.
   */
  private Optional<ServiceHit> passage(
      ServiceRow row, ServiceSentence sentence, ServiceNote note, Whole whole) {
    if (!Passages.told(sentence.kind()) || row.proof() != Proof.STEPS && !mayBeApart(row, note)) {
      return Optional.empty();
    }
    boolean steps = row.proof() == Proof.STEPS;
    List<ServiceSentence> passage = note.passages().of(sentence);
    if (!steps && passage.size() < 2) {
      return Optional.empty();
    }
    WordPattern.Telling telling =
        row.pattern()
            .match(
                sentence,
                passage,
                note.passages().words(sentence),
                note.all(),
                (place, span) ->
                    left(row, place, span, note, whole) && !note.givenUp().contains(place),
                (place, span) ->
                    steps
                        ? status.undone(place, span)
                            || note.operative() && status.cued(place, span, false).isPresent()
                        : left(row, place, span, note, whole));
    if (telling.told().isEmpty()
        || !fits(row, note)
        || !Performed.proven(
            row.proof(), steps && note.operative() ? sentences(telling) : passage, note)
        || !steps && !whole.first(row, passage, telling.told())) {
      return Optional.empty();
    }
    ServiceDraft draft = ServiceDraft.of(row, sentence);
    telling.told().forEach(one -> draft.with(one.span(), ServiceEvidence.Role.SERVICE));
    return Units.count(row, draft, sentence, note)
        ? Optional.of(new ServiceHit(row, draft, telling.weight(), telling.whole()))
        : Optional.empty();
  }

  /** In the report of an operation other things are left beside what was done. */
  private static List<ServiceSentence> sentences(WordPattern.Telling telling) {
    return telling.told().stream().map(WordPattern.Told::sentence).distinct().toList();
  }

  private boolean left(
      ServiceRow row, ServiceSentence sentence, Span span, ServiceNote note, Whole whole) {
    boolean supply = row.proof() == Proof.SUPPLY;
    return whole.left.computeIfAbsent(
        new Asked(sentence.index(), span, supply),
        asked ->
            status
                .left(sentence, span, supply, note.day())
                .filter(one ->
                    !EmVisit.surgical(row.code()) || !StatusCues.specimen(one, span, note.text()))
                .isPresent());
  }

  /** Whether words somewhere in the note are of what was done here and now. */
  private boolean here(ServiceRow row, Span span, ServiceNote note, Whole whole) {
    return note.sentences().stream()
        .filter(sentence -> sentence.words().span().overlaps(span))
        .noneMatch(sentence -> left(row, sentence, span, note, whole));
  }

  /** Words of which it was asked whether they say what was not done here and now. */
  private record Asked(int sentence, Span span, boolean supply) {}

  /** Whether the words of a row may stand in several sentences of a note. */
  private static boolean mayBeApart(ServiceRow row, ServiceNote note) {
    boolean procedure = row.proof() == Proof.PROCEDURE || row.proof() == Proof.TOLD;
    return !row.pattern().alone()
        && !(note.operative() && procedure)
        && (procedure || note.sentences().size() <= most(row))
        && (note.setting() == Setting.OUTPATIENT || !FACILITYS.contains(row.proof()));
  }

  private static int most(ServiceRow row) {
    return TOLD_AT_ONCE.contains(row.proof()) ? LEAST : FEW;
  }

  /** Whether a procedure told by a whole passage says more than one named in it. */
  private static boolean covers(ServiceHit apart, ServiceHit hit, ServiceNote note) {
    return !apart.equals(hit)
        && apart.row().family().equals(hit.row().family())
        && !apart.row().code().equals(hit.row().code())
        && apart.weight() > hit.weight()
        && together(apart, hit, note);
  }

  /** What is told in part yields to what the same passage tells in whole. */
  private static boolean yields(ServiceHit part, ServiceHit other, ServiceNote note) {
    return other.whole() && together(part, other, note);
  }

  private static boolean together(ServiceHit one, ServiceHit other, ServiceNote note) {
    return note.passages()
        .of(one.draft().sentence)
        .equals(note.passages().of(other.draft().sentence));
  }

  /** The sentence, or its parts where several tell of a service that has a side. */
  private List<Place> told(ServiceRow row, Place place, ServiceNote note) {
    if (!row.modifiers().contains("side") && !row.modifiers().contains("side50")) {
      return List.of(place);
    }
    List<ServiceSentence> parts = place.sentence().parts();
    if (parts.size() == 1) {
      return List.of(place);
    }
    List<Place> told =
        parts.stream()
            .map(part -> place(part, place.around()))
            .filter(part -> !match(row, part, note).isEmpty())
            .toList();
    return told.size() > 1 ? told : List.of(place);
  }

  /** Whether one sentence tells as much as what was put together from several. */
  private static boolean told(ServiceHit hit, List<ServiceHit> hits, List<ServiceHit> apart) {
    return hit.row().proof() != Proof.PROCEDURE
        && hit.row().proof() != Proof.STEPS
        && hits.stream()
            .anyMatch(other ->
                !apart.contains(other)
                    && other.row().family().equals(hit.row().family())
                    && other.row().pattern().required() >= hit.row().pattern().required());
  }

  /**
   * Which procedures a passage has told already: a later sentence tells one again only where it has
   * more of it than its first words, so that "the left knee is fine" is no second injection.
   */
  private static final class Whole {
    private final Set<String> told = new HashSet<>();

    /** What was asked before: many rows ask of the same words. */
    private final Map<Asked, Boolean> left = new HashMap<>();

    void in(ServiceRow row, List<ServiceSentence> passage) {
      told.add(row.code() + " " + passage.getFirst().index());
    }

    boolean first(ServiceRow row, List<ServiceSentence> passage, List<WordPattern.Told> words) {
      ServiceSentence own = words.getFirst().sentence();
      long here = words.stream().filter(one -> one.sentence().equals(own)).count();
      return told.add(row.code() + " " + passage.getFirst().index()) || here > 1;
    }
  }

  private static int limit(String carried) {
    return Integer.parseInt(carried.replaceAll("[^0-9]", ""));
  }

  /** A service of small children needs the child; other patients are grown unless said so. */
  private static boolean fits(ServiceRow row, ServiceNote note) {
    boolean outpatient = note.setting() == Setting.OUTPATIENT;
    if (row.proof() != Proof.SUPPLY
        && ServiceLexicon.system(row.code()) == CodeSystem.CPT
        && Performed.supplies(note)) {
      return false;
    }
    if (row.modifiers().contains(OFFICE) && !outpatient
        || row.modifiers().contains(HOSPITAL) && outpatient) {
      return false;
    }
    OptionalInt age = note.age();
    for (String carried : row.modifiers()) {
      if (carried.startsWith("age") && age.isPresent()) {
        boolean below = carried.startsWith("age<");
        int limit = limit(carried);
        if (below != age.getAsInt() < limit) {
          return false;
        }
      } else if (carried.startsWith("age<") && limit(carried) < CHILD) {
        return false;
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
        (row.proof() == Proof.NAMED
                ? status.leftOfTalk(sentence, mention, note.day())
                : status.left(sentence, spans, mention, row.proof() == Proof.SUPPLY, note.day()))
            .or(() ->
                row.code().startsWith(TALKED) ? Optional.empty() : status.before(sentence, spans))
            .or(() ->
                note.labelled(sentence)
                    .flatMap(line -> status.cued(line, mention, row.proof() == Proof.SUPPLY)));
    boolean drawn =
        not.isPresent()
            && (expected(row, not.orElseThrow().outcome())
                || drawnHere(row, sentence, not.orElseThrow())
                || EmVisit.surgical(row.code())
                    && StatusCues.specimen(not.orElseThrow(), mention, note.text())
                || row.proof() == Proof.GIVEN
                    && not.orElseThrow().outcome().equals("discussed")
                    && Performed.placed(sentence)
                || row.family().equals("acp") && not.orElseThrow().outcome().equals("discussed"));
    boolean given = stopped && Circumstances.beforeStop(sentence, note);
    if (not.isPresent() && !drawn && !(given && begun(not.orElseThrow()))) {
      left.add(new Declined(mention, not.orElseThrow(), row.name()));
      return Optional.empty();
    }
    if (row.code().startsWith(RADIOLOGY) && scattered(sentence, mention)) {
      return Optional.empty();
    }
    if (!given && !Performed.proven(row.proof(), sentence, note, spans.getFirst())) {
      return Optional.empty();
    }
    if (note.setting() != Setting.OUTPATIENT && FACILITYS.contains(row.proof())) {
      return Optional.empty();
    }
    ServiceDraft draft = ServiceDraft.of(row, sentence);
    draft.with(mention, ServiceEvidence.Role.SERVICE);
    return Units.count(row, draft, sentence, note) ? Optional.of(draft) : Optional.empty();
  }

  /** A film and what it shows stand together, not at the two ends of a form. */
  private static boolean scattered(ServiceSentence sentence, Span mention) {
    return sentence.lastWord(mention) - sentence.firstWord(mention) > TOGETHER;
  }

  /**
   * What is said as a rule of a service that was done: its specimen is sent, its score discussed.
   */
  private static boolean expected(ServiceRow row, String outcome) {
    return row.modifiers().contains("even " + outcome);
  }

  /** Blood drawn and a smear taken here are so wherever the tubes are sent. */
  private static boolean drawnHere(ServiceRow row, ServiceSentence sentence, StatusCues.Left left) {
    return left.outcome().equals("elsewhere")
        && (row.family().equals("draw") && Performed.drawn(sentence) || row.family().equals(SMEAR));
  }

  /** A plan whose execution the note then tells of. */
  private static boolean begun(StatusCues.Left left) {
    return left.outcome().equals("planned") || left.outcome().equals("not done");
  }
}
