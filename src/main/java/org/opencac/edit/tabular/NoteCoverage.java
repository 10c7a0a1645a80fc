package org.opencac.edit.tabular;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.PlacedNote;
import org.opencac.codeset.TabularNoteKind;

/**
 * How much of what the notes of a release say about other codes is understood.
 *
 * @param references references in Excludes1, Excludes2, code first, use additional and code also
 * @param notUnderstood those that are not, each with the place of its note
 */
public record NoteCoverage(int references, List<NotUnderstood> notUnderstood) {

  /**
   * A reference that is not understood.
   *
   * @param place where the note stands
   * @param reference as printed
   */
  public record NotUnderstood(String place, String reference) {}

  /** Copies the list. */
  public NoteCoverage {
    notUnderstood = List.copyOf(notUnderstood);
  }

  /** Reads every note of the release. */
  public static NoteCoverage of(CodeSet codes) {
    Set<String> categories = new HashSet<>();
    for (Code code : codes.codes()) {
      categories.add(code.code().substring(0, Math.min(3, code.code().length())));
    }
    int understood = 0;
    List<NotUnderstood> not = new ArrayList<>();
    for (PlacedNote placed : codes.allNotes()) {
      if (!refers(placed.note().kind())) {
        continue;
      }
      NoteReferences references = NoteReferences.of(placed.note().text(), categories::contains);
      understood += references.understood();
      references
          .notUnderstood()
          .forEach(reference -> not.add(new NotUnderstood(placed.place(), reference)));
    }
    return new NoteCoverage(understood + not.size(), not);
  }

  /** The share that is understood, 0 to 1; 1 when there are none. */
  public double share() {
    return references == 0 ? 1 : 1.0 - (double) notUnderstood.size() / references;
  }

  private static boolean refers(TabularNoteKind kind) {
    return switch (kind) {
      case EXCLUDES1, EXCLUDES2, CODE_FIRST, USE_ADDITIONAL_CODE, CODE_ALSO -> true;
      case INCLUDES, INCLUSION_TERM, NOTE, SEVENTH_CHARACTER_NOTE -> false;
    };
  }
}
