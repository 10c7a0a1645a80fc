package org.opencac.codeset;

/** The kinds of notes in the Tabular List (ICD-10-CM Guidelines, sections I.A.10 to I.A.17). */
public enum TabularNoteKind {
  /** Defines, or gives examples of, the content of a category. */
  INCLUDES,
  /** A condition that the code is to be used for; a synonym of the title or an example. */
  INCLUSION_TERM,
  /** Not coded here: the two conditions cannot be reported together. */
  EXCLUDES1,
  /** Not included here: the patient may have both, and both may be reported. */
  EXCLUDES2,
  /** The underlying condition is sequenced first. */
  CODE_FIRST,
  /** A secondary code completes the description. */
  USE_ADDITIONAL_CODE,
  /** Two codes may be required; the order depends on the circumstances. */
  CODE_ALSO,
  /** Any other note. */
  NOTE,
  /** Says which 7th characters are to be added. */
  SEVENTH_CHARACTER_NOTE
}
