package org.opencac.edit.chart;

import java.util.List;
import org.opencac.edit.Edit;

/** The edits about codes and documents, in the order they run. */
public final class ChartEdits {
  private ChartEdits() {}

  /** All of them. */
  public static List<Edit> all() {
    return List.of(
        new NoEvidenceEdit(),
        new UnderCodingEdit(),
        new LessSpecificEdit(),
        new UntreatedEdit(),
        new ClonedNoteEdit(),
        VisitLevelEdit.over(),
        VisitLevelEdit.under());
  }
}
