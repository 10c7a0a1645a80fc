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

  /** What a hospital provides and bills itself. */
  private static final Set<Proof> FACILITYS = Set.of(Proof.LABORATORY, Proof.SUPPLY, Proof.GIVEN);

  private static final int TOGETHER = 18;

  /** What names itself, and items of an order, stand each in one sentence. */
  private static final Set<Proof> TOLD_AT_ONCE = Set.of(Proof.NAMED, Proof.SUPPLY);

  private static final int LEAST = 3;

  /** A note of so few sentences is one statement, whose parts belong together. */
  private static final int FEW = 6;

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
        if (match(row, sentence, around, note).isEmpty()) {
          passage(row, sentence, note)
              .ifPresent(draft -> {
                hits.add(new Hit(row, draft));
                apart.add(hits.getLast());
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
              .ifPresent(draft -> hits.add(new Hit(row, draft)));
        }
      }
      List<Hit> again =
          hits.stream().filter(hit -> apart.contains(hit) && told(hit, hits, apart)).toList();
      hits.removeAll(again);
      apart.removeAll(again);
      named.addAll(best(hits));
    }
    named.removeIf(hit -> apart.stream().anyMatch(other -> covers(other, hit, note)));
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

  /** A service that a passage tells in several sentences, each of them of what was done. */
  private Optional<ServiceDraft> passage(
      ServiceRow row, ServiceSentence sentence, ServiceNote note) {
    boolean procedure = row.proof() == Proof.PROCEDURE;
    if (row.pattern().alone()
        || note.operative() && procedure
        || !procedure && note.sentences().size() > most(row)
        || note.setting() != Setting.OUTPATIENT && FACILITYS.contains(row.proof())
        || !Passages.told(sentence.kind())) {
      return Optional.empty();
    }
    List<ServiceSentence> passage = note.passages().of(sentence);
    if (passage.size() < 2) {
      return Optional.empty();
    }
    List<WordPattern.Told> told =
        row.pattern()
            .match(
                sentence,
                passage,
                note.passages().words(sentence),
                note.all(),
                (place, span) ->
                    status.left(place, span, row.proof() == Proof.SUPPLY, note.day()).isPresent());
    if (told.isEmpty() || !fits(row, note) || !Performed.proven(row.proof(), passage, note)) {
      return Optional.empty();
    }
    ServiceDraft draft = ServiceDraft.of(row, sentence);
    told.forEach(one -> draft.with(one.span(), ServiceEvidence.Role.SERVICE));
    return Units.count(row, draft, sentence, note) ? Optional.of(draft) : Optional.empty();
  }

  private static int most(ServiceRow row) {
    return TOLD_AT_ONCE.contains(row.proof()) ? LEAST : FEW;
  }

  /** Whether a procedure told by a whole passage says more than one named in it. */
  private static boolean covers(Hit apart, Hit hit, ServiceNote note) {
    return !apart.equals(hit)
        && apart.row().family().equals(hit.row().family())
        && !apart.row().code().equals(hit.row().code())
        && apart.row().pattern().weight() > hit.row().pattern().weight()
        && note.passages()
            .of(apart.draft().sentence)
            .equals(note.passages().of(hit.draft().sentence));
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

  /** Whether one sentence tells as much as what was put together from several. */
  private static boolean told(Hit hit, List<Hit> hits, List<Hit> apart) {
    return hit.row().proof() != Proof.PROCEDURE
        && hits.stream()
            .anyMatch(
                other ->
                    !apart.contains(other)
                        && other.row().family().equals(hit.row().family())
                        && other.row().pattern().required() >= hit.row().pattern().required());
  }

  private record Hit(ServiceRow row, ServiceDraft draft) {}

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
                          || other.row().pattern().weight() > hit.row().pattern().weight()
                          || other.row().pattern().weight() == hit.row().pattern().weight()
                              && hits.indexOf(other) > hits.indexOf(hit)));
      if (!beaten) {
        best.add(hit);
      }
    }
    return best;
  }

  private static boolean fits(ServiceRow row, ServiceNote note) {
    if (row.modifiers().contains(OFFICE) && note.setting() != Setting.OUTPATIENT) {
      return false;
    }
    OptionalInt age = note.age();
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
            && (expected(row, not.orElseThrow().outcome())
                || drawnHere(row, sentence, not.orElseThrow())
                || row.proof() == Proof.GIVEN
                    && not.orElseThrow().outcome().equals("discussed")
                    && Performed.placed(sentence)
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

  /**
   * What is said as a rule of a service that was done: its specimen is sent, its score discussed.
   */
  private static boolean expected(ServiceRow row, String outcome) {
    return row.modifiers().contains("even " + outcome);
  }

  /** Blood drawn here is drawn here wherever the tubes are sent. */
  private static boolean drawnHere(ServiceRow row, ServiceSentence sentence, StatusCues.Left left) {
    return row.family().equals("draw")
        && left.outcome().equals("elsewhere")
        && Performed.drawn(sentence);
  }

  /** A plan whose execution the note then tells of. */
  private static boolean begun(StatusCues.Left left) {
    return left.outcome().equals("planned") || left.outcome().equals("not done");
  }
}
