package org.opencac.service;

import java.util.Optional;
import org.opencac.note.Setting;

/**
 * Visits outside the office and the hospital: in a nursing facility, and at the patient's home (CPT
 * 2023, nursing facility services; home or residence services), with the words of {@code
 * models/rules/services/em-family.tsv}. Stateless.
 */
final class EmPlaces {
  /** How the families of a nursing facility begin. */
  static final String FACILITY = "facility";

  /** How the families of the patient's home begin. */
  static final String HOME = "home";

  static final String FACILITY_DISCHARGE = FACILITY + "-discharge";

  private EmPlaces() {}

  /** The family of a visit to a nursing facility or a home; empty for other places. */
  static Optional<String> of(ServiceNote note) {
    EmCues cues = EmFamily.CUES;
    if (note.setting() == Setting.EMERGENCY) {
      return Optional.empty();
    }
    if (cues.titled(note, "facility") || cues.in(note, "facility-seen")) {
      if (cues.titled(note, "facility-leaves")) {
        return Optional.of(FACILITY_DISCHARGE);
      }
      boolean first = cues.titled(note, "facility-first") && !cues.titled(note, "facility-later");
      return Optional.of(FACILITY + (first ? "-initial" : "-subsequent"));
    }
    if (note.setting() == Setting.OUTPATIENT
        && (cues.titled(note, HOME) || cues.in(note, "home-seen"))) {
      return Optional.of(HOME + (EmFamily.fresh(note) ? "-new" : "-established"));
    }
    return Optional.empty();
  }

  /** Whether a family is one of these. */
  static boolean has(String family) {
    return family.startsWith(FACILITY) || family.startsWith(HOME);
  }
}
