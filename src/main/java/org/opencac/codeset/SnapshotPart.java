package org.opencac.codeset;

/**
 * The parts of a snapshot file, in their order. "Node" numbers are shared: first all codes in the
 * order of the publication, then the sections, then the chapters.
 */
enum SnapshotPart {
  /** Where each string ends in {@link #STRING_BYTES}; string 0 is the empty one. */
  STRING_ENDS,
  /** All strings, UTF-8, one after the other. */
  STRING_BYTES,
  /** The {@link CodeKey} of every code. */
  CODE_KEYS,
  /** The same keys, sorted. */
  SORTED_KEYS,
  /** The code that each sorted key belongs to. */
  SORTED_CODES,
  /** Full description, a string. */
  DISPLAYS,
  /** Abbreviated description, a string. */
  SHORT_DISPLAYS,
  /** 1 for billable codes, 0 for headers; a byte each. */
  BILLABLE,
  /**
   * Day after which the code is no longer valid (days since 1970), or {@code Integer.MAX_VALUE}.
   */
  TERMINATED,
  /** The node above each node, or -1. */
  PARENTS,
  /** Where the children of each code begin in {@link #CHILDREN}; one more at the end. */
  CHILD_STARTS,
  /** The children of all codes. */
  CHILDREN,
  /** Names of sections and chapters, strings. */
  GROUP_NAMES,
  /** Titles of sections and chapters, strings. */
  GROUP_TITLES,
  /** Where the notes of each node begin; one more at the end. */
  NOTE_STARTS,
  /** The kind of each note; a byte each. */
  NOTE_KINDS,
  /** The text of each note, a string. */
  NOTE_TEXTS,
  /** Where the 7th characters of each node begin; one more at the end. */
  SEVENTH_STARTS,
  /** Each 7th character; a byte each. */
  SEVENTH_CHARACTERS,
  /** Their meanings, strings. */
  SEVENTH_MEANINGS,
  /** The Index table of each term; a byte each. */
  TERM_TABLES,
  /** The term above each Index term, or -1. */
  TERM_PARENTS,
  /** Titles, strings. */
  TERM_TITLES,
  /** Nonessential modifiers, separated by line feeds, strings. */
  TERM_MODIFIERS,
  /** Codes as printed, strings. */
  TERM_CODES,
  /** Manifestation codes, strings. */
  TERM_MANIFESTATIONS,
  /** See, strings. */
  TERM_SEE,
  /** See also, strings. */
  TERM_SEE_ALSO,
  /** The terms that lead somewhere. */
  ENTRIES,
  /** Sorted keys of the codes that entries lead to. */
  ENTRY_KEYS,
  /** The entry (position in {@link #ENTRIES}) of each such key. */
  ENTRY_OF_KEY,
  /** HCPCS modifiers, strings. */
  MODIFIER_CODES,
  /** Their descriptions, strings. */
  MODIFIER_TEXTS,
  /** Codes of the Tabular List that the order file does not have, strings. */
  UNLISTED_CODES,
  /** Sorted keys of ICD-9-CM codes of an equivalence map. */
  MAP_9_FROM,
  /** What each maps to, keys. */
  MAP_9_TO,
  /** Its five flags as a decimal number. */
  MAP_9_FLAGS,
  /** Sorted keys of ICD-10-CM codes of an equivalence map. */
  MAP_10_FROM,
  /** What each maps to, keys. */
  MAP_10_TO,
  /** Its five flags as a decimal number. */
  MAP_10_FLAGS
}
