package org.opencac.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;

/**
 * Closings of wounds by depth, part of the body and length; the lengths of one depth and group are
 * one sum (CPT, repair: sum of lengths). Immutable.
 */
final class WoundClosings {
  private static final WoundWords WOUNDS = WoundWords.load();
  private static final WoundSizes SIZES = new WoundSizes(WOUNDS);

  private static final Set<String> ACROSS = Set.of("deep", "depth", "wide", "width");

  private final SizedRows rows;
  private final WoundParts parts;

  WoundClosings(SizedRows rows) {
    this.rows = rows;
    this.parts = new WoundParts(WOUNDS, rows);
  }

  /**
   * A closing that a sentence tells.
   *
   * @param kind how deep it went
   * @param site the group of parts of the body
   * @param lengths of the wounds that it closed
   * @param total whether the sentence says that its length is that of all of them
   * @param sentence where it is told
   * @param words the words that tell it
   */
  private record Closing(
      String kind,
      WordPattern site,
      List<Quantities.Measure> lengths,
      boolean total,
      ServiceSentence sentence,
      Span words) {}

  /**
   * The closings that a note tells, summed.
   *
   * @param cut whether a growth was cut out, whose simple closing is part of that
   */
  List<ServiceDraft> find(ServiceNote note, StatusCues status, boolean cut, List<Declined> left) {
    List<Closing> closings = new ArrayList<>();
    for (ServiceSentence sentence : note.sentences()) {
      boolean cutClosed =
          !note.operative()
              && (!note.has(WOUNDS.closing()) || row(sentence))
              && note.has(WOUNDS.laceration())
              && sentence.has(WOUNDS.closedWith());
      boolean cutLayered = cut && WOUNDS.layered(sentence) && measured(sentence);
      boolean told =
          cutLayered
              || (cutClosed || sentence.has(WOUNDS.closing()))
                  && (sentence.has(WOUNDS.wound())
                      || note.has(WOUNDS.laceration())
                      || closedWound(sentence, note));
      if ((told || WOUNDS.stitched(sentence, note)) && !sentence.has(WOUNDS.noWound())) {
        closings.addAll(closed(sentence, note, status, cut, left));
      }
    }
    return summed(closings);
  }

  /** Whether a sentence tells with what a wound of the note was closed. */
  private static boolean closedWound(ServiceSentence sentence, ServiceNote note) {
    return (sentence.has(WOUNDS.closedWith()) || WOUNDS.layered(sentence))
        && note.has(WOUNDS.wound());
  }

  /** Whether a sentence is the row of a table. */
  private static boolean row(ServiceSentence sentence) {
    return sentence.text().startsWith("|", sentence.words().span().begin());
  }

  /**
   * The lengths of wounds of one depth and one group of parts of the body are one sum, unless the
   * note states it; a length that is told again in other words is not added again.
   */
  private List<ServiceDraft> summed(List<Closing> closings) {
    List<ServiceDraft> sums = new ArrayList<>();
    List<Closing> left = new ArrayList<>(closings);
    while (!left.isEmpty()) {
      Closing first = left.getFirst();
      List<Closing> same =
          left.stream()
              .filter(c -> c.kind().equals(first.kind()) && c.site().equals(first.site()))
              .toList();
      left.removeAll(same);
      rows.row(first.kind(), first.site(), sum(same))
          .map(row -> SizedRows.draft(row, first.kind(), first.sentence(), first.words()))
          .ifPresent(draft -> {
            same.stream().skip(1).forEach(c -> draft.with(c.words(), ServiceEvidence.Role.SERVICE));
            sums.add(draft);
          });
    }
    return sums;
  }

  private static double sum(List<Closing> same) {
    Optional<Closing> total = same.stream().filter(Closing::total).findFirst();
    if (total.isPresent()) {
      return total.orElseThrow().lengths().getLast().value();
    }
    boolean measured = same.stream().anyMatch(closing -> measured(closing.sentence()));
    Set<Span> counted = new HashSet<>();
    List<Quantities.Measure> lengths = new ArrayList<>();
    for (Closing closing : same) {
      if (measured && !measured(closing.sentence())) {
        continue;
      }
      boolean told =
          lengths.stream()
              .map(Quantities.Measure::value)
              .toList()
              .containsAll(closing.lengths().stream().map(Quantities.Measure::value).toList());
      boolean again = told && !row(closing.sentence()) && !listed(closing, same);
      closing.lengths().stream()
          .filter(length -> !again && counted.add(length.span()))
          .forEach(lengths::add);
    }
    return lengths.stream().mapToDouble(Quantities.Measure::value).sum();
  }

