package org.opencac.suggest;

import java.util.List;
import java.util.Locale;
import org.opencac.note.Span;

/**
 * What a sentence says that a drug or another substance did, or did not do for want of it.
 *
 * @param what what happened
 * @param sentence index of the sentence
 * @param drugs the names of the substances; empty when a medicine is not named
 * @param words where the words that tell it stand, in order
 * @param begin first token of the words that tell it
 * @param end behind their last token
 * @param condition where the condition stands that the drug caused
 * @param reason why less was taken
 * @param source where a gas came from, in words of the Table of Drugs; empty when not said
 */
record DrugEvent(
    What what,
    int sentence,
    List<DrugNames.Name> drugs,
    List<Span> words,
    int begin,
    int end,
    Side condition,
    Reason reason,
    String source) {

  /** Copies the lists. */
  DrugEvent {
    drugs = List.copyOf(drugs);
    words = List.copyOf(words);
  }

  /** What happened, with the column of the Table of Drugs that tells it. */
  enum What {
    ADVERSE_EFFECT(DrugColumn.ADVERSE_EFFECT),
    ACCIDENT(DrugColumn.ACCIDENTAL),
    SELF_HARM(DrugColumn.SELF_HARM),
    ASSAULT(DrugColumn.ASSAULT),
    UNDETERMINED(DrugColumn.UNDETERMINED),
    UNDERDOSING(DrugColumn.UNDERDOSING),
    /** An allergy that the patient has: a status, looked up by what a poisoning would be. */
    ALLERGY(DrugColumn.ACCIDENTAL);

    private final DrugColumn column;

    What(DrugColumn column) {
      this.column = column;
    }

    DrugColumn column() {
      return column;
    }

    boolean isPoisoning() {
      return switch (this) {
        case ACCIDENT, SELF_HARM, ASSAULT, UNDETERMINED -> true;
        case ADVERSE_EFFECT, UNDERDOSING, ALLERGY -> false;
      };
    }
  }

  /** Where the condition stands, seen from the words that tell the event. */
  enum Side {
    BEFORE,
    AFTER,
    /** The words tell enough without a condition. */
    ANY
  }

  /** Why less was taken than prescribed. */
  enum Reason {
    UNSTATED,
    COST,
    OWN_WILL,
    AGE,
    FORGOT,
    CAREGIVER_UNSTATED,
    CAREGIVER_COST,
    CAREGIVER_OWN_WILL,
    CAREGIVER_AGE,
    CAREGIVER_FORGOT;

    Reason byCaregiver() {
      return switch (this) {
        case UNSTATED -> CAREGIVER_UNSTATED;
        case COST -> CAREGIVER_COST;
        case OWN_WILL -> CAREGIVER_OWN_WILL;
        case AGE -> CAREGIVER_AGE;
        case FORGOT -> CAREGIVER_FORGOT;
        case CAREGIVER_UNSTATED,
            CAREGIVER_COST,
            CAREGIVER_OWN_WILL,
            CAREGIVER_AGE,
            CAREGIVER_FORGOT ->
            this;
      };
    }

    /** As written in the table of statuses. */
    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
