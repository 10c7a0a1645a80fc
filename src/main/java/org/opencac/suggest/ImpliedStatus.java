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
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.term.TermSource;
import org.opencac.text.ParsedNote;
import org.opencac.text.Section;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Tokenizer;

/**
 * Codes that a chart implies without naming them: long-term drug therapy from the drugs the patient
 * takes (Guidelines I.C.21.c.3), the body mass index from its value, the organism of an infection.
 * Immutable and safe to share.
 */
final class ImpliedStatus {
  private final CodeSet codeSet;
  private final Asserter asserter;
  private final LongTermDrugs drugs;
  private final Measurements measurements = Measurements.load();
  private final Organisms organisms;

  ImpliedStatus(CodeSet codeSet, LongTermDrugs drugs, Asserter asserter, Tokenizer tokenizer) {
    this.organisms = Organisms.load(tokenizer);
    this.codeSet = codeSet;
    this.drugs = drugs;
    this.asserter = asserter;
  }

  /** Adds drafts of implied codes; the codes of which one must be present are returned by code. */
  Map<String, List<List<CodePattern>>> add(
      NoteKeys keys, DrugsOfNote named, Map<String, Draft> drafts) {
    ParsedNote note = keys.note();
    Map<String, List<List<CodePattern>>> conditions = new HashMap<>();
    String text = note.note().text().reveal();
    drugs.withoutEnded(note, drafts);
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
        draft(keys, s, found.span(), found.code(), List.of(value), DrugUse.NONE, drafts);
        conditions.computeIfAbsent(found.code(), c -> new ArrayList<>()).add(found.onlyWith());
      }
      for (Organisms.Found found : organisms.find(sentence)) {
        Assertion assertion = asserter.assess(note, sentence, found.span());
        boolean doubted =
            assertion.possible() && note.note().encounter().setting() != Setting.INPATIENT;
        if (assertion.isPresent() && !doubted) { // II.H, IV.H
          draft(keys, s, found.span(), found.code(), List.of(), DrugUse.NONE, drafts);
          conditions.computeIfAbsent(found.code(), c -> new ArrayList<>()).add(found.onlyWith());
        }
      }
      for (LongTermDrugs.Taken taken : drugs.in(named, s)) {
        DrugStatus.Status status = taken.status();
        draft(keys, s, taken.span(), status.code(), List.of(), taken.use(), drafts);
        conditions.computeIfAbsent(status.code(), c -> new ArrayList<>()).add(status.onlyWith());
      }
    }
    return conditions;
  }

  /** Whether a code that needs company has it; codes without conditions always do. */
  static boolean holds(List<List<CodePattern>> conditions, Collection<String> present) {
    return conditions.isEmpty()
        || conditions.stream()
            .anyMatch(anyOf ->
                anyOf.isEmpty()
                    || present.stream().anyMatch(c -> CodePattern.anyMatches(anyOf, c)));
  }

  private void draft(
      NoteKeys keys,
      int sentence,
      Span span,
      String code,
      List<Attribute> attributes,
      DrugUse use,
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
                keys.placeOf(keys.note().sentences().get(sentence)),
                candidate,
                new CodeResolver.Resolution(known.get(), Set.of(), List.of()),
                List.of(),
                false,
                use));
  }
}
