package org.opencac.suggest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencac.candidate.Candidate;
import org.opencac.note.Setting;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;

/**
 * What a patient came for is coded where the visit names nothing that is certain: "neck pain" and a
 * plan, "snoring" with a question of sleep apnea (Guidelines IV.D, IV.H). Immutable.
 */
final class ReasonForVisit {
  /** Chapters of the Tabular List that give no condition: history, status, causes. */
  private static final String BEYOND = "VWXYZ";

  /** A longer sentence (in tokens) tells such a word in passing. */
  private static final int LONGEST = 15;

  /** Complaints that say nothing of what is wrong. */
  private static final Set<String> EMPTY = Set.of("R52", "R58", "R68.89", "R69");

  /** Past, so that the visit is not for it. */
  private static final String OLD_INFARCTION = "I25.2";

  /** A screening and a follow-up are what the visit is for, whatever is found (I.C.21.c.5, 8). */
  private static final Set<String> FIRST_LISTED = Set.of("I.C.21.c.5", "I.C.21.c.8");

  private final DraftFinisher finisher;

  ReasonForVisit(DraftFinisher finisher) {
    this.finisher = finisher;
  }

  /**
   * Tells the complaints as such where nothing else is named than what is told of the patient.
   *
   * @param complaints those whose words say too little beside anything else
   */
  void tell(
      List<Suggestion> all,
      Map<String, Draft> drafts,
      Map<String, Draft> complaints,
      NoteKeys keys,
      UnderTreatment treatment,
      OperationReport report,
      Setting setting,
      double least) {
    BareNote bare = BareNote.of(keys.note(), drafts.values());
    boolean certain =
        all.stream()
            .anyMatch(one ->
                one.confidence() >= least
                    && isCondition(one)
                    && isAssessed(drafts.get(one.code().code())));
    if (setting == Setting.INPATIENT || certain && bare.isEmpty()) {
      return;
    }
    all.replaceAll(one -> {
      Draft draft = drafts.get(one.code().code());
      if (draft == null
          || EMPTY.contains(one.code().code())
          || !isCondition(one)
          || !bare.isEmpty() && one.confidence() >= least) {
        return one;
      }
      Draft reason = draft.asReason(bare, certain);
      return reason.supports().isEmpty()
          ? one
          : finisher.finish(reason, keys, treatment, report, setting, false, false);
    });
    for (Draft complaint : complaints.values()) {
      Draft reason = complaint.asReason(bare, certain);
      if (!drafts.containsKey(complaint.code().code()) && !reason.supports().isEmpty()) {
        all.add(finisher.finish(reason, keys, treatment, report, setting, false, false));
      }
    }
  }

  /**
   * Whether a complaint that says little ("rash", "weakness") stands where the reason of a visit is
   * told, and so is coded if the visit names nothing else.
   */
  static boolean mayBe(
      Candidate complaint, Sentence sentence, NoteKeys keys, Codability codability) {
    Place place = keys.placeOf(sentence);
    return sentence.tokens().size() <= LONGEST
        && (place == Place.PRESENTING || place == Place.BODY)
        && !EMPTY.contains(complaint.code())
        && codability.isComplaint(complaint.code());
  }

  /** Whether it is named in another part than the story of the patient. */
  private static boolean isAssessed(@Nullable Draft draft) {
    return draft == null || draft.supports().stream().anyMatch(one -> !one.place().isAside());
  }

  /** Whether the place may tell a fact of that guideline: no assessment, or the reason itself. */
  static boolean tells(String guideline, Place place, ParsedNote note) {
    return !Place.hasAssessment(note)
        || place == Place.PRESENTING && FIRST_LISTED.contains(guideline);
  }

  private static boolean isCondition(Suggestion one) {
    String code = one.code().code();
    return BEYOND.indexOf(code.charAt(0)) < 0 && !code.equals(OLD_INFARCTION);
  }
}
