package org.opencac.edit.guideline;

import java.util.ArrayList;
import java.util.List;
import org.opencac.edit.Edit;

/** The edits of the Guidelines, in the order they run. */
public final class GuidelineEdits {
  private GuidelineEdits() {}

  /** All of them. */
  public static List<Edit> all() {
    KnownSides sides = new KnownSides();
    List<Edit> edits = new ArrayList<>(GuidelineRuleEdit.load());
    edits.add(CombinationCodeEdit.load());
    edits.add(IntegralSymptomEdit.load());
    edits.add(new UncertainDiagnosisEdit());
    edits.add(new LateralityEdit(sides));
    edits.add(new BilateralCodeEdit(sides));
    edits.add(new UnspecifiedBesideSpecificEdit(sides));
    edits.add(new SubstanceHierarchyEdit());
    edits.add(new TrimesterEdit());
    edits.add(new BurnDegreeEdit());
    edits.add(new SuperficialInjuryEdit(sides));
    return List.copyOf(edits);
  }
}
