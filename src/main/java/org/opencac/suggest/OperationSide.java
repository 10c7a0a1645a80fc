package org.opencac.suggest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.concept.Asserter;
import org.opencac.concept.Assertion;
import org.opencac.concept.Attribute;
import org.opencac.concept.AttributeFinder;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.Section;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * The side that was operated on: the only one that the diagnoses and the name of an operation tell,
 * or else the one that was prepped or that the reason tells. It is the side of a diagnosis that
 * tells none (Guidelines I.B.13), for an operation is done where the disease is; which of several
 * diagnoses that is, {@link OperatedDiagnoses} tells.
 *
 * @param side the side
 * @param words the words that name the operation and tell the side
 */
record OperationSide(Attribute side, List<Token> words) {
  /** The part that names an operation is no longer than this; its technique is. */
  private static final int LONGEST_NAME = 600;

  private static final Set<SectionKind> DIAGNOSES =
      EnumSet.of(SectionKind.FINAL_DIAGNOSIS, SectionKind.PROVISIONAL_DIAGNOSIS);

  private static final Set<SectionKind> BEFORE =
      EnumSet.of(SectionKind.INDICATION, SectionKind.HISTORY_OF_PRESENT_ILLNESS);

  private static final Set<Place> ASKED =
      EnumSet.of(Place.FINAL_DIAGNOSIS, Place.PRESENTING, Place.DIAGNOSIS_STATEMENT);

  /** How the technique tells that the other side was operated on too. */
  private static final Pattern BOTH =
      Pattern.compile(
          "(?i)\\b(?:performed|carried out|done|completed|repeated|resected|excised|released|placed"
              + "|removed|inserted|repaired)(?: \\w+){0,3} (?:bilaterally|on (?:both sides|each side|either side)"
              + "|on the (?:opposite|contralateral|other) side)\\b"
              + "|\\b(?:same|identical|similar|mirror)(?:-image)? (?:procedure|operation|technique|steps|fashion|manner|way)"
              + "(?: \\w+){0,5} (?:opposite|contralateral|other|left|right) (?:side|eye|lid|ear|knee|hand|foot|leg|arm|breast|groin)\\b"
              + "|\\b(?:opposite|contralateral|other|left|right) (?:side|eye|lid|ear|knee|hand|foot|leg|arm|breast|groin)(?: \\w+){0,6}"
              + " (?:same|identical|similar) (?:fashion|manner|way)\\b");

  /** The side of the operation of a note; empty when it tells none or several. */
  static Optional<OperationSide> of(
      ParsedNote note, AttributeFinder attributes, Asserter asserter) {
    if (!OperationReport.isDone(note)) {
      return Optional.empty();
    }
    List<Token> words = new ArrayList<>();
    List<Attribute> named = new ArrayList<>();
    List<Attribute> prepped = new ArrayList<>();
    List<Attribute> before = new ArrayList<>();
    for (Sentence sentence : note.sentences()) {
      Section section = note.sectionOf(sentence);
      boolean name =
          DIAGNOSES.contains(section.kind())
              || section.kind() == SectionKind.PROCEDURE
                  && section.span().end() - section.heading().end() <= LONGEST_NAME;
      boolean prep = sentence.tokens().stream().anyMatch(token -> token.form().equals("prepped"));
      if (!name && !prep && !BEFORE.contains(section.kind())) {
        continue;
      }
      if (!DIAGNOSES.contains(section.kind())) {
        words.addAll(sentence.tokens());
      }
      List<Attribute> into = name ? named : prep ? prepped : before;
      attributes.find(sentence).stream()
          .filter(attribute -> attribute.kind() == Attribute.Kind.SIDE)
          .filter(side -> !isPast(asserter.assess(note, sentence, side.span())))
          .forEach(into::add);
    }
    List<Attribute> told = !named.isEmpty() ? named : prepped.isEmpty() ? before : prepped;
    return (told.isEmpty() ? repeated(note) : only(told))
        .map(side -> new OperationSide(side, words));
  }

  /** "Status post left release" is not the side of today. */
  private static boolean isPast(Assertion said) {
    return said.temporality() == Assertion.Temporality.HISTORICAL;
  }

  /** Both sides, where the technique says that it was done on each. */
  private static Optional<Attribute> repeated(ParsedNote note) {
    Matcher both = BOTH.matcher(note.note().text().reveal());
    return both.find()
        ? Optional.of(
            new Attribute(Attribute.Kind.SIDE, "bilateral", new Span(both.start(), both.end())))
        : Optional.empty();
  }

  /** Whether a code is named where the diagnoses of an operation stand. */
  static boolean asks(Draft draft) {
    return draft.supports().stream().anyMatch(support -> asks(support.place()));
  }

  /** Whether the diagnoses of an operation stand there. */
  static boolean asks(Place place) {
    return ASKED.contains(place);
  }

  private static Optional<Attribute> only(List<Attribute> sides) {
    return sides.stream().map(Attribute::value).distinct().count() == 1
        ? Optional.of(sides.getFirst())
        : Optional.empty();
  }
}
