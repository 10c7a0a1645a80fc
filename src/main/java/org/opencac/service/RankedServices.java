package org.opencac.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Setting;
import org.opencac.note.Span;

/**
 * The services that a note tells of in words that no pattern has: each sentence, and each short
 * passage as a whole, is compared with the ways in which services are told ({@link ServiceWays}),
 * and the most similar code stands when it is similar enough, nothing says that it was not done
 * here and now, and no named service of the same kind stands in the passage. The limits were chosen
 * on the half of {@code corpus/services/passages} that is read for errors. Immutable.
 */
final class RankedServices {
  /** Similar enough to be shown when the words also prove that it was done; from 0 to 1. */
  private static final double LEAST = 0.142;

  /** Similar enough to prove itself. */
  private static final double SURE = 0.208;

  /** Similar enough beside a named service of the same passage. */
  private static final double BESIDE = 0.265;

  /** What the words must say for the code in all, so that two rare words do not suffice. */
  private static final double MASS = 3.6;

  /** How many words must say so. */
  private static final int FEWEST = 4;

  /** What the best must be ahead of the next, as a ratio. */
  private static final double AHEAD = 1.05;

  /** What it adds when all the words of its row stand there, as a share of the similarity. */
  private static final double NAMED = 0.6;

  /**
   * A note of more sentences is no passage about one service: what is like one may be a diagnosis,
   * and must be said to have been done.
   */
  private static final int WHOLE = 10;

  /** What the similarity of a code counts that is billed seldom: the usual one is likelier. */
  private static final double SELDOM = 0.65;

  private static final int CONSIDERED = 6;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 110;

  /** A sentence that says less of a service than this share is no evidence of it. */
  private static final double SHARE = 0.2;

  /** Codes that begin with the same figures are neighbours. */
  private static final int NEIGHBOURS = 3;

  private static final Set<Proof> FACILITYS = Set.of(Proof.LABORATORY, Proof.SUPPLY, Proof.GIVEN);

  private final ServiceWays ways;
  private final Map<String, ServiceRow> rows = new HashMap<>();
  private final StatusCues status;
  private final Set<String> seldom;

  RankedServices(ServiceWays ways, ServiceLexicon lexicon, StatusCues status) {
    this.ways = ways;
    this.status = status;
    this.seldom = lexicon.seldom();
    lexicon.rows().forEach(row -> rows.putIfAbsent(row.code(), row));
  }

  /**
   * A stretch of a note that tells of a service.
   *
   * @param sentences its sentences
   * @param ranked the code
   * @param row what is known of it
   * @param places where the sentences that say so say it
   */
  private record Stretch(
      List<ServiceSentence> sentences,
      ServiceWays.Ranked ranked,
      ServiceRow row,
      List<Place> places) {
    boolean overlaps(Stretch other) {
      return sentences.stream().anyMatch(other.sentences()::contains);
    }
  }

  /**
   * Where a sentence tells of a service.
   *
   * @param sentence the sentence
   * @param words the words that say so, in order
   */
  private record Place(ServiceSentence sentence, List<Span> words) {
    Span span() {
      return words.getFirst().cover(words.getLast());
    }
  }

  /** Those that stand beside what was found by name; what was not done goes to those left. */
  List<ServiceDraft> find(ServiceNote note, List<ServiceDraft> named, List<Declined> left) {
    List<Stretch> told = new ArrayList<>();
    List<ServiceSentence> seen = List.of();
    for (ServiceSentence sentence : note.sentences()) {
      if (!Passages.told(sentence.kind())) {
        continue;
      }
      best(note, List.of(sentence)).ifPresent(told::add);
      List<ServiceSentence> passage = note.passages().of(sentence);
      if (passage.size() > 1 && !passage.equals(seen)) {
        seen = passage;
        best(note, passage).ifPresent(told::add);
      }
    }
    told.sort(
        Comparator.comparingDouble((Stretch one) -> -one.ranked().similarity())
            .thenComparing(one -> one.ranked().code()));
    List<Stretch> kept = new ArrayList<>();
    List<ServiceDraft> drafts = new ArrayList<>();
    for (Stretch one : told) {
      if (kept.stream().anyMatch(one::overlaps)
          || meets(one, named, note)
          || meets(one, drafts, note)) {
        continue;
      }
      kept.add(one);
      draft(one, note, left).ifPresent(drafts::add);
    }
    return drafts;
  }

  /**
   * A code that a passage may tell of.
   *
   * @param ranked how like its ways the passage is
   * @param row what is known of it
   * @param score the same, the higher the more of the words of its row are there
   */
  private record Fitted(ServiceWays.Ranked ranked, ServiceRow row, double score) {}

