package org.opencac.edit.tabular;

import java.util.List;
import java.util.Locale;
import org.opencac.codeset.TabularNoteKind;

/**
 * What a note of the Tabular List says about other codes.
 *
 * @param kind its kind
 * @param place the code, section or chapter where it stands
 * @param depth 0 for a chapter, 1 for a section, 2 for a category, more below
 * @param text the note as published, with the line that heads its list
 * @param references the codes it refers to
 * @param optional whether the note itself says that it need not apply: "if applicable", "if known",
 *     "such as", "any"
 */
record TabularReference(
    TabularNoteKind kind,
    String place,
    int depth,
    String text,
    NoteReferences references,
    boolean optional) {
  static final int CHAPTER = 0;
  static final int SECTION = 1;

  /** Whether it stands at a chapter or section. */
  boolean overarching() {
    return depth <= SECTION;
  }

  /** Whether it says itself that it holds only at times: "if applicable", "if known". */
  boolean conditional() {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("applicable")
        || lower.contains("if known")
        || lower.contains("if desired");
  }

  /** Whether it is about the code at all, given without dot. */
  boolean concerns(String raw) {
    return references.scope().isEmpty() || anyMatches(references.scope(), raw);
  }

  /** Whether it refers to the code, given without dot. */
  boolean names(String raw) {
    return references.matchesRaw(raw);
  }

  private static boolean anyMatches(List<CodeSelector> selectors, String raw) {
    return selectors.stream().anyMatch(selector -> selector.matchesRaw(raw));
  }
}
