package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
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

  private static final WordPattern DRAWN_HERE =
      WordPattern.of(
          "drawn here|drawn in the office|drawn in clinic|drawn by|here by venipuncture|venipuncture here|drawn today|collected here");

  private static final int TOGETHER = 18;

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
    List<Hit> apart = new ArrayList<>();
    List<Hit> named = new ArrayList<>();
    for (ServiceSentence sentence : note.sentences()) {
      List<Hit> hits = new ArrayList<>();
      Supplier<Words> around = () -> note.near(sentence);
      for (ServiceRow row : lexicon.near(sentence.words())) {
        if (!row.pattern().begins(sentence.words())) {
          continue;
        }
        if (row.proof() == Proof.TOLD || match(row, sentence, around, note).isEmpty()) {
          passage(row, sentence, note)
              .ifPresent(hit -> {
                hits.add(hit);
                apart.add(hit);
              });
          continue;
        }
        if (!fits(row, note)) {
          continue;
        }
        for (ServiceSentence told : told(row, sentence, around, note)) {
          List<Span> spans = match(row, told, around, note);
          Span mention = spans.stream().reduce(Span::cover).orElseThrow();
          judge(row, told, note, spans, mention, stopped, left)
              .ifPresent(draft -> hits.add(new Hit(row, draft, row.pattern().weight(), true)));
        }
      }
      named.addAll(best(hits));
    }
    named.removeIf(hit -> apart.stream().anyMatch(other -> covers(other, hit, note)));
    named.removeIf(hit -> hit.told() && named.stream().anyMatch(hit::again));
    named.removeIf(hit ->
        !hit.whole() && named.stream().anyMatch(other -> yields(hit, other, note)));
    named.forEach(hit -> drafts.add(hit.draft()));
    drafts.removeIf(
        draft -> draft.base && drafts.stream().anyMatch(other -> displaces(other, draft)));
    return drafts;
  }

  private List<Span> match(
      ServiceRow row, ServiceSentence sentence, Supplier<Words> around, ServiceNote note) {
    return row.pattern()
        .match(
            sentence.words(),
            around,
            note.all(),
            status.denials(sentence, row.proof() == Proof.SUPPLY));
  }

  /**
   * What a passage tells in one or several sentences, each of them of what was done. A row that is
   * told by its steps needs no other proof.
   */
  private Optional<Hit> passage(
      ServiceRow row, ServiceSentence sentence, ServiceNote note) {
    boolean steps = row.proof() == Proof.TOLD;
    boolean procedure =
        row.proof() == Proof.PROCEDURE && !row.pattern().alone() && !note.operative();
    if (!steps && !procedure || !Passages.told(sentence.kind())) {
      return Optional.empty();
    }
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
                (place, span) -> left(place, span, note),
                (place, span) ->
                    steps ? status.undone(place, span) : left(place, span, note));
    boolean proven = steps ? Performed.told(passage) : Performed.proven(passage);
    if (telling.told().isEmpty() || !fits(row, note) || !proven) {
      return Optional.empty();
    }
    ServiceDraft draft = ServiceDraft.of(row, sentence);
    telling.told().forEach(one -> draft.with(one.span(), ServiceEvidence.Role.SERVICE));
    return Units.count(row, draft, sentence, note)
        ? Optional.of(new Hit(row, draft, telling.weight(), telling.whole()))
        : Optional.empty();
  }

  private boolean left(ServiceSentence sentence, Span span, ServiceNote note) {
    return status.left(sentence, span, false, note.day()).isPresent();
  }

  /** Whether a procedure told by a whole passage says more than one named in it. */
  private static boolean covers(Hit apart, Hit hit, ServiceNote note) {
    return !apart.equals(hit)
        && apart.row().family().equals(hit.row().family())
        && !apart.row().code().equals(hit.row().code())
        && apart.weight() > hit.weight()
        && together(apart, hit, note);
  }

  /** What is told in part yields to what the same passage tells in whole. */
  private static boolean yields(Hit part, Hit other, ServiceNote note) {
    return other.whole() && together(part, other, note);
  }

  private static boolean together(Hit one, Hit other, ServiceNote note) {
    return note.passages()
        .of(one.draft().sentence)
        .equals(note.passages().of(other.draft().sentence));
  }

  /** The sentence, or its parts where several tell of a service that has a side. */
  private List<ServiceSentence> told(
      ServiceRow row, ServiceSentence sentence, Supplier<Words> around, ServiceNote note) {
    if (!row.modifiers().contains("side") && !row.modifiers().contains("side50")) {
      return List.of(sentence);
    }
    List<ServiceSentence> parts =
        sentence.parts().stream()
            .filter(part -> !match(row, part, around, note).isEmpty())
            .toList();
    return parts.size() > 1 ? parts : List.of(sentence);
  }

  private record Hit(ServiceRow row, ServiceDraft draft, int weight, boolean whole) {
    boolean told() {
      return row.proof() == Proof.TOLD;
    }

    /** Whether another names what this one tells by its steps. */
    boolean again(Hit other) {
      return !other.told() && other.row().code().equals(row.code());
    }
  }

  /** A treatment through a scope displaces the mere look through it. */
  private static boolean displaces(ServiceDraft other, ServiceDraft base) {
    return !other.base && other.family.startsWith(base.family) && !other.code.equals(base.code);
  }

  /** The most specific of each family in one sentence. */
  private static List<Hit> best(List<Hit> hits) {
    List<Hit> best = new ArrayList<>();
    for (Hit hit : hits) {
      boolean beaten =
          hits.stream()
              .filter(other -> other.row().base() == hit.row().base() || hit.row().base())
              .anyMatch(other ->
                  other.row().family().equals(hit.row().family())
                      && !other.row().code().equals(hit.row().code())
                      && (!other.row().base() && hit.row().base()
                          || other.weight() > hit.weight()
                          || other.weight() == hit.weight()
                              && hits.indexOf(other) > hits.indexOf(hit)));
      if (!beaten) {
        best.add(hit);
      }
    }
    return best;
  }

  private static boolean fits(ServiceRow row, ServiceNote note) {
    boolean outpatient = note.setting() == Setting.OUTPATIENT;
    if (row.modifiers().contains(OFFICE) && !outpatient
        || row.modifiers().contains(HOSPITAL) && outpatient) {
      return false;
    }
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
        (row.proof() == Proof.NAMED
                ? status.leftOfTalk(sentence, mention, note.day())
                : status.left(sentence, spans, mention, row.proof() == Proof.SUPPLY, note.day()))
            .or(() ->
                note.labelled(sentence)
                    .flatMap(line -> status.cued(line, mention, row.proof() == Proof.SUPPLY)));
    boolean drawn =
        not.isPresent()
            && (drawnHere(row, sentence, not.orElseThrow())
                || row.family().equals("acp") && not.orElseThrow().outcome().equals("discussed"));
    if (not.isPresent() && !drawn && !(stopped && begun(not.orElseThrow()))) {
      left.add(new Declined(mention, not.orElseThrow(), row.name()));
      return Optional.empty();
    }
    if (row.code().startsWith(RADIOLOGY) && scattered(sentence, mention)) {
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
    return Units.count(row, draft, sentence, note) ? Optional.of(draft) : Optional.empty();
  }

  /** A film and what it shows stand together, not at the two ends of a form. */
  private static boolean scattered(ServiceSentence sentence, Span mention) {
    return sentence.lastWord(mention) - sentence.firstWord(mention) > TOGETHER;
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
}