  /** The code that sentences tell of, when one is like them and no other nearly as much. */
  private Optional<Stretch> best(ServiceNote note, List<ServiceSentence> sentences) {
    Words words =
        sentences.size() == 1
            ? sentences.getFirst().words()
            : note.passages().words(sentences.getFirst());
    if (words.size() < SHORTEST || words.size() > LONGEST) {
      return Optional.empty();
    }
    List<Fitted> fitted = new ArrayList<>();
    for (ServiceWays.Ranked ranked : ways.rank(words, CONSIDERED)) {
      if (ranked.none() && fitted.isEmpty()) {
        return Optional.empty();
      }
      ServiceRow row = rows.get(ranked.code());
      if (row != null) {
        double share = row.pattern().share(words, note.all());
        if (share >= 0) {
          double prior = seldom.contains(row.code()) ? SELDOM : 1;
          fitted.add(new Fitted(ranked, row, prior * ranked.similarity() * (1 + NAMED * share)));
        }
      }
    }
    fitted.sort(Comparator.comparingDouble((Fitted one) -> -one.score()));
    if (fitted.isEmpty()) {
      return Optional.empty();
    }
    ServiceWays.Ranked first = fitted.getFirst().ranked();
    if (fitted.getFirst().score() < LEAST
        || first.mass() < MASS
        || fitted.size() > 1 && fitted.getFirst().score() < AHEAD * fitted.get(1).score()) {
      return Optional.empty();
    }
    Map<Integer, Double> said = ways.words(first.code(), words);
    return said.size() < FEWEST
        ? Optional.empty()
        : Optional.of(
            new Stretch(sentences, first, fitted.getFirst().row(), places(words, said, sentences)));
  }

  /** Where each sentence that says enough of a code says so. */
  private static List<Place> places(
      Words words, Map<Integer, Double> said, List<ServiceSentence> sentences) {
    double all = said.values().stream().mapToDouble(x -> x).sum();
    List<Place> places = new ArrayList<>();
    for (ServiceSentence sentence : sentences) {
      double weight = 0;
      List<Span> spans = new ArrayList<>();
      for (Map.Entry<Integer, Double> word : said.entrySet()) {
        Span at = words.span(word.getKey());
        if (at.overlaps(sentence.words().span())) {
          weight += word.getValue();
          spans.add(at);
        }
      }
      if (!spans.isEmpty() && weight >= SHARE * all) {
        places.add(new Place(sentence, List.copyOf(spans)));
      }
    }
    return places;
  }

  /** Whether a service of the same kind was found in the same place already. */
  private static boolean meets(Stretch one, List<ServiceDraft> drafts, ServiceNote note) {
    String code = one.ranked().code();
    for (ServiceDraft draft : drafts) {
      boolean near =
          note.passages().of(draft.sentence).equals(note.passages().of(one.sentences().getFirst()));
      boolean kin =
          draft.family.equals(one.row().family())
              || draft.code.startsWith(code.substring(0, NEIGHBOURS));
      if (draft.code.equals(code)
          || kin
          || near && one.ranked().similarity() < BESIDE
          || one.places().stream().anyMatch(place -> place.sentence().equals(draft.sentence))) {
        return true;
      }
    }
    return false;
  }

  private Optional<ServiceDraft> draft(Stretch one, ServiceNote note, List<Declined> left) {
    ServiceRow row = one.row();
    boolean hospital = note.setting() != Setting.OUTPATIENT;
    if (one.places().isEmpty()
        || row.proof() == Proof.IMAGING && assessed(note)
        || row.proof() != Proof.SUPPLY && Performed.supplies(note)
        || hospital && (FACILITYS.contains(row.proof()) || row.modifiers().contains("office"))) {
      return Optional.empty();
    }
    for (Place place : one.places()) {
      if (place.words().stream()
          .anyMatch(word ->
              place.sentence().source().unticked(word.begin())
                  || status.givenUp(place.sentence(), word))) {
        return Optional.empty();
      }
      Optional<StatusCues.Left> not =
          status.left(
              place.sentence(),
              place.words(),
              place.span(),
              row.proof() == Proof.SUPPLY,
              note.day());
      if (not.isPresent()) {
        left.add(new Declined(place.span(), not.orElseThrow(), row.name()));
        return Optional.empty();
      }
    }
    Place first = one.places().getFirst();
    boolean sure =
        one.ranked().similarity() >= SURE
            && row.proof() != Proof.IMAGING
            && note.sentences().size() <= WHOLE;
    if (!sure && !proven(one, note, first)) {
      return Optional.empty();
    }
    ServiceDraft draft = ServiceDraft.of(row, first.sentence());
    draft.ranked = true;
    one.places().forEach(place -> draft.with(place.span(), ServiceEvidence.Role.SERVICE));
    return Units.count(row, draft, first.sentence(), note) ? Optional.of(draft) : Optional.empty();
  }

  /** Whether a clinician judges the patient: the films that such a note tells of were looked at. */
  private static boolean assessed(ServiceNote note) {
    return note.sentences().stream()
        .anyMatch(sentence ->
            switch (sentence.kind()) {
              case ASSESSMENT, ASSESSMENT_AND_PLAN, PLAN, FINAL_DIAGNOSIS -> true;
              default -> false;
            });
  }

  private static boolean proven(Stretch one, ServiceNote note, Place first) {
    return Performed.proven(one.row().proof(), first.sentence(), note, first.span())
        || one.row().proof() == Proof.PROCEDURE
            && Performed.proven(Proof.PROCEDURE, one.sentences(), note);
  }
}
