package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.candidate.Candidate;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.concept.Asserter;
import org.opencac.concept.Assertion;
import org.opencac.concept.Attribute;
import org.opencac.concept.Concept;
import org.opencac.concept.ConceptKind;
import org.opencac.note.Span;
import org.opencac.term.Lexicon;
import org.opencac.term.TermSource;
import org.opencac.text.ParsedNote;
import org.opencac.text.Section;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Codes that a chart implies without naming them: long-term drug therapy from the drugs the patient
 * takes (Guidelines I.C.21.c.3), the body mass index from its value. Immutable and safe to share.
 */
final class ImpliedStatus {
  private static final String LONG_TERM = "Z79";

  private final CodeSet codeSet;
  private final Lexicon lexicon;
  private final Asserter asserter;
  private final DrugCues cues;
  private final DrugStatus drugs = DrugStatus.load();
  private final Measurements measurements = Measurements.load();

  ImpliedStatus(CodeSet codeSet, Lexicon lexicon, Asserter asserter, DrugCues cues) {
    this.cues = cues;
    this.codeSet = codeSet;
    this.lexicon = lexicon;
    this.asserter = asserter;
  }

  /** Adds drafts of implied codes; the codes of which one must be present are returned by code. */
  Map<String, List<List<CodePattern>>> add(ParsedNote note, Map<String, Draft> drafts) {
    Map<String, List<List<CodePattern>>> conditions = new HashMap<>();
    String text = note.note().text().reveal();
    withoutEnded(note, drafts);
    for (int s = 0; s < note.sentences().size(); s++) {
      Sentence sentence = note.sentences().get(s);
      Section section = note.sectionOf(sentence);
      if (section.kind() == SectionKind.ALLERGIES || section.kind() == SectionKind.FAMILY_HISTORY) {
        continue;
      }
      for (Measurements.Found found : measurements.find(sentence)) {
        Attribute value =
            new Attribute(
                Attribute.Kind.VALUE,
                text.substring(found.span().begin(), found.span().end()),
                found.span());
        draft(note, s, found.span(), found.code(), List.of(value), drafts);
        conditions.computeIfAbsent(found.code(), c -> new ArrayList<>()).add(found.onlyWith());
      }
      drugs(note, s, drafts, conditions);
    }
    return conditions;
  }

  /** Takes away long-term therapy whose words are named only to say that it is not taken. */
  private void withoutEnded(ParsedNote note, Map<String, Draft> drafts) {
    for (Draft draft : List.copyOf(drafts.values())) {
      String code = draft.code().code();
      if (code.startsWith(LONG_TERM)) {
        draft.supports().removeIf(support -> isEnded(note, support.concept()));
        if (draft.supports().isEmpty()) {
          drafts.remove(code);
        }
      }
    }
  }

  private boolean isEnded(ParsedNote note, Concept concept) {
    List<Token> tokens = note.sentences().get(concept.sentence()).tokens();
    int from = 0;
    while (from < tokens.size() && tokens.get(from).begin() < concept.span().begin()) {
      from++;
    }
    int to = from;
    while (to < tokens.size() && tokens.get(to).end() <= concept.span().end()) {
      to++;
    }
    return isEnded(tokens, Math.max(from, to - 1), to);
  }

  private void drugs(
      ParsedNote note,
      int number,
      Map<String, Draft> drafts,
      Map<String, List<List<CodePattern>>> conditions) {
    Sentence sentence = note.sentences().get(number);
    List<Lexicon.Match> matches =
        lexicon.drugs(note.note().text().reveal(), sentence.tokens());
    for (Lexicon.Match match : matches) {
      Optional<DrugStatus.Status> status = drugs.statusOf(match.entry().to());
      if (status.isPresent()
          && matches.stream().noneMatch(other -> isCloser(other, match, status.get()))
          && isTaken(note, sentence, match)) {
        draft(note, number, span(sentence, match), status.get().code(), List.of(), drafts);
        conditions
            .computeIfAbsent(status.get().code(), c -> new ArrayList<>())
            .add(status.get().onlyWith());
      }
    }
  }

  /** Whether another reading of the same words has a subclass of "unspecified" status. */
  private boolean isCloser(Lexicon.Match other, Lexicon.Match match, DrugStatus.Status status) {
    return other.from() == match.from()
        && drugs
            .statusOf(other.entry().to())
            .filter(sub -> sub.isCloserThan(status))
            .isPresent();
  }

  private static Span span(Sentence sentence, Lexicon.Match match) {
    List<Token> tokens = sentence.tokens();
    return tokens.get(match.from()).span().cover(tokens.get(match.to() - 1).span());
  }

  /** Whether a code that needs company has it; codes without conditions always do. */
  static boolean holds(List<List<CodePattern>> conditions, Collection<String> present) {
    return conditions.isEmpty()
        || conditions.stream()
            .anyMatch(anyOf ->
                anyOf.isEmpty()
                    || present.stream().anyMatch(c -> CodePattern.anyMatches(anyOf, c)));
  }

  private boolean isTaken(ParsedNote note, Sentence sentence, Lexicon.Match match) {
    return asserter.assess(note, sentence, span(sentence, match)).isPresent()
        && !isEnded(sentence.tokens(), match.from(), match.to());
  }

  /** Whether the words beside a drug say that it is not taken for long. */
  private boolean isEnded(List<Token> tokens, int from, int to) {
    boolean before =
        cues.find(tokens.subList(0, from), DrugCues.Kind.NOT_TAKEN).stream()
            .anyMatch(cue -> from - cue.to() <= cue.reach());
    return before
        || cues.find(tokens.subList(to, tokens.size()), DrugCues.Kind.NOT_TAKEN_BEHIND)
            .stream()
            .anyMatch(cue -> cue.from() <= cue.reach());
  }

  private void draft(
      ParsedNote note,
      int sentence,
      Span span,
      String code,
      List<Attribute> attributes,
      Map<String, Draft> drafts) {
    Optional<Code> known = codeSet.find(code).filter(Code::billable);
    if (known.isEmpty()) {
      return;
    }
    Concept concept =
        new Concept(
            sentence,
            span,
            List.of(span),
            List.of(),
            List.of(),
            0,
            Assertion.PRESENT,
            ConceptKind.of(code),
            attributes);
    Candidate candidate = new Candidate(code, 1, Draft.IMPLIED, TermSource.TITLE);
    drafts
        .computeIfAbsent(code, c -> new Draft(known.get()))
        .add(
            new Draft.Support(
                concept,
                Place.of(note, note.sentences().get(sentence)),
                candidate,
                new CodeResolver.Resolution(known.get(), Set.of(), List.of()),
                List.of(),
                false));
  }
}
