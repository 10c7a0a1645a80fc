package org.opencac.edit.tabular;

import java.util.List;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.Diagnosis;

/**
 * The diagnoses of an encounter with what the notes of the release in force say about them. Used by
 * one thread at a time.
 *
 * @param rules the rules of the release
 * @param diagnoses in order
 * @param notes of each diagnosis
 */
record EncounterNotes(TabularRules rules, List<Diagnosis> diagnoses, List<CodeNotes> notes) {

  /** The notes for the diagnoses. */
  static EncounterNotes of(TabularRules rules, List<Diagnosis> diagnoses) {
    return new EncounterNotes(
        rules, diagnoses, diagnoses.stream().map(one -> rules.at(one.code())).toList());
  }

  /** How many diagnoses there are. */
  int size() {
    return diagnoses.size();
  }

  /** The code at a position, from 0. */
  String code(int position) {
    return diagnoses.get(position).code();
  }

  /** The notes of the code at a position, from 0. */
  CodeNotes at(int position) {
    return notes.get(position);
  }

  /** The code at a position without its dot. */
  String raw(int position) {
    return notes.get(position).raw();
  }

  /** Whether the code at a position is one of ICD-10-CM. */
  boolean current(int position) {
    return diagnoses.get(position).system() == CodeSystem.ICD_10_CM;
  }
}