  /** Whether the sentence of a closing lists another of its kind. */
  private static boolean listed(Closing closing, List<Closing> same) {
    return same.stream()
        .anyMatch(other ->
            !other.equals(closing) && other.sentence().index() == closing.sentence().index());
  }

  private List<Closing> closed(
      ServiceSentence sentence,
      ServiceNote note,
      StatusCues status,
      boolean cut,
      List<Declined> left) {
    boolean beside = !WOUNDS.total(sentence) && SIZES.beside(sentence, note);
    String kind = WOUNDS.kind(sentence, note, beside);
    List<Quantities.Measure> lengths = lengths(sentence.words());
    boolean described = sentence.has(WOUNDS.described()) || WOUNDS.layered(sentence);
    if (kind.equals("repair-simple") && cut || !described) {
      return List.of();
    }
    WordPattern closing =
        sentence.has(WOUNDS.closing())
            ? WOUNDS.closing()
            : sentence.has(WOUNDS.closedWith()) ? WOUNDS.closedWith() : WOUNDS.layers();
    Span words = closing.match(sentence.words(), note.all()).getFirst();
    Optional<StatusCues.Left> not = status.left(sentence, words, false, note.day());
    if (not.isPresent()) {
      left.add(new Declined(words, not.orElseThrow(), "wound closing"));
      return List.of();
    }
    if (!measured(sentence) && !Performed.proven(Proof.PROCEDURE, sentence, note, words)) {
      return List.of();
    }
    if (lengths.isEmpty() && !row(sentence)) {
      List<Closing> sited = sited(kind, sentence, words, note);
      if (!sited.isEmpty()) {
        return sited;
      }
      lengths = elsewhere(sentence, note);
    }
    List<WoundParts.Part> listed = cut ? List.of() : parts.of(sentence, note);
    if (!listed.isEmpty()) {
      return listed.stream()
          .map(part ->
              new Closing(
                  part.kind(),
                  part.site(),
                  List.of(part.length()),
                  false,
                  part.sentence(),
                  part.length().span()))
          .toList();
    }
    Optional<WordPattern> site =
        lengths.isEmpty() ? Optional.empty() : rows.site(kind, sentence, note);
    if (site.isEmpty()) {
      return List.of();
    }
    Span all = words.cover(lengths.getLast().span());
    List<Quantities.Measure> counted =
        WOUNDS.several(sentence) ? lengths : List.of(lengths.getLast());
    return List.of(
        new Closing(kind, site.orElseThrow(), counted, WOUNDS.total(sentence), sentence, all));
  }

  /** What was closed of the wounds that the note measures elsewhere, by the part of the body. */
  private List<Closing> sited(String kind, ServiceSentence sentence, Span words, ServiceNote note) {
    List<Closing> closings = new ArrayList<>();
    for (WoundSizes.Wound wound : SIZES.closedBy(sentence, note)) {
      WoundSizes.group(wound, rows.groups(kind), sentence.text())
          .ifPresent(group ->
              closings.add(
                  new Closing(kind, group, List.of(wound.length()), false, sentence, words)));
    }
    return closings;
  }

  /** A closing with its length is told by who did it. */
  private static boolean measured(ServiceSentence sentence) {
    return !Quantities.measures(sentence.words(), "cm", "centimeter").isEmpty();
  }

  /** The lengths of words; how deep or wide a wound is, is no length. */
  private static List<Quantities.Measure> lengths(Words words) {
    return Quantities.measures(words, "cm", "centimeter").stream()
        .filter(length ->
            length.word() + 2 >= words.size() || !ACROSS.contains(words.get(length.word() + 2)))
        .toList();
  }

  private static List<Quantities.Measure> elsewhere(ServiceSentence sentence, ServiceNote note) {
    for (int i = sentence.index() - 1; i >= 0; i--) {
      ServiceSentence other = note.sentences().get(i);
      if (other.has(WOUNDS.laceration()) || other.has(WOUNDS.length())) {
        List<Quantities.Measure> lengths = Quantities.measures(other.words(), "cm", "centimeter");
        if (!lengths.isEmpty()) {
          return lengths;
        }
      }
    }
    return List.of();
  }
}
