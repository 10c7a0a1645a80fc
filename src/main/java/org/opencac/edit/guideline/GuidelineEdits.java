package org.opencac.edit.guideline;

import java.util.ArrayList;
import java.util.List;
import org.opencac.edit.Edit;

/** The edits of the Guidelines, in the order they run. */
public final class GuidelineEdits {
  private GuidelineEdits() {}

  /** All of them. */
  public static List<Edit> all() {
    List<Edit> edits = new ArrayList<>(GuidelineRuleEdit.load());
    edits.add(CombinationCodeEdit.load());
    edits.add(IntegralSymptomEdit.load());
    edits.add(new UncertainDiagnosisEdit());
    edits.add(new LateralityEdit());
    edits.add(new BilateralCodeEdit());
    edits.add(new UnspecifiedBesideSpecificEdit());
    edits.add(new SubstanceHierarchyEdit());
    edits.add(new TrimesterEdit());
    edits.add(new BurnDegreeEdit());
    edits.add(new SuperficialInjuryEdit());
    return List.copyOf(edits);
  }
}
