package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opencac.candidate.Candidate;
import org.opencac.codeset.CodeSet;
import org.opencac.note.Setting;
import org.opencac.term.Terminology;
import org.opencac.text.ParsedNote;

/**
 * Makes a suggestion of a draft: its confidence by the best of its mentions, its evidence, its path
 * through the Index, what else the words may mean and what the note does not say. Immutable.
 */
final class DraftFinisher {
  private final CodeSet codeSet;
  private final Terminology terminology;
  private final ConfidenceModel model;
  private final SupportEvidence evidence = new SupportEvidence();
  private static final List<CodePattern> DEFICITS =
      CodePattern.list(
          "G81 G83.1 G83.2 R13.1 R47.0 R47.1 R29.810 R41.4 H53.46 H53.2 R27.0 R20.0 R48.8",
          "deficits of a stroke");

  /** What bears on the care of any emergency. */
  private static final List<CodePattern> ANY_CARE = CodeGroups.of("whole-patient");

  /** Long-term use of a drug that has no code of its own: stays seldom report it. */
  private static final String OTHER_DRUG = "Z79.899";

  /** How far what an operation treated beside its reason is coded too. */
  private static final double TREATED_TOO = 1.4;

  private static final String OLD_INFARCTION = "I25.2";

  private final OpenHeaders openHeaders;

  private final Codability codability;

  DraftFinisher(
      CodeSet codeSet, Terminology terminology, ConfidenceModel model, Codability codability) {
    this.codability = codability;
    this.codeSet = codeSet;
    this.terminology = terminology;
    this.model = model;
    this.openHeaders = new OpenHeaders(codeSet);
  }

  /** Where an assessment names nothing, complaints and what lasts may tell what it is about. */
  boolean mayTell(ParsedNote note, Draft draft) {
    return Place.mayTell(note, draft)
        && (codability.isSystemic(draft.code().code())
            || draft.supports().stream().anyMatch(one -> one.place() == Place.PRESENTING));
  }

  Suggestion finish(
      Draft draft,
      NoteKeys keys,
      UnderTreatment treatment,
      OperationReport report,
      Setting setting,
      boolean hasAssessment,
      boolean stroke) {
    List<ScorePart> best = List.of();
    Draft.Support main = draft.supports().getFirst();
    double confidence = -1;
    for (Draft.Support support : draft.supports()) {
      boolean prose = keys.tellsComplaint(support);
      Map<String, Double> features =
          draft.features(
              support,
              hasAssessment,
              keys.hasCourse(),
              keys.kind().lone(),
              prose && codability.isComplaint(draft.code().code()));
      if (prose) {
        features.put("chart-prose", 1.0);
      }
      if (SaidOfPatient.is(support, keys.note())) {
        features.put("said-of-patient", 1.0);
      }
      if (support.use() == DrugUse.NONE && draft.isReason()) {
        features.put("only-complaint", 1.0);
      }
      if (draft.code().code().equals(OTHER_DRUG)) {
        features.put("other-drug", 1.0);
      }
      if (treatment.of(draft, support, keys.note())) {
        features.put("treated", 1.0);
      } else if (treatment.isListed(draft, support)) {
        features.put("treated-told", 1.0);
      }
      double told =
          report.treats(support, draft.code().code(), keys.note())
              ? TREATED_TOO
              : report.tells(support, draft.code().code(), codability);
      if (told > 0) {
        features.put("coexisting", told);
      } else if (tellsLasting(support, draft.code().code(), setting)) {
        features.put("lasting-told", 1.0);
      }
      if (stroke && support.place().isAside() && isDeficit(draft.code().code())) {
        features.put("stroke-deficit", 1.0);
      }
      List<ScorePart> parts = model.parts(setting, features);
      double here = ConfidenceModel.confidence(parts);
      if (here > confidence) {
        confidence = here;
        best = parts;
        main = support;
      }
    }
    return new Suggestion(
        draft.code(),
        confidence,
        Decision.CODABLE,
        evidence.of(draft, main, keys),
        indexPath(main.candidate()),
        draft.rules(),
        best,
        alternatives(draft, main),
        openHeaders.missing(main.resolution()));
  }

  /**
   * Whether the story of a stay tells a lasting disease as there, or what is known of a patient in
   * an emergency: diseases of the whole patient bear on any treatment (Guidelines III, IV.J).
   */
  private boolean tellsLasting(Draft.Support support, String code, Setting setting) {
    boolean told =
        switch (setting) {
          case INPATIENT -> support.place() == Place.HISTORY;
          case EMERGENCY -> isKnown(support.place()) && CodePattern.anyMatches(ANY_CARE, code);
          case OUTPATIENT -> false;
        };
    return told
        && (support.concept().assertion().isPresent() || code.equals(OLD_INFARCTION))
        && codability.isSystemic(code);
  }

  private static boolean isKnown(Place place) {
    return place == Place.HISTORY || place == Place.PAST_HISTORY;
  }

  /** What a stroke does, which is coded beside it (Tabular I60-I69). */
  private static boolean isDeficit(String code) {
    return CodePattern.anyMatches(DEFICITS, code);
  }

  private List<String> indexPath(Candidate candidate) {
    List<String> path =
        candidate.term() < Draft.READ
            ? TermPath.ofEntry(codeSet, Draft.READ - 1 - candidate.term())
            : TermPath.of(codeSet, terminology, candidate.term());
    return path.isEmpty()
        ? codeSet.find(candidate.code()).map(code -> TermPath.of(codeSet, code)).orElse(List.of())
        : path;
  }

  private List<Alternative> alternatives(Draft draft, Draft.Support main) {
    List<Alternative> alternatives = new ArrayList<>();
    for (Candidate candidate : main.ranked()) {
      if (alternatives.size() == 3) {
        break;
      }
      codeSet
          .find(candidate.code())
          .filter(code -> code.billable() && !code.code().equals(draft.code().code()))
          .ifPresent(code -> alternatives.add(new Alternative(code, "also named by these words")));
    }
    return alternatives;
  }
}
