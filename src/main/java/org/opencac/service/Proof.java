package org.opencac.service;

/** What a note must say besides the words of a service before it counts as done here. */
enum Proof {
  /** Its own words suffice. */
  NAMED,
  /** A word of doing in the sentence, or a procedure note. */
  PROCEDURE,
  /** Its own words tell how it was done and what came of it, in a sentence or a passage. */
  TOLD,
  /** Told by its steps, tools and results over a passage, which together are the proof. */
  STEPS,
  /** Done in this place: in the office, at the bedside, rapid. */
  LABORATORY,
  /** Taken or read here: in the office, read by me, or a report. */
  IMAGING,
  /** Given today, not prescribed. */
  GIVEN,
  /** Ordered from or dispensed by a supplier. */
  SUPPLY
}
